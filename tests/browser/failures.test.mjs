// What is missing or broken shows in its place, and the rest goes on.

import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITE } from './support/site.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const MISSING = 'huludao-work-report-2025.txt';
// The browser itself reports the file that is not there; no page can keep it from doing so.
const browsersOwnLine = (text) => text.includes('404') || text.includes(MISSING);

inEveryBrowser('a missing document', (page) => {
  test('shows what happened in its place, and the others still open', async () => {
    await page().open();
    const failures = await page().all('.volume .failure');
    assert.equal(failures.length, 1);
    assert.match(await failures[0].getText(), new RegExp(MISSING));
    assert.equal((await page().all('.volume .seal')).length, 4);
    page().assertQuiet({ except: browsersOwnLine });
  });

  test('says so on its own page too', async () => {
    await page().open('#/plan/huludao-2025');
    assert.match(await page().text('main .failure'), new RegExp(MISSING));
    await page().assertAccessible('the page of a missing document');
    page().assertQuiet({ except: browsersOwnLine });
  });
}, { site: { missing: [`documents/${MISSING}`] } });

inEveryBrowser('a broken catalogue', (page) => {
  test('is said in words', async () => {
    await page().open();
    assert.match(await page().text('main .failure'), /catalog\.json/);
    await page().assertAccessible('the page of a broken catalogue');
    page().assertQuiet();
  });
}, { site: { replaced: { 'documents/catalog.json': '{"documents": [' } } });

inEveryBrowser('an address that leads nowhere', (page) => {
  test('an unknown plan says so and links the list', async () => {
    await page().open('#/plan/nowhere');
    await page().find('main a[href="#/"]');
    await page().assertAccessible('the page of an unknown plan');
    page().assertQuiet();
  });

  test('an unknown page says so and links the list', async () => {
    await page().open('#/nonsense');
    assert.match(await page().text('main .problem'), /没有这个页面[^]*#\/nonsense/);
    await page().find('main a[href="#/"]');
    page().assertQuiet();
  });
});

const files = readdirSync(SITE);
const pages = files.filter((name) => /^gangmu-part-pages-.*\.wasm$/.test(name));
const looks = files.filter((name) => /^gangmu-part-pages-.*\.css$/.test(name));
// The largest file that parts share is what draws charts, which the page of a plan does not do without.
const bySize = (one, other) => statSync(join(SITE, other)).size - statSync(join(SITE, one)).size;
const charts = files.filter((name) => /^gangmu-parts-.*\.wasm$/.test(name)).sort(bySize).slice(0, 1);
// What is kept for reading without a network would answer for the site.
const KEEPER = 'offline.js';
const missing = [KEEPER];

inEveryBrowser('a part of the program that does not come', (page) => {
  for (const [what, lacking] of [['the program', pages], ['its style sheet', looks]]) {
    test(`is said in its place, and comes when it is asked for again: ${what}`, async () => {
      assert.equal(lacking.length, 1, 'the site has its pages in a part');
      missing.splice(1, Infinity, ...lacking);
      await page().open('#/help');
      await page().find('main .problem button');
      await page().assertAccessible('the place of a part that did not come');
      missing.length = 1;
      await page().click('main .problem button');
      await page().find('main .help h1');
      const display = `return getComputedStyle(document.querySelector('.help section')).display`;
      assert.equal(await page().driver.executeScript(display), 'grid', 'the page has its looks');
      page().assertQuiet({ except: (text) => /404|gangmu-part-pages|offline/.test(text) });
    });
  }

  test('leaves the other parts alone', async () => {
    missing.splice(1, Infinity, ...pages);
    await page().open('#/plan/shenyang-2023');
    await page().find('.figure-bullet');
    page().assertQuiet({ except: (text) => text.includes(KEEPER) });
  });
}, { site: { missing } });

inEveryBrowser('the page of a plan that does not come', (page) => {
  test('says so, and leaves the list alone', async () => {
    await page().open('#/plan/shenyang-2023');
    await page().find('main .problem button');
    await page().driver.executeScript('location.hash = "#/"');
    await page().eventually(async () => (await page().all('.volume .seal')).length === 5, 'the list is there');
    page().assertQuiet({ except: (text) => /404|gangmu-part|addAll/.test(text) });
  });
}, { site: { missing: charts } });

inEveryBrowser('parts of the program', (page) => {
  test('fetch what they have in common once', async () => {
    await page().open('#/help');
    await page().find('main .help h1');
    await page().driver.executeScript('location.hash = "#/plan/shenyang-2023"');
    await page().click('.figure-bullet .share-toggle');
    await page().find('.figure-bullet .sharing');
    const asked = await page().driver.executeScript(`return performance.getEntriesByType('resource')
      .map(({ name }) => name.split('/').pop()).filter((name) => name.startsWith('gangmu-part'))`);
    assert.ok(asked.some((name) => name.startsWith('gangmu-part-sharing-')), asked.join(' '));
    assert.equal(new Set(asked).size, asked.length, asked.join(' '));
    page().assertQuiet();
  });
});

inEveryBrowser('a server that does not send WebAssembly', (page) => {
  const hasFallback = files.some((name) => name.startsWith('gangmu-fallback-'));
  test('gets its reader the program as JavaScript', { skip: !hasFallback }, async () => {
    await page().open('#/plan/shenyang-2023');
    await page().find('.figure-bullet g.mark');
    page().assertQuiet({ except: (text) => /404|wasm/.test(text) });
  });
}, { site: { missing: files.filter((name) => name.endsWith('.wasm')) } });
