// The compare page: what it shows by itself, what can be chosen, and both sides of a selection.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PAGE = '#/compare';

const parameter = async (page, name) => new URLSearchParams((await page.hash()).split('?')[1]).get(name);

/** Opens the page and waits for its three charts. */
async function open(page, query = '') {
  await page.open(PAGE + query);
  for (const chart of ['comparison', 'alignment', 'coverage']) await page.find(`.figure-${chart} g.mark`);
}

/** The list with a label. */
const select = (page, label) => page.driver.executeScript(`
  return [...document.querySelectorAll('.choice')]
    .find((choice) => choice.querySelector('.choice-label').textContent === arguments[0]).querySelector('select');`, label);

/** Takes a value of the list with a label. */
async function take(page, label, value) {
  await page.driver.executeScript(`
    arguments[0].value = arguments[1];
    arguments[0].dispatchEvent(new Event('change', { bubbles: true }));
  `, await select(page, label), value);
}

inEveryBrowser('the compare page', (page) => {
  test('shows by itself what two plans share, and estimates beside targets', async () => {
    await open(page());
    assert.match(await page().text('.figure-alignment .takeaway'), /50 项任务中，29 项与沈阳市文字相同，11 项相近/);
    assert.match(await page().text('.figure-comparison .takeaway'), /2022 年预计 ≈−7%，2023 年目标 ≥\+5%/);
    assert.equal((await page().all('.figure-alignment g.mark')).length, 65 + 50);
    assert.ok((await page().all('.figure-coverage g.mark')).length > 30);
    page().assertQuiet();
  });

  test('a measure brings the sentences of both sides, one click from each plan', async () => {
    await open(page());
    const mark = await page().find('.figure-alignment g.mark.similar');
    await page().click(mark);
    await page().eventually(async () => (await page().all('.compare-side h3 a[href*="#/plan/"]')).length === 2, 'both sides');
    const item = await page().selectedItem();
    assert.match(await page().text('.side-relation'), /相近 \d+%，都说到/);
    const links = await page().all('.compare-side h3 a[href*="#/plan/"]');
    const ways = await Promise.all(links.slice(0, 2).map((link) => link.getAttribute('href')));
    assert.ok(ways[0].endsWith(`#/plan/${item.replace('/', '?item=')}`), ways[0]);
    assert.notEqual(ways[0].split('?')[0], ways[1].split('?')[0]);
    await page().click(links[1]);
    await page().find('.source-text .is-selected');
    page().assertQuiet();
  });

  test('a value brings what others say of the same', async () => {
    await open(page());
    await page().click('.figure-comparison g.mark.actual');
    await page().find('.compare-side .side');
    assert.ok((await page().all('.compare-side .side')).length > 1, 'what others say stands under it');
    page().assertQuiet();
  });

  test('a cell lights its measures, and leads to them among the tasks', async () => {
    await open(page());
    const cell = await page().find('.figure-coverage g.mark[data-item="shenyang-2023/industry"]');
    const count = Number(/(\d+) 项/.exec(await cell.getAttribute('aria-label'))[1]);
    await page().click(cell);
    await page().find('.side-tasks a');
    assert.equal((await page().all('.compare-side li a')).length, count);
    assert.equal((await page().all('.figure-alignment g.mark.related')).length, count);
    await page().click('.side-tasks a');
    const table = await page().find('.tasks-table');
    await page().eventually(async () => Number(await table.getAttribute('aria-rowcount')) - 2 === count, 'the same tasks');
    await page().driver.navigate().back();
    await page().find('.figure-coverage g.mark[aria-current="true"]');
    page().assertQuiet();
  });

  test('arrows go along the rows and columns of the coverage', async () => {
    await open(page());
    const domain = async () => (await page().focusedItem()).split('/')[1];
    const plan = async () => (await page().focusedItem()).split('/')[0];
    await page().focus('.figure-coverage g.mark[data-item="shenyang-2023/industry"]');
    await page().press(Key.ARROW_DOWN);
    assert.notEqual(await domain(), 'industry');
    assert.equal(await plan(), 'shenyang-2023', 'down stays in the column');
    await page().press(Key.ARROW_UP, Key.ARROW_RIGHT);
    assert.equal(await domain(), 'industry', 'right stays in the row');
    assert.notEqual(await plan(), 'shenyang-2023');
    await page().press(Key.ARROW_LEFT, Key.ENTER);
    await page().eventually(async () => (await page().selectedItem()) === 'shenyang-2023/industry', 'Enter selects');
    page().assertQuiet();
  });

  test('what is chosen is in the address, and opens again from it', async () => {
    await open(page());
    await take(page(), '指标', 'gdp.growth');
    await page().eventually(async () => (await parameter(page(), 'indicator')) === 'gdp.growth', 'the indicator');
    await take(page(), '相近自', '80');
    await page().eventually(async () => /11 项相近/.test(await page().text('.figure-alignment .takeaway')) === false, 'fewer');
    await take(page(), '右边', 'huludao-2025');
    await page().eventually(async () => (await parameter(page(), 'right')) === 'huludao-2025', 'the other plan');
    const hash = await page().hash();
    const said = await page().text('.figure-alignment .takeaway');
    await page().open(hash);
    await page().find('.figure-alignment g.mark');
    assert.equal(await page().text('.figure-alignment .takeaway'), said);
    page().assertQuiet();
  });

  test('plans are left out and taken in again', async () => {
    await open(page());
    const columns = async () => (await page().all('.compare-plans [aria-pressed="true"]')).length;
    const all = await columns();
    await page().click('.compare-plans button');
    await page().eventually(async () => (await columns()) === all - 1, 'one is left out');
    await page().click('.compare-plans button');
    await page().eventually(async () => (await parameter(page(), 'plans')) === null, 'all are in');
    page().assertQuiet();
  });

  test('keys walk along the pairs, select, and let go', async () => {
    await open(page());
    await page().focus('.figure-alignment g.mark[tabindex="0"]');
    await page().press(Key.ARROW_DOWN, Key.ARROW_RIGHT);
    const partner = await page().focusedItem();
    await page().press(Key.ENTER);
    await page().eventually(async () => (await page().selectedItem()) === partner, 'Enter selects');
    await page().press(Key.ARROW_LEFT);
    assert.notEqual((await page().focusedItem()).split('/')[0], partner.split('/')[0], 'the other plan');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().selectedItem()) === null, 'Escape lets go');
    for (const chart of ['comparison', 'alignment', 'coverage']) {
      assert.equal((await page().all(`.figure-${chart} g.mark[tabindex="0"]`)).length, 1, chart);
    }
    page().assertQuiet();
  });
});
