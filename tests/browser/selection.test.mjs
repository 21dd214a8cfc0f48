// One selection for charts, outline, text and address, by mouse and by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';

inEveryBrowser('one selection', (page) => {
  test('a click in the source selects the mark of the chart', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-bullet g.mark');
    const first = await page().selectedItem();
    const marks = await page().all('.figure-bullet g.mark');
    const items = await Promise.all(marks.map((mark) => mark.getAttribute('data-item')));
    const stops = await page().all('.source-text [data-item]');
    const inText = await Promise.all(stops.map((stop) => stop.getAttribute('data-item')));
    const other = inText.findIndex((item) => item !== first && items.includes(item));
    assert.notEqual(other, -1, 'the text around the first target holds another one');
    await page().click(stops[other]);
    const mark = await page().find(`.figure-bullet g.mark[data-item="${inText[other]}"][aria-current="true"]`);
    await page().eventually(() => page().isInSight(mark), 'the mark comes into sight');
    page().assertQuiet();
  });

  test('the icicle opens and closes an area by mouse', async () => {
    await page().openPlan(PLAN);
    const area = await page().find('.figure-icicle g.mark.area');
    const item = await area.getAttribute('data-item');
    await page().click(area);
    await page().eventually(async () => (await page().openedArea()) === item, 'the address names the area');
    await page().click('.figure-icicle .trail button, .figure-icicle .trail a');
    await page().eventually(async () => (await page().openedArea()) === null, 'the breadcrumb leads back');
    page().assertQuiet();
  });

  test('the icicle opens and closes an area by keyboard', async () => {
    await page().openPlan(PLAN);
    await page().focus('.figure-icicle g.mark[tabindex="0"]');
    const start = await page().focusedItem();
    await page().press(Key.ARROW_DOWN);
    const next = await page().focusedItem();
    assert.notEqual(next, start, 'an arrow moves the focus');
    await page().press(Key.HOME);
    await page().press(Key.ENTER);
    await page().eventually(async () => (await page().openedArea()) !== null, 'Enter opens');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().openedArea()) === null, 'Escape goes up');
    page().assertQuiet();
  });

  test('a chart is one stop of the Tab key', async () => {
    await page().openPlan(PLAN);
    for (const figure of ['bullet', 'icicle']) {
      assert.equal((await page().all(`.figure-${figure} g.mark[tabindex="0"]`)).length, 1, figure);
    }
  });

  test('a target is selected by keyboard and let go by Escape', async () => {
    await page().openPlan(PLAN);
    await page().focus('.figure-bullet g.mark[tabindex="0"]');
    await page().press(Key.ARROW_DOWN, Key.ENTER);
    await page().eventually(async () => (await page().selectedItem()) !== null, 'Enter selects');
    await page().find('.source-text .is-selected');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().selectedItem()) === null, 'Escape lets go');
    page().assertQuiet();
  });

  test('the outline selects, and its filter narrows', async () => {
    await page().openPlan(PLAN);
    const all = (await page().all('[role=treeitem]')).length;
    const filter = await page().find('.plan-outline input');
    await filter.sendKeys('营商环境');
    await page().eventually(async () => (await page().all('[role=treeitem]')).length < all, 'the tree narrows');
    const found = await page().all('[role=treeitem]');
    await page().click(found[found.length - 1]);
    await page().eventually(async () => (await page().selectedItem()) !== null, 'the outline selects');
    await page().find('.source-text .is-selected');
    page().assertQuiet();
  });

  test('a hit of the search brings its mark into sight', async () => {
    await page().open('#/search?q=发展壮大战略');
    await page().click('.search-plan .hit');
    await page().find('.figure-bullet g.mark');
    const item = await page().selectedItem();
    const mark = await page().find(`.mark[data-item="${item}"]`);
    await page().eventually(() => page().driver.executeScript(`
      const { top, bottom } = arguments[0].getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    `, mark), 'the mark is seen whole');
    page().assertQuiet();
  });

  test('a reload finds the same state', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-icicle g.mark.area');
    await page().click('.figure-bullet g.mark');
    const item = await page().selectedItem();
    const before = await page().hash();
    await page().driver.navigate().refresh();
    await page().find(`.figure-bullet g.mark[data-item="${item}"][aria-current="true"]`);
    await page().find(`.source-text .is-selected`);
    assert.equal(await page().hash(), before);
    page().assertQuiet();
  });

  test('back leads to the list, forward to the plan as it was', async () => {
    await page().open();
    await page().click('a[href*="shenyang"]');
    await page().click('.figure-bullet g.mark');
    await page().eventually(async () => (await page().selectedItem()) !== null, 'selected');
    const there = await page().hash();
    await page().driver.navigate().back();
    await page().find('.volume');
    await page().driver.navigate().forward();
    await page().find('.source-text .is-selected');
    assert.equal(await page().hash(), there);
    page().assertQuiet();
  });

  test('a chart turns into its table and back', async () => {
    await page().openPlan(PLAN);
    const marks = (await page().all('.figure-bullet g.mark')).length;
    await page().click('.figure-bullet [aria-pressed="false"].table-toggle, .figure-bullet .table-toggle');
    await page().find('.figure-bullet table');
    assert.ok((await page().all('.figure-bullet tbody tr')).length >= marks, 'the table has a row for each mark');
    page().assertQuiet();
  });
});
