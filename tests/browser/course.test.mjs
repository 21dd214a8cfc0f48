// The charts of one plan below its structure: what falls due when, and who is responsible.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';
const REPORT = 'panjin-report-2023';

/** The names of the figures on the page, from top to bottom as the document has them. */
const figures = async (page) => {
  const all = await page.all('figure.figure');
  const names = await Promise.all(all.map((figure) => figure.getAttribute('class')));
  return names.map((name) => /figure-([a-z]+)/.exec(name)[1]);
};

/** The words of the groupings that a plan offers. */
const groupings = async (page) => {
  const toggles = await page.all('.figure-bullet .toggle[aria-pressed]:not(.table-toggle)');
  return Promise.all(toggles.map((toggle) => toggle.getText()));
};

const items = (page, css) => page.driver.executeScript(
  'return Array.from(document.querySelectorAll(arguments[0]), (mark) => mark.getAttribute("data-item"))', css);

inEveryBrowser('the course of a plan', (page) => {
  test('the charts tell the story in order, and what no text says has no chart', async () => {
    await page().openPlan(PLAN);
    const names = await figures(page());
    assert.deepEqual([names[0], names[2], names[3]], ['bullet', 'timeline', 'audit']);
    assert.ok(!names.includes('responsibility'), 'the plan names nobody');
    page().assertQuiet();
  });

  test('targets are grouped by domain, and by goal only where there are goals', async () => {
    await page().openPlan(PLAN);
    assert.deepEqual(await groupings(page()), ['按类型', '按目标', '按领域']);
    const before = (await items(page(), '.figure-bullet g.mark')).sort();
    await page().click('.figure-bullet .toggle:nth-of-type(3)');
    await page().eventually(async () => (await page().hash()).includes('targets=domain'), 'the address says so');
    assert.deepEqual((await items(page(), '.figure-bullet g.mark')).sort(), before, 'no target is lost');
    await page().openPlan(REPORT, '?targets=goal');
    assert.deepEqual(await groupings(page()), ['按类型', '按领域']);
    assert.equal(await page().text('.figure-bullet .toggle[aria-pressed="true"]'), '按类型');
    page().assertQuiet();
  });

  test('a keyboard walk through the timeline', async () => {
    await page().openPlan(PLAN);
    await page().find('.figure-timeline g.mark');
    const all = await items(page(), '.figure-timeline g.mark');
    assert.equal((await page().all('.figure-timeline g.mark[tabindex="0"]')).length, 1);
    await page().focus('.figure-timeline g.mark[tabindex="0"]');
    await page().press(Key.END);
    assert.equal(await page().focusedItem(), all[all.length - 1]);
    await page().press(Key.ARROW_UP);
    assert.equal(await page().focusedItem(), all[all.length - 2]);
    await page().press(Key.HOME, Key.ARROW_DOWN);
    assert.equal(await page().focusedItem(), all[1]);
    await page().press(Key.END, Key.ENTER);
    await page().eventually(async () => (await page().selectedItem()) === all[all.length - 1], 'Enter selects');
    await page().find('.source-text .is-selected');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().selectedItem()) === null, 'Escape lets go');
    page().assertQuiet();
  });

  test('a target is selected in both charts that show it', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-timeline g.mark.due');
    const item = await page().selectedItem();
    await page().find(`.figure-bullet g.mark[data-item="${item}"][aria-current="true"]`);
    await page().find(`.figure-timeline g.mark[data-item="${item}"][aria-current="true"]`);
    page().assertQuiet();
  });

  test('the timeline turns into its table, and the address says so', async () => {
    await page().openPlan(PLAN, '?tables=timeline');
    const cells = await page().text('.figure-timeline table');
    assert.match(cells, /每季度听取进展情况/);
    await page().click('.figure-timeline .table-toggle');
    await page().find('.figure-timeline svg');
    assert.ok(!(await page().hash()).includes('timeline'));
    await page().assertAccessible('the plan page with its timeline');
    page().assertQuiet();
  });
});

const ASSIGNMENT = `沈阳市2024年重点工作任务分解方案
一、重点任务
(一)扩大内需
1.扩大有效投资。固定资产投资增长8%以上。牵头单位:市发展改革委;配合单位:市财政局、市住房城乡建设局;完成时限:2024年12月底前
2.提振消费。社会消费品零售总额增长6%。牵头单位:市商务局;配合单位:市财政局;完成时限:2024年6月底前
3.优化营商环境。
`;

for (const [what, window] of [['a desk', undefined], ['a phone', { width: 390, height: 844 }]]) {
  inEveryBrowser(`who is responsible, on ${what}`, (page) => {
    test('the measures that name bodies are shown, and selected by mouse and keyboard', async () => {
      await page().openPlan(PLAN);
      const marks = await items(page(), '.figure-responsibility g.mark');
      assert.equal(marks.length, 2);
      assert.match(await page().text('.figure-responsibility .takeaway'), /3 项任务中 2 项写明单位/);
      await page().focus('.figure-responsibility g.mark[tabindex="0"]');
      await page().press(Key.ARROW_DOWN);
      assert.equal(await page().focusedItem(), marks[1]);
      await page().click(`.figure-responsibility g.mark[data-item="${marks[0]}"]`);
      await page().eventually(async () => (await page().selectedItem()) === marks[0], 'a click selects');
      await page().find(`.figure-timeline g.mark[data-item="${marks[0]}"][aria-current="true"]`);
      await page().assertNoSidewaysScroll();
      await page().assertAccessible('the plan page with bodies');
      page().assertQuiet();
    });
  }, { site: { replaced: { 'documents/shenyang-revitalization-plan-2023.txt': ASSIGNMENT } }, window });
}
