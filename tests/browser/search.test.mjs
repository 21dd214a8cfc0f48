// Search as one types, by mouse and by keyboard, and the help that tells of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const searched = (text) => `#/search?q=${encodeURIComponent(text)}`;

async function query(page) {
  return new URLSearchParams((await page.hash()).split('?')[1]).get('q');
}

const focused = (page, css) =>
  page.driver.executeScript('return document.activeElement.matches(arguments[0])', css);

const texts = async (elements) => Promise.all((await elements).map((element) => element.getText()));

inEveryBrowser('search', (page) => {
  test('what is typed is found and stands in the address', async () => {
    await page().open('#/search');
    assert.ok((await page().all('.search-examples a')).length > 4, 'examples stand in place of results');
    await page().click('.search input');
    await page().press('营商', '环境');
    await page().find('.search-plan .hit');
    await page().eventually(async () => (await query(page())) === '营商环境', 'the address says it');
    const plans = (await page().all('.search-plan')).length;
    assert.ok(plans > 1, `found in ${plans} plans`);
    const marks = await texts(page().all('.search-results mark'));
    assert.ok(marks.length >= plans, `${marks.length} marks in ${plans} plans`);
    for (const mark of marks) assert.equal(mark.replace(/[“”\s]/g, ''), '营商环境');
    const depth = await page().driver.executeScript('return history.length');
    await page().press('优化');
    await page().eventually(async () => (await query(page())) === '营商环境优化', 'and goes on');
    assert.equal(await page().driver.executeScript('return history.length'), depth, 'typing leaves no trail');
    page().assertQuiet();
  });

  test('numbers, indicators, both scripts and initials are found', async () => {
    const found = async (text) => {
      await page().open(searched(text));
      await page().find('.search-plan .hit');
      return texts(page().all('.search-results mark'));
    };
    assert.ok((await found('百分之十二')).includes('12%'));
    assert.ok((await found('GDP')).includes('地区生产总值'));
    assert.ok((await found('優化營商環境')).includes('优化营商环境'));
    assert.ok((await found('fzzdzlx')).some((mark) => mark.startsWith('发展壮大战略性')));
    page().assertQuiet();
  });

  test('a click on a hit opens its place in its plan', async () => {
    await page().open(searched('战略性新兴产业增加值'));
    const hit = await page().find('.search-plan .hit');
    const item = new URL(await hit.getAttribute('href')).hash.split('item=')[1];
    await page().click(hit);
    await page().find('.figure-bullet g.mark');
    assert.equal(await page().selectedItem(), item);
    await page().driver.navigate().back();
    await page().find('.search-plan .hit');
    assert.equal(await query(page()), '战略性新兴产业增加值');
    page().assertQuiet();
  });

  test('keys lead from the field through the hits to the source', async () => {
    await page().open(searched('营商环境'));
    await page().find('.search-plan .hit');
    await page().focus('.search input');
    await page().press(Key.ARROW_DOWN);
    assert.ok(await focused(page(), '.hit[data-hit="0"]'), 'down goes to the first hit');
    await page().press(Key.ARROW_DOWN);
    assert.ok(await focused(page(), '.hit[data-hit="1"]'), 'and on');
    assert.equal((await page().all('.hit[tabindex="0"]')).length, 1, 'the hits are one stop of the Tab key');
    await page().press(Key.END, Key.HOME, Key.ARROW_UP);
    assert.ok(await focused(page(), '.search input'), 'up goes back to the field');
    await page().press(Key.ARROW_DOWN, Key.ESCAPE);
    assert.ok(await focused(page(), '.search input'), 'Escape too');
    await page().press(Key.ENTER);
    await page().find('.figure-bullet g.mark');
    assert.notEqual(await page().selectedItem(), null, 'Enter opens the first place');
    page().assertQuiet();
  });

  test('a slash leads to the field from any page', async () => {
    await page().openPlan('shenyang-2023');
    await page().press('/');
    await page().eventually(() => focused(page(), '.search input'), 'the field has the focus');
    await page().press('/', '%');
    const field = await page().find('.search input');
    assert.equal(await field.getAttribute('value'), '/%', 'in the field it is a sign like others');
    page().assertQuiet();
  });

  test('one plan alone shows all its hits', async () => {
    await page().open(searched('发展'));
    await page().click('.search-group .search-more');
    await page().find('.search-scope a');
    assert.equal((await page().all('.search-plan')).length, 1);
    assert.equal((await page().all('.search-group .search-more')).length, 0);
    await page().click('.search-scope a');
    await page().eventually(async () => (await page().all('.search-plan')).length > 1, 'all plans again');
    page().assertQuiet();
  });

  test('a plan whose title alone matches is counted as that', async () => {
    await page().open(searched('qmzx'));
    await page().find('.search-plan');
    assert.match(await page().text('.standing'), /份规划的标题相符/);
    page().assertQuiet();
  });

  test('what is not there is said to be missing', async () => {
    await page().open(searched('没有这样的话'));
    await page().eventually(async () => (await page().text('.standing')).includes('没有这样的话'), 'it is said');
    await page().find('.search-examples a');
    page().assertQuiet();
  });
});

inEveryBrowser('help', (page) => {
  test('the signs are drawn as the charts draw them', async () => {
    await page().open('#/help');
    assert.ok((await page().all('.help-signs svg.chart .mark')).length > 10);
    const colours = await page().driver.executeScript(`
      const fill = (css) => getComputedStyle(document.querySelector(css)).fill;
      return [fill('.help-signs .target .dot'), fill('.help-signs .actual .dot')];`);
    assert.notEqual(colours[0], colours[1], 'reached is told apart from wished for');
    const rows = await page().all('.help-signs dt + dd');
    assert.ok(rows.length > 10, `${rows.length} signs are explained`);
    for (const row of rows) assert.notEqual(await row.getText(), '');
    page().assertQuiet();
  });

  test('the texts are named with where they come from', async () => {
    await page().open('#/help');
    assert.equal((await page().all('.help-texts li')).length, 5);
    page().assertQuiet();
  });
});
