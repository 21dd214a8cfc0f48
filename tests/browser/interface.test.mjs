// Language, theme, narrow windows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { PAGES } from './support/pages.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';

const language = (page) => page.driver.executeScript('return document.documentElement.lang');

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
    await page().click('[aria-haspopup=dialog]');
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
    await page().click('.sheet .close');
    await page().eventually(async () => (await page().all('.sheet')).length === 0, 'it closes');
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
