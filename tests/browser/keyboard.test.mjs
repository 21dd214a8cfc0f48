// A walk through each chart by keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHARTS, WITH_BODIES } from './support/charts.mjs';
import { Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

/** What a reader at the keyboard knows: which mark has the focus, and how that is shown. */
const focused = (page) => page.driver.executeScript(`
  const mark = document.activeElement;
  if (!mark.matches('g.mark')) return null;
  const box = mark.getBoundingClientRect();
  const drawn = [...mark.querySelectorAll('.focus-ring, .block')].map((shape) => getComputedStyle(shape));
  const tip = mark.closest('.picture').querySelector('.tooltip-label');
  return {
    item: mark.dataset.item,
    name: mark.getAttribute('aria-label'),
    isFramed: drawn.some(({ stroke, strokeWidth, visibility }) =>
      stroke !== 'none' && visibility !== 'hidden' && parseFloat(strokeWidth) >= 2),
    isInSight: box.bottom > 0 && box.top < innerHeight,
    tooltip: tip && tip.textContent,
  };
`);

inEveryBrowser('by keyboard', (page) => {
  for (const { chart, hash } of CHARTS) {
    test(`${chart}: keys go from mark to mark, select and let go`, async () => {
      await page().open(hash);
      await page().find(`.figure-${chart} g.mark`);
      const marks = await page().driver.executeScript(
        'return [...document.querySelectorAll(arguments[0])].map(({ dataset }) => dataset.item)', `.figure-${chart} g.mark`);
      assert.equal((await page().all(`.figure-${chart} g.mark[tabindex="0"]`)).length, 1, 'one stop of the Tab key');
      const keys = await page().find(`.figure-${chart} .keys`);
      assert.match(await keys.getAttribute('textContent'), /方向键/, 'a line says the keys');
      // It is for readers who have more than their fingers.
      const hasMouse = await page().driver.executeScript('return matchMedia("(hover: hover)").matches');
      assert.equal(await keys.isDisplayed(), hasMouse);

      // The Tab key comes from what stands before the picture.
      await page().focus(`.figure-${chart} .share-toggle`);
      for (let presses = 0; presses < 3 && await focused(page()) === null; presses += 1) await page().press(Key.TAB);
      const visited = new Set();
      const look = async (key) => {
        await page().eventually(async () => (await focused(page()))?.isInSight, `${key} leads to a mark in sight`);
        const mark = await focused(page());
        assert.ok(mark.name && mark.isFramed, `${key}: ${JSON.stringify(mark)}`);
        assert.equal(mark.tooltip, mark.name, 'the focus brings the tooltip');
        visited.add(mark.item);
        return mark.item;
      };
      await look('Tab');
      for (const key of ['HOME', 'ARROW_RIGHT', 'ARROW_DOWN', 'ARROW_DOWN', 'ARROW_UP', 'ARROW_LEFT', 'END']) {
        await page().press(Key[key]);
        const item = await look(key);
        if (key === 'HOME') assert.equal(item, marks[0]);
        if (key === 'END') assert.equal(item, marks[marks.length - 1]);
      }
      assert.ok(visited.size >= Math.min(3, marks.length), `${visited.size} of ${marks.length} marks`);

      await page().press(Key.SPACE);
      const last = marks[marks.length - 1];
      await page().eventually(async () => (await page().selectedItem()) === last, 'the space bar selects');
      await page().find(`.figure-${chart} g.mark[data-item="${last}"][aria-current="true"]`);
      await page().press(Key.ESCAPE);
      await page().eventually(async () => (await page().selectedItem()) === null, 'Escape lets go');
      page().assertQuiet();
    });
  }
}, { site: WITH_BODIES });
