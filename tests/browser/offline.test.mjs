// The page without a network, after one visit with it; and when the site has a newer version.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { until } from 'selenium-webdriver';
import { BROWSERS, open } from './support/browsers.mjs';
import { Page } from './support/page.mjs';
import { serveSite, SITE } from './support/site.mjs';

const PLAN = '#/plan/shenyang-2023';
const TEXT = 'documents/shenyang-revitalization-plan-2023.txt';

/** Waits until the service worker has kept everything and serves the page. */
function untilKept(page) {
  return page.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    const look = () => (navigator.serviceWorker.controller ? done() : setTimeout(look, 100));
    look();
  `);
}

for (const browser of BROWSERS) {
  describe(`offline (${browser})`, () => {
    let site;
    let session;
    let page;
    const replaced = {};
    before(async () => {
      site = await serveSite({ replaced });
      session = await open(browser);
      await session.driver.manage().setTimeouts({ script: 30_000 });
      page = new Page(session, site);
    });
    after(async () => {
      await session?.close();
      await site?.close();
    });

    test('a changed text is seen at once', async () => {
      await page.open(PLAN);
      await untilKept(page);
      const text = readFileSync(join(SITE, TEXT), 'utf8');
      replaced[TEXT] = `${text}\n后来补上的一句话。\n`;
      await page.open('#/source/shenyang-2023');
      assert.match(await page.text('main'), /后来补上的一句话/);
    });

    test('a newer version is offered, and a reload brings it', async () => {
      const worker = readFileSync(join(SITE, 'offline.js'), 'utf8');
      const version = readFileSync(join(SITE, 'index.html'), 'utf8').match(/data-version="([0-9a-f]+)"/)[1];
      replaced['offline.js'] = worker.replaceAll(version, 'ffffffffffffffff');
      await page.driver.executeScript('navigator.serviceWorker.getRegistration().then((one) => one.update())');
      const notice = await page.find('#boot-update');
      await page.eventually(() => notice.isDisplayed(), 'the page says so');
      await page.assertAccessible('the word of a newer version');
      await page.click('#boot-update-reload');
      await page.driver.wait(until.stalenessOf(notice), 20_000, 'it reloads');
      await page.settled();
      await page.eventually(() => page.driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        caches.keys().then((names) => done(names.filter((name) => !name.endsWith(' documents')).length === 1
          && names.some((name) => name.endsWith('ffffffffffffffff'))));
      `), 'only the newer version is kept');
    });

    test('all plans open without a network', async () => {
      await site.close();
      await page.open(PLAN);
      await page.find('.figure-bullet g.mark');
      await page.click('.figure-bullet g.mark');
      await page.find('.source-text .is-selected');
      await page.open('#/');
      assert.equal((await page.all('.volume .seal')).length, 5);
      assert.equal((await page.all('.failure')).length, 0);
    });
  });
}
