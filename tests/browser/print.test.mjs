// A plan on paper: the PDF that the browser prints holds the whole document, and divides no chart.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pagesOf } from './support/pdf.mjs';
import { Key } from './support/page.mjs';
import { SITE } from './support/site.mjs';
import { inChromium, inEveryBrowser } from './support/suite.mjs';

const { documents } = JSON.parse(readFileSync(join(SITE, 'documents/catalog.json'), 'utf8'));
const PLAN = 'shenyang-2023';
/** Words as they can be compared: fonts know one shape for some characters that are two. */
const plain = (text) => text.normalize('NFKC').replace(/\s/g, '');

async function open(page, id) {
  await page.open(`#/print/${id}`);
  await page.find('.paper-foot');
}

/** What the browser's own printing gives on A4, with the margins of the style sheet. */
async function printed(page) {
  const file = Buffer.from(await page.driver.printPage({
    background: true, width: 21, height: 29.7, top: 1.6, bottom: 1.8, left: 1.8, right: 1.8,
  }), 'base64');
  assert.equal(file.subarray(0, 5).toString(), '%PDF-');
  return file;
}

inEveryBrowser('paper', (page) => {
  for (const { id } of documents) {
    test(`${id}: the document is printed`, async () => {
      await open(page(), id);
      await page().assertNoSidewaysScroll();
      await printed(page());
    });
  }

  test('the plan page leads there and back, by keyboard', async () => {
    await page().openPlan(PLAN);
    await page().focus('.plan-place a[href^="#/print/"]');
    await page().press(Key.ENTER);
    await page().find('.paper-page');
    await page().assertAccessible('the document for paper');
    await page().focus('.paper-tools a');
    await page().press(Key.ENTER);
    await page().find('.plan-charts');
    page().assertQuiet();
  });

  test('the plan page itself is printed', async () => {
    await page().openPlan(PLAN);
    await printed(page());
  });
});

// The words of a page are read from what Chromium writes; Firefox writes its PDF in another way.
inChromium('what stands on paper', (page) => {
  const pages = async () => pagesOf(await printed(page())).map(plain);
  const texts = (css) => page().driver.executeScript(
    'return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)', css);

  for (const { id, title, publisher, source } of documents) {
    test(`${id}: the document is whole`, async () => {
      await open(page(), id);
      const all = await pages();
      assert.ok(all.length > 1 && all.length < 40, `${all.length} pages`);
      assert.ok(all.every((text) => text.length > 0), 'no page is empty');
      assert.ok(all[0].includes(plain(title)), 'the title stands first');
      const last = all[all.length - 1];
      assert.ok(last.includes(plain(publisher)), 'who published it stands last');
      if (source) assert.ok(last.includes(plain(source)), 'with the whole address');
      const text = all.join('');
      for (const cell of await texts('.paper-table td')) assert.ok(text.includes(plain(cell)), `the tables hold ${cell}`);
      for (const words of ['回到规划页', '跳到正文', '跟随系统']) assert.ok(!text.includes(words), `no interface: ${words}`);
    });

    test(`${id}: no page divides a strip of a chart`, async () => {
      await open(page(), id);
      const strips = await page().driver.executeScript(`
        return [...document.querySelectorAll('.paper-figure svg')].map((svg) =>
          [...svg.querySelectorAll('text')].map((text) => text.textContent));`);
      assert.ok(strips.length > 0);
      const all = await pages();
      for (const strip of strips) {
        const words = strip.map(plain).filter((text) => text.length > 3);
        const isWhole = all.some((text) => words.every((word) => text.includes(word)));
        assert.ok(isWhole, `on one page: ${words.slice(0, 6).join(' / ')}`);
      }
    });
  }

  test('heads of tables stand again on every page', async () => {
    await open(page(), PLAN);
    const head = plain((await texts('[aria-labelledby="print.tasks"] thead th')).join(''));
    assert.ok((await pages()).filter((text) => text.includes(head)).length > 1, head);
  });

  test('themes are left on the screen', async () => {
    await open(page(), PLAN);
    const colours = (media, theme) => page().driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media })
      .then(() => page().driver.executeScript(`
        document.documentElement.dataset.theme = arguments[0];
        const style = getComputedStyle(document.documentElement);
        return ['--paper', '--ink', '--accent', '--second', 'font-size'].map((name) => style.getPropertyValue(name).trim());
      `, theme));
    const ink = await colours('print', 'light');
    assert.deepEqual(ink, ['#fff', '#1d2125', '#a83226', '#1f5a66', '14px']);
    for (const theme of ['dark', 'contrast']) {
      assert.notDeepEqual(await colours('', theme), ink);
      assert.deepEqual(await colours('print', theme), ink, theme);
    }
    await page().driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '' });
  });

  test('the plan page has its title, and no interface', async () => {
    await page().openPlan(PLAN);
    const all = await pages();
    const { title } = documents.find(({ id }) => id === PLAN);
    assert.ok(all[0].includes(plain(title)));
    assert.ok(!all.join('').includes(plain('在大纲中查找')), 'no interface');
  });
});
