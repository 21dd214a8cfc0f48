// Language, theme, narrow windows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { PAGES } from './support/pages.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';

const language = (page) => page.driver.executeScript('return document.documentElement.lang');

/** How far down the page is, once it has stopped sliding. */
const heightAtRest = (page) => page.driver.executeAsyncScript(`
  const done = arguments[arguments.length - 1];
  let [last, still] = [scrollY, 0];
  const look = () => {
    still = scrollY === last ? still + 1 : 0;
    last = scrollY;
    if (still > 8) done(Math.round(last)); else requestAnimationFrame(() => setTimeout(look));
  };
  look();
`);

inEveryBrowser('the interface', (page) => {
  test('speaks Chinese first, English by a switch, and remembers', async () => {
    await page().openPlan(PLAN);
    assert.equal(await language(page()), 'zh-CN');
    const chinese = await page().text('.figure-bullet h2');
    await page().click('button.language');
    await page().eventually(async () => (await language(page())) === 'en', 'the switch works');
    assert.notEqual(await page().text('.figure-bullet h2'), chinese);
    await page().driver.navigate().refresh();
    await page().find('.figure-bullet g.mark');
    assert.equal(await language(page()), 'en');
    await page().click('button.language');
    await page().eventually(async () => (await language(page())) === 'zh-CN', 'and back');
    page().assertQuiet();
  });
});

inEveryBrowser('a phone', (page) => {
  for (const { name, hash, ready } of PAGES) {
    test(`${name}: nothing is wider than the window`, async () => {
      await page().open(hash);
      await page().find(ready);
      await page().assertNoSidewaysScroll();
      page().assertQuiet();
    });
  }

  test('the outline is a drawer that Escape closes', async () => {
    await page().openPlan(PLAN);
    await page().click('.plan-tool[aria-haspopup=dialog]');
    await page().find('[role=dialog]');
    await page().assertAccessible('the open drawer');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().all('[role=dialog]')).length === 0, 'it closes');
    const focused = await page().driver.executeScript('return document.activeElement.getAttribute("aria-haspopup")');
    assert.equal(focused, 'dialog', 'the focus goes back');
    page().assertQuiet();
  });

  test('a target brings its sentence from below', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-bullet g.mark');
    const sentence = await page().find('.sheet .is-selected');
    await page().eventually(() => page().isInSight(sentence), 'the sentence is in sight');
    await page().assertNoSidewaysScroll();
    await page().assertAccessible('the open sheet');
    const before = await heightAtRest(page());
    assert.ok(before > 100, 'the page is scrolled');
    const item = await page().selectedItem();
    // Scrolling to the button would be no help: the sheet does not move with the page.
    await page().driver.actions().move({ origin: await page().find('.sheet .close') }).click().perform();
    await page().eventually(async () => (await page().all('.sheet')).length === 0, 'it closes');
    await page().eventually(async () => (await page().focusedItem()) === item, 'the mark has the focus');
    // A place between two pixels is rounded.
    assert.ok(Math.abs(await heightAtRest(page()) - before) <= 1, 'the page stays where it is');
    page().assertQuiet();
  });

  test('a sheet covers nothing that has the focus, and Escape closes it', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-bullet g.mark');
    await page().find('.sheet .is-selected');
    const isCovered = () => page().driver.executeScript(`
      const [focused, sheet] = [document.activeElement, document.querySelector('.sheet')];
      const box = focused.getBoundingClientRect();
      return !sheet.contains(focused) && (box.top + box.bottom) / 2 > sheet.getBoundingClientRect().top;
    `);
    for (let stop = 0; stop < 12; stop += 1) {
      await page().press(Key.TAB);
      await page().eventually(async () => !(await isCovered()), 'what has the focus is seen');
    }
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().all('.sheet')).length === 0, 'Escape closes it');
    // The same where the reader has opened it without a selection.
    await page().click('.plan-tools > button:last-child');
    await page().find('.sheet');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().all('.sheet')).length === 0, 'and again');
    page().assertQuiet();
  });

  test('a link brings its mark over the sheet', async () => {
    await page().openPlan(PLAN, '?item=m12251');
    await page().eventually(() => page().driver.executeScript(`
      const mark = document.querySelector('.mark[data-item="m12251"]');
      const box = mark.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= document.querySelector('.sheet').getBoundingClientRect().top;
    `), 'the mark is seen');
    page().assertQuiet();
  });

  test('the way back leads to the place that was left', async () => {
    await page().open();
    const links = await page().all('.volume a[href^="#/plan/"]');
    await page().bringIntoSight(links[links.length - 1]);
    const height = () => page().driver.executeScript('return Math.round(scrollY)');
    const before = await heightAtRest(page());
    assert.ok(before > 300, 'the page is scrolled');
    await page().click(links[links.length - 1]);
    await page().find('.figure-bullet g.mark');
    assert.equal(await height(), 0, 'a page begins at its top');
    await page().driver.navigate().back();
    await page().find('.volume');
    await page().eventually(async () => Math.abs(await height() - before) <= 1, 'the list is where it was');
    page().assertQuiet();
  });
}, { window: { width: 390, height: 844 } });

inEveryBrowser('a reader who needs more', (page) => {
  test('makes the text larger, which is remembered and lays the charts out anew', async () => {
    await page().openPlan(PLAN);
    const height = () => page().driver.executeScript('return document.querySelector(".figure-bullet svg.chart text tspan").getAttribute("font-size")');
    const before = Number(await height());
    await choose(page(), '200');
    await page().eventually(async () => Number(await height()) === 2 * before, 'the chart grows with the text');
    await page().driver.navigate().refresh();
    const early = await page().driver.executeScript('return getComputedStyle(document.documentElement).fontSize');
    assert.equal(early, '32px', 'before the program has started');
    await page().find('.figure-bullet g.mark');
    await page().assertAccessible('large text');
    await choose(page(), '100');
    await page().eventually(async () => Number(await height()) === before, 'and back');
    page().assertQuiet();
  });

  test('takes the theme of high contrast', async () => {
    await page().openPlan(PLAN);
    await choose(page(), 'contrast');
    await page().eventually(async () => (await theme(page())) === 'contrast', 'the theme is chosen');
    await page().assertAccessible('high contrast');
    await page().driver.navigate().refresh();
    assert.equal(await theme(page()), 'contrast', 'remembered');
    await page().find('.figure-bullet g.mark');
    await choose(page(), 'system');
    page().assertQuiet();
  });
});

const theme = (page) => page.driver.executeScript('return document.documentElement.dataset.theme');

/** Chooses a value in whichever list of the bar on top offers it. */
async function choose(page, value) {
  const option = await page.find(`.tools option[value="${value}"]`);
  await page.driver.executeScript(`
    const list = arguments[0].parentElement;
    list.value = arguments[0].value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  `, option);
}
