// Every page and every chart under a finger.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CHARTS, WITH_BODIES } from './support/charts.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';
const PHONE = { width: 390, height: 844 };

/** A shape of a mark in the middle of a chart that nothing covers. */
const touchable = (page, css) => page.driver.executeScript(`
  const marks = [...document.querySelectorAll(arguments[0])];
  const middle = Math.floor(marks.length / 2);
  const shapes = [...marks.slice(middle), ...marks].flatMap((mark) => [...mark.querySelectorAll('text, rect:not(.focus-ring), path')]);
  return shapes.find((shape) => {
    scrollBy(0, shape.getBoundingClientRect().top - innerHeight / 2);
    const { x, y, width, height } = shape.getBoundingClientRect();
    return shape.closest('g.mark').contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });`, css);

inEveryBrowser('by touch', (page) => {
  before(async () => {
    if (page().session.name !== 'chromium') return;
    await page().driver.sendDevToolsCommand('Emulation.setTouchEmulationEnabled', { enabled: true });
  });

  for (const { chart, hash } of CHARTS) {
    test(`${chart}: a finger selects what it touches`, async () => {
      await page().open(hash);
      await page().find(`.figure-${chart} g.mark`);
      await page().atRest();
      const shape = await touchable(page(), `.figure-${chart} g.mark:not(.area)`);
      const item = await page().driver.executeScript('return arguments[0].closest("[data-item]").dataset.item', shape);
      await page().tap(shape);
      await page().eventually(async () => (await page().selectedItem()) === item, item);
      await page().find('.sheet, .compare-side');
      await page().assertNoSidewaysScroll();
      page().assertQuiet();
    });
  }

  test('the list opens a plan', async () => {
    await page().open('#/');
    await page().tap('a[href*="shenyang"]');
    await page().find('.figure-bullet g.mark');
    page().assertQuiet();
  });

  test('a plan opens an area, its outline and its sentence, and closes them', async () => {
    await page().openPlan(PLAN);
    await page().tap('.figure-icicle g.mark.area');
    await page().eventually(async () => (await page().openedArea()) !== null, 'the area opens');
    await page().tap('.sheet .close');
    await page().eventually(async () => (await page().all('.sheet')).length === 0, 'the sentence closes');
    await page().tap('.figure-icicle .trail button, .figure-icicle .trail a');
    await page().eventually(async () => (await page().openedArea()) === null, 'the area closes');
    await page().tap('.plan-tool[aria-haspopup=dialog]');
    const rows = await page().all('[role=dialog] [role=treeitem]');
    await page().tap(rows[2]);
    await page().find('.sheet .is-selected');
    page().assertQuiet();
  });

  test('a chart does not hold the page', async (context) => {
    if (page().session.name !== 'chromium') {
      context.skip('only Chromium can be told to draw a finger over the page');
      return;
    }
    await page().openPlan(PLAN);
    const { x, y } = await page().driver.executeScript(`
      document.querySelector('.figure-icicle').scrollIntoView();
      const { x, y, width } = document.querySelector('.figure-icicle g.mark').getBoundingClientRect();
      return { x: x + width / 2, y: y + 400 };`);
    const start = await page().driver.executeScript('return scrollY');
    const touch = (type, ...touchPoints) => page().driver.sendDevToolsCommand('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x, y });
    for (let by = 20; by <= 300; by += 20) await touch('touchMove', { x, y: y - by });
    await touch('touchEnd');
    await page().eventually(async () => await page().driver.executeScript('return scrollY') > start + 100, 'the page scrolls');
    assert.equal(await page().selectedItem(), null, 'and nothing is selected');
  });

  test('compare chooses plans, and shows and closes both sides', async () => {
    await page().open('#/compare');
    await page().tap('.compare-plans button');
    await page().eventually(async () => /plans=/.test(await page().hash()), 'one plan is left out');
    await page().tap('.figure-alignment g.mark');
    await page().find('.compare-side .side');
    await page().tap('.compare-close');
    await page().eventually(async () => (await page().all('.compare-side')).length === 0, 'closed');
    page().assertQuiet();
  });

  test('a task leads to its sentence', async () => {
    await page().open('#/tasks');
    await page().tap('.task .task-link');
    await page().find('.sheet .is-selected');
    page().assertQuiet();
  });

  test('a hit leads to its place', async () => {
    await page().open('#/search?q=GDP');
    await page().tap('.search-plan .hit');
    await page().find('.figure-bullet g.mark');
    assert.notEqual(await page().selectedItem(), null);
    page().assertQuiet();
  });

  test('a number of the whole text is explained', async () => {
    await page().open(`#/source/${PLAN}`);
    await page().tap('.source-text .number.claim');
    await page().find('.sheet .facts dd');
    await page().tap('.sheet .close');
    await page().eventually(async () => (await page().all('.sheet')).length === 0, 'closed');
    await page().tap('.legend-fold summary');
    await page().find('.legend-fold[open] .legend-switch');
    page().assertQuiet();
  });

  test('paper and help lead on', async () => {
    await page().open(`#/print/${PLAN}`);
    await page().tap('.paper-tools a');
    await page().find('.plan-charts');
    await page().open('#/help');
    await page().tap('.help-texts a');
    await page().eventually(async () => !(await page().hash()).startsWith('#/help'), 'the text opens');
  });

  test('what needs a pointer that hovers, or keys, is left out', async (context) => {
    if (page().session.name !== 'chromium') {
      context.skip('only Chromium can be told that it has no mouse');
      return;
    }
    await page().openPlan(PLAN);
    assert.equal(await page().driver.executeScript('return matchMedia("(hover: none)").matches'), true);
    await page().tap('.figure-bullet g.mark');
    await page().find('.sheet .is-selected');
    for (const css of ['.figure-bullet .keys', '.figure-bullet .tooltip']) {
      for (const element of await page().all(css)) assert.equal(await element.isDisplayed(), false, css);
    }
    await page().driver.sendDevToolsCommand('Emulation.setTouchEmulationEnabled', { enabled: false });
  });
}, { window: PHONE, site: WITH_BODIES });
