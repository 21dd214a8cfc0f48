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
const CATALOG = 'documents/catalog.json';
/** A text whose name has the signs that encodings differ in; it is opened without a network only. */
const ODD = {
  id: 'odd', file: "规划(2023),'甲'!*.txt", title: '三年行动方案', corrections: '规划(2023).corrections.json',
};
const CORRECTIONS = {
  schema: 'gangmu.corrections/1',
  text: ODD.id,
  corrections: [{ target: 'document', field: 'place', value: '葫芦岛市', was: '沈阳市' }],
};

const WORKER = readFileSync(join(SITE, 'offline.js'), 'utf8');
const [, VERSION] = readFileSync(join(SITE, 'index.html'), 'utf8').match(/data-version="([0-9a-f]+)"/);
/** A file of the program that this site has, and one of the next version. */
const [OLD] = WORKER.match(/gangmu-part-docx-[0-9a-f]{16}\.wasm/);
const NEW = 'gangmu-part-docx-0123456789abcdef.wasm';

/** What an answer to the page's own question says of itself. */
function status(page, address) {
  return page.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    fetch(arguments[0], { cache: 'no-store' }).then((response) => done(response.status), (error) => done(String(error)));
  `, address);
}

/** The versions of the program that are kept, the first kept first. */
async function versions(page) {
  const names = await page.driver.executeAsyncScript('caches.keys().then(arguments[arguments.length - 1])');
  return names.filter((name) => !name.endsWith(' documents'));
}

/** Takes the offer of a newer version. */
async function reload(page) {
  const notice = await page.find('#boot-update');
  await page.click('#boot-update-reload');
  await page.driver.wait(until.stalenessOf(notice), 20_000, 'it reloads');
  await page.settled();
}

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
    const catalog = JSON.parse(readFileSync(join(SITE, CATALOG), 'utf8'));
    catalog.documents.push(ODD);
    const replaced = {
      [CATALOG]: JSON.stringify(catalog),
      [`documents/${ODD.file}`]: readFileSync(join(SITE, TEXT), 'utf8'),
      [`documents/${ODD.corrections}`]: JSON.stringify(CORRECTIONS),
    };
    const missing = [];
    /** Puts another version onto the site, which has a new file in the place of an old one. */
    const deploy = (version, file) => {
      replaced[file] = 'new';
      replaced['offline.js'] = WORKER.replaceAll(VERSION, version).replaceAll(OLD, file);
    };
    before(async () => {
      site = await serveSite({ replaced, missing });
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

    test('what else the site has is left alone', async () => {
      replaced['other/answer'] = 'one';
      const said = await page.driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        fetch('other/answer?a=1').then((response) => response.text())
          .then((text) => caches.match('other/answer').then((kept) => done([text, Boolean(kept)])));
      `);
      assert.deepEqual(said, ['one', false]);
    });

    test('a newer version is offered, and what it has is there before a reload', async () => {
      deploy('ffffffffffffffff', NEW);
      await page.driver.executeScript('navigator.serviceWorker.getRegistration().then((one) => one.update())');
      await page.eventually(async () => (await page.find('#boot-update')).isDisplayed(), 'the page says so');
      await page.assertAccessible('the word of a newer version');
      missing.push(NEW);
      assert.equal(await status(page, NEW), 200, 'a page that came fresh may want a part of it');
    });

    test('a reload brings it, and a page of the version before goes on', async () => {
      await reload(page);
      await page.eventually(async () => (await versions(page)).length === 2, 'both are kept');
      missing.push(OLD);
      assert.equal(await status(page, OLD), 200, 'what only the version before has');
    });

    test('of older versions nothing stays', async () => {
      missing.length = 0;
      const [first] = await versions(page);
      deploy('eeeeeeeeeeeeeeee', NEW);
      await page.driver.executeScript('navigator.serviceWorker.getRegistration().then((one) => one.update())');
      await page.eventually(async () => (await page.find('#boot-update')).isDisplayed(), 'the page says so');
      await reload(page);
      await page.eventually(async () => {
        const names = await versions(page);
        return names.length === 2 && !names.includes(first);
      }, 'the last two are kept');
    });

    test('all plans open without a network', async () => {
      await site.close();
      await page.open(PLAN);
      await page.find('.figure-bullet g.mark');
      await page.click('.figure-bullet g.mark');
      await page.find('.source-text .is-selected');
      await page.open('#/');
      assert.equal((await page.all('.volume .seal')).length, catalog.documents.length);
      assert.equal((await page.all('.failure')).length, 0);
      await page.open(`#/plan/${ODD.id}`);
      assert.match(await page.text('.plan-head'), /葫芦岛市/, 'with what was corrected in it');
    });
  });
}
