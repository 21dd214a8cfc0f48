// The whole text: what it shows, and one selection with outline, facts and plan, by mouse and keyboard.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { SITE } from './support/site.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const { documents } = JSON.parse(readFileSync(join(SITE, 'documents/catalog.json'), 'utf8'));
const PLAN = 'shenyang-2023';
/** Han characters and digits, without what the clean text leaves out. */
const letters = (text) => text.replace(/[^\p{Script=Han}0-9]/gu, '');

inEveryBrowser('whole text', (page) => {
  const open = async (id, query = '') => {
    await page().open(`#/source/${id}${query}`);
    await page().find('.source-text .stop');
  };
  const words = (css = '.source-text') =>
    page().driver.executeScript('return document.querySelector(arguments[0]).textContent', css);
  const query = async (name) => new URLSearchParams((await page().hash()).split('?')[1]).get(name);

  for (const { id, file } of documents) {
    test(`${id}: every line of the text is on the page`, async () => {
      await open(id, '?form=original');
      const source = readFileSync(join(SITE, 'documents', file), 'utf8');
      const folds = await page().all('.source-fold[aria-expanded="false"]');
      for (const fold of folds) await page().click(fold);
      const shown = letters(await words());
      for (const line of source.split('\n').map(letters).filter((line) => line.length > 12)) {
        assert.ok(shown.includes(line.slice(0, 60)), line.slice(0, 60));
      }
      await page().assertNoSidewaysScroll();
      page().assertQuiet();
    });
  }

  test('a number is told by words, and its line can be switched off', async () => {
    await open(PLAN);
    const year = await page().find('.source-text .number.time');
    await page().driver.actions().move({ origin: year }).perform();
    await page().find('.full-text .tooltip-label');
    assert.equal(await words('.full-text .tooltip-label'), '年份');
    const before = await words();
    const switches = await page().all('.legend-switch');
    const names = await Promise.all(switches.map((one) => one.getText()));
    await page().click(switches[names.findIndex((name) => name.includes('时间'))]);
    await page().eventually(async () => (await page().all('.source-text .number.time')).length === 0, 'the lines go');
    assert.equal(await query('hide'), 'time');
    assert.equal(await words(), before, 'the words stay');
    page().assertQuiet();
  });

  test('the original script comes on demand', async () => {
    await open('panjin-industry-2023');
    assert.match(await words(), /贯彻党的二十大精神/);
    const [, original] = await page().all('.source-forms .toggle');
    await page().click(original);
    await page().eventually(async () => /貫徹黨的二十大精神——實\(shí\)施/.test(await words()), 'the script changes');
    assert.equal(await query('form'), 'original');
    await open(PLAN);
    assert.equal((await page().all('.source-forms')).length, 0, 'a simplified text has one form');
    page().assertQuiet();
  });

  test('a click selects, says what it is, and leads to the chart and back', async () => {
    await open(PLAN);
    await page().click('.source-text .number.claim');
    await page().find('.source-text .stop.is-selected');
    const item = await page().selectedItem();
    assert.match(item, /^c/);
    await page().find('.facts dd');
    await page().click('.in-charts a');
    await page().find('.plan-charts');
    assert.equal(await page().selectedItem(), item);
    // By keys, which do not mind that the page may still be scrolling to what is selected.
    await page().focus('.plan-place a[href^="#/source/"]');
    await page().press(Key.ENTER);
    await page().find('.full-text .stop.is-selected');
    assert.equal(await page().selectedItem(), item);
    page().assertQuiet();
  });

  test('the outline leads to its place, far down too', async () => {
    await open(PLAN);
    await page().focus('[role=treeitem][tabindex="0"]');
    await page().press(Key.END, Key.ENTER);
    const place = await page().find('.source-text .is-selected');
    await page().eventually(() => page().isInSight(place), 'the place comes into sight');
    const item = await page().selectedItem();
    await page().open(`#/source/${PLAN}?item=${item}`);
    const again = await page().find('.source-text .is-selected');
    await page().eventually(() => page().isInSight(again), 'an address leads there as well');
    page().assertQuiet();
  });

  test('the keyboard goes through the text as one stop of the Tab key', async () => {
    await open(PLAN);
    assert.equal((await page().all('.source-text [tabindex="0"]')).length, 1);
    await page().focus('.source-text [tabindex="0"]');
    const place = () => page().driver.executeScript('return document.activeElement.getAttribute("data-stop")');
    const first = await place();
    await page().press(Key.ARROW_RIGHT);
    await page().eventually(async () => (await place()) !== first, 'an arrow moves the focus');
    await page().press(Key.END);
    await page().eventually(async () => Number.parseInt(await place(), 10) > 50, 'End leads to the last line');
    await page().press(Key.ENTER);
    await page().eventually(async () => (await page().selectedItem()) !== null, 'Enter selects');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().selectedItem()) === null, 'Escape lets go');
    await page().press(Key.HOME);
    await page().eventually(async () => (await place()) === first, 'Home leads back');
    page().assertQuiet();
  });

  test('page furniture is folded, and opens by keyboard', async () => {
    const folded = [];
    for (const { id } of documents) {
      await open(id);
      if ((await page().all('.source-fold')).length > 0) folded.push(id);
    }
    for (const id of folded) {
      await open(id);
      const length = (await words()).length;
      await page().focus('.source-fold');
      await page().press(Key.ENTER);
      await page().find('.source-fold[aria-expanded="true"]');
      assert.ok((await words()).length > length, id);
      assert.notEqual(await query('open'), null);
    }
    page().assertQuiet();
  });

  test('a link leads to where the text was published, and nowhere else', async () => {
    for (const { id, source } of documents) {
      await open(id);
      const links = await page().all('main a[target]');
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
      assert.deepEqual(addresses, source ? [source] : []);
      for (const link of links) assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
    }
  });

  test('axe finds nothing, with and without a selection', async () => {
    await open(PLAN);
    await page().assertAccessible('whole text');
    await page().click('.source-text .stop');
    await page().find('.source-text .is-selected');
    await page().assertAccessible('with a selection');
    await open('panjin-industry-2023', '?form=original');
    await page().assertAccessible('in the original script');
  });
});

