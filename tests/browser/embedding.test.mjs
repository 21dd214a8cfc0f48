// The box that writes the code which puts a chart on a page of another site.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';

inEveryBrowser('the code for other sites', (page) => {
  /** Opens the box of a chart, by mouse. */
  async function openBox(chart) {
    await page().click(`.figure-${chart} .share-toggle`);
    await page().click(`.figure-${chart} .button-quiet[aria-haspopup]`);
    await page().find('.embedding');
  }

  const code = () => page().driver.executeScript('return document.querySelector(".embedding-code").value');

  /** Takes one of the choices of the box. */
  async function choose(at, value) {
    await page().click((await page().all('.embedding select'))[at]);
    await page().driver.executeScript(`
      const select = document.querySelectorAll('.embedding select')[arguments[0]];
      select.value = arguments[1];
      select.dispatchEvent(new Event('change', { bubbles: true }));
    `, at, value);
  }

  test('is an element or a frame, of the chart as it opens or as it is', async () => {
    await page().openPlan(PLAN, '?targets=goal');
    await page().click('.figure-bullet g.mark');
    const item = await page().selectedItem();
    await openBox('bullet');
    await page().assertAccessible('the box');
    assert.match(await code(), new RegExp(`<script async src="${page().site.address}embed.js"></script>`));
    assert.match(await code(), /<gangmu-view plan="shenyang-2023" chart="bullet" label="沈阳.*：目标">/);
    await choose(1, 'frozen');
    assert.match(await code(), new RegExp(`item="${item}" targets="goal"`));
    await choose(0, 'frame');
    await choose(2, 'dark');
    const frame = await code();
    assert.match(frame, /^<iframe src="[^"]*#\/embed\/shenyang-2023\/bullet\?[^"]*theme=dark" title="沈阳.*：目标"/);
    const address = /src="([^"]*)"/.exec(frame)[1].replaceAll('&amp;', '&');
    const preview = await page().find('.embedding-preview');
    assert.equal((await preview.getAttribute('src')).split('#')[1], address.split('#')[1], 'the preview shows the same');
    await page().driver.switchTo().frame(preview);
    await page().find(`.figure-bullet [data-item="${item}"].selected`);
    await page().driver.switchTo().defaultContent();
    page().assertQuiet();
  });

  test('is copied, or selected for the keys of the reader', async () => {
    await page().openPlan(PLAN);
    await openBox('audit');
    await page().click('.embedding .button-quiet');
    await page().eventually(async () => /复制|选中/.test(await page().text('.embedding-said')), 'it says what became of it');
    const [focused, marked] = await page().driver.executeScript(`
      const field = document.activeElement;
      return [field.className, field.value.slice(field.selectionStart, field.selectionEnd)];
    `);
    assert.equal(focused, 'embedding-code');
    assert.equal(marked, await code());
  });

  test('keeps the keyboard until Escape, and gives it back', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-bullet .share-toggle');
    await page().focus('.figure-bullet .button-quiet[aria-haspopup]');
    await page().press(Key.ENTER);
    await page().find('.embedding');
    const where = () => page().driver.executeScript(`
      const box = document.querySelector('.embedding');
      return box ? [box.contains(document.activeElement), document.activeElement.tagName] : document.activeElement.textContent;
    `);
    assert.deepEqual(await where(), [true, 'SELECT']);
    await page().driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
    assert.deepEqual(await where(), [true, 'BUTTON'], 'from the first control to the last');
    await page().press(Key.TAB);
    assert.deepEqual(await where(), [true, 'SELECT'], 'and back');
    await page().press(Key.ESCAPE);
    assert.match(await where(), /嵌入网页/, 'the focus is back on the button');
  });

  test('is offered for the charts over several plans', async () => {
    await page().open('#/compare');
    await page().find('.figure-coverage g.mark');
    await openBox('coverage');
    assert.match(await code(), /<gangmu-view chart="coverage" label="/);
  });

  test('is not offered inside a frame of another site', async () => {
    await page().open(`#/embed/${PLAN}/bullet`);
    await page().click('.share-toggle');
    await page().find('.sharing');
    assert.equal((await page().all('.button-quiet[aria-haspopup]')).length, 0);
  });
});
