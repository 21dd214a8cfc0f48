// Areas and measures in each of their forms, by mouse and by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By, Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';
const FORMS = ['icicle', 'tree', 'sunburst', 'list'];

inEveryBrowser('the forms of the structure', (page) => {
  const items = async (form) => {
    await page().find(`.figure-${form} g.mark`);
    return page().driver.executeScript(
      'return [...document.querySelectorAll(arguments[0])].map((mark) => mark.dataset.item)',
      `.figure-${form} g.mark`);
  };
  const toggle = (form, number) => page().find(`.figure-${form} .toggle:nth-of-type(${number})`);
  const opens = (area) => page().eventually(async () => (await page().openedArea()) === area, 'the address follows');

  test('a click chooses the form, and the address keeps it', async () => {
    await page().openPlan(PLAN);
    const all = await items('icicle');
    let shown = 'icicle';
    for (const [at, form] of FORMS.entries()) {
      await page().click(await toggle(shown, at + 1));
      assert.deepEqual(await items(form), all, `${form} shows the same areas and measures`);
      assert.equal(await (await toggle(form, at + 1)).getAttribute('aria-pressed'), 'true');
      const named = new URLSearchParams((await page().hash()).split('?')[1]).get('form');
      assert.equal(named, form === 'icicle' ? null : form);
      shown = form;
    }
    await page().openPlan(PLAN, '?form=sunburst');
    assert.deepEqual(await items('sunburst'), all);
    page().assertQuiet();
  });

  test('keys choose the form and stay on the choice', async () => {
    await page().openPlan(PLAN);
    await page().driver.executeScript('arguments[0].focus()', await toggle('icicle', 2));
    await page().press(Key.ENTER);
    await items('tree');
    const focused = await page().driver.executeScript('return document.activeElement.getAttribute("aria-pressed")');
    assert.equal(focused, 'true', 'the choice keeps the focus');
  });

  for (const form of FORMS) {
    test(`the ${form} opens an area and leads back by keyboard`, async () => {
      await page().openPlan(PLAN, `?form=${form}`);
      const [first, , , , , second] = await items(form);
      assert.equal((await page().all(`.figure-${form} g.mark[tabindex="0"]`)).length, 1, 'one stop of the Tab key');
      await page().focus(`.figure-${form} g.mark[tabindex="0"]`);
      await page().press(Key.ARROW_DOWN);
      assert.equal(await page().focusedItem(), second, 'down leads to the next area');
      await page().press(Key.ARROW_UP, Key.ARROW_RIGHT);
      const inside = await page().focusedItem();
      await page().press(Key.ARROW_LEFT);
      assert.equal(await page().focusedItem(), first, 'left leads back to the area');
      await page().press(Key.ENTER);
      await opens(first);
      assert.ok((await items(form)).includes(inside), 'the opened area shows its measures');
      await page().press(Key.ESCAPE);
      await opens(null);
      page().assertQuiet();
    });

    test(`the ${form} opens an area and leads back by mouse`, async () => {
      await page().openPlan(PLAN, `?form=${form}`);
      const area = await page().find(`.figure-${form} g.mark.area`);
      const item = await area.getAttribute('data-item');
      await page().click(await area.findElement(By.css('.block, text')));
      await opens(item);
      await page().atRest();
      await page().click(`.figure-${form} .trail button, .figure-${form} .trail a`);
      await opens(null);
      page().assertQuiet();
    });

    test(`nothing is wrong with the ${form}`, async () => {
      await page().openPlan(PLAN, `?form=${form}`);
      await items(form);
      await page().assertNoSidewaysScroll();
      await page().assertAccessible(form);
    });
  }
});