inEveryBrowser('whole text on a phone', (page) => {
  test('outline, legend and facts open over the text', async () => {
    await page().open(`#/source/${PLAN}`);
    await page().click('.source-text .stop');
    await page().find('.sheet .facts');
    await page().assertAccessible('with the sheet');
    await page().assertNoSidewaysScroll();
    await page().click('.sheet .close');
    await page().eventually(async () => (await page().all('.sheet')).length === 0, 'the sheet closes');
    await page().click('.legend-fold summary');
    await page().find('.legend-fold[open] .legend-switch');
    await page().click('.plan-tool');
    await page().find('[role=dialog] [role=treeitem]');
    await page().assertAccessible('with the outline');
    page().assertQuiet();
  });
}, { window: { width: 390, height: 844 } });

inEveryBrowser('a long text', (page) => {
  test('a megabyte scrolls and selects without waiting', async () => {
    await page().open(`#/source/${PLAN}`);
    const near = (await page().all('.source-text .stop')).length;
    await page().driver.executeScript('scrollTo(0, document.scrollingElement.scrollHeight / 2)');
    const inside = `[...document.querySelectorAll('.source-text .stop')]
      .find((one) => one.getBoundingClientRect().top > 200 && one.getBoundingClientRect().top < innerHeight)`;
    await page().eventually(() => page().driver.executeScript(`return ${inside} !== undefined`), 'the middle is drawn');
    const stops = (await page().all('.source-text .stop')).length;
    assert.ok(stops < 20 * near + 2000, `${stops} stops are drawn at once`);
    const elements = await page().driver.executeScript('return document.querySelectorAll("main *").length');
    assert.ok(elements < 30_000, `${elements} elements`);
    const took = await page().driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      const stop = ${inside};
      const start = performance.now();
      stop.click();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
    `);
    console.log(`a selection in a text of a megabyte took ${Math.round(took)} ms`);
    page().assertQuiet();
  });
}, { site: { replaced: megabyte() } });

/** One of the texts, its paragraphs repeated to a megabyte. */
function megabyte() {
  const { file } = documents.find(({ id }) => id === PLAN);
  const text = readFileSync(join(SITE, 'documents', file), 'utf8');
  return { [`documents/${file}`]: text.repeat(Math.ceil(1_000_000 / Buffer.byteLength(text))) };
}
