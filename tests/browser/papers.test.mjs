// DOCX and PDF of the reader's own: their text is read like that of any other file.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { choose, file } from './support/files.mjs';
import { docx, pdf } from './support/papers.mjs';
import { SITE } from './support/site.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const TITLE = '某市产业振兴三年行动方案';
const GROWTH = '到2025年，全市地区生产总值年均增长6%以上，规模以上工业增加值年均增长7%左右，固定资产投资年均增长10%以上，'
  + '社会消费品零售总额年均增长8%以上，城镇登记失业率控制在5.5%以内。';

async function open(page, ...paths) {
  await page().open('#/open');
  await choose(page, ...paths);
  await page().eventually(
    async () => (await page().all('.given h3 a, .given .failure')).length === paths.length, 'all are read or refused');
}

/** The text of the document that stands first, as its page shows it. */
async function textOfFirst(page) {
  await page().click('.given h3 a');
  await page().find('.plan-head');
  const key = (await page().hash()).split('/').pop().split('?')[0];
  await page().driver.executeScript('location.hash = arguments[0]', `#/source/${key}`);
  await page().find('.source-text, .whole-text, main article');
  return page().driver.executeScript('return document.querySelector("main").textContent');
}

/** Presses a button that saves a file, and gives the bytes of that. */
async function savedBy(page, css) {
  await page().driver.executeScript(`
    window.saved = null;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.arrayBuffer().then((bytes) => { window.saved = [...new Uint8Array(bytes)]; });
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {};
  `);
  await page().click(css);
  await page().eventually(() => page().driver.executeScript('return window.saved !== null'), 'a file is made');
  return Buffer.from(await page().driver.executeScript('return window.saved'));
}

/** Asserts that the places of a plan are places of the text that is saved beside it. */
async function assertPlacesAreOf(page, paper, wanted) {
  await open(page, paper);
  await page().click('.given h3 a');
  await page().find('.plan-head');
  const plan = JSON.parse(await savedBy(page, '.plan-place .link-button'));
  const key = (await page().hash()).split('/').pop().split('?')[0];
  await page().driver.executeScript('location.hash = arguments[0]', `#/source/${key}`);
  await page().find('.source-page .plan-place');
  const text = await savedBy(page, '.plan-place .link-button');
  for (const words of wanted) assert.ok(text.includes(words), words);
  assert.ok(!text.includes('\u{fffd}'), 'every character is whole');
  const numbers = plan.quantities.filter(({ number_span: span }) => span);
  assert.ok(numbers.length >= 5, `${numbers.length} numbers`);
  for (const { number, number_span: [start, end] } of numbers) {
    assert.equal(Number.parseFloat(text.subarray(start, end).toString()), Math.abs(number));
  }
  for (const { title, span: [start, end] } of plan.areas) {
    assert.ok(text.subarray(start, end).toString().includes(title), title);
  }
}

/** Text that runs over lines of a width in points, the first indented as in any Chinese paragraph. */
function prose(x, y, width, text, size = 12) {
  const most = Math.floor(width / size);
  const lines = [];
  for (let at = 0; at < text.length;) {
    const isFirst = at === 0;
    const line = text.slice(at, at + most - (isFirst ? 2 : 0));
    lines.push([isFirst ? x + 2 * size : x, y - lines.length * 1.5 * size, line, size]);
    at += line.length;
  }
  return lines;
}

const PAGES = [
  [[180, 780, TITLE, 18], [72, 740, '一、总体目标'], ...prose(72, 710, 451, GROWTH), [280, 40, '— 1 —']],
  [[72, 780, '二、重点任务'], [72, 755, '（一）扩大内需'], ...prose(72, 730, 451, `1.提振消费。${GROWTH}`), [280, 40, '— 2 —']],
];

inEveryBrowser('a DOCX of one\'s own', (page) => {
  test('is read like any text', async () => {
    const paragraphs = [TITLE, '一、总体目标', GROWTH, '二、重点任务', '1.提振消费。零售总额增长8%以上。'];
    await open(page, file('草案.docx', docx(paragraphs)));
    assert.match(await page().text('.given'), new RegExp(TITLE));
    await page().click('.given h3 a');
    await page().click('.figure-bullet g.mark');
    await page().find('.source-text .is-selected');
    page().assertQuiet();
  });

  test('its text can be saved, and what the plan says of places is true of that', async () => {
    const paragraphs = [TITLE, '一、总体目标', GROWTH, '二、重点任务', '（一）扩大内需', '1.提振消费。零售总额增长8%以上。𠀀'];
    await assertPlacesAreOf(page, file('原稿.docx', docx(paragraphs)), paragraphs);
    page().assertQuiet();
  });
});

inEveryBrowser('a PDF of one\'s own', (page) => {
  for (const [encoding, what] of [['glyphs', 'glyphs with a map to characters'], ['gbk', 'GBK without a map']]) {
    test(`is read: ${what}`, async () => {
      await open(page, file(`${encoding}.pdf`, pdf(PAGES, { encoding })));
      assert.match(await page().text('.given'), new RegExp(TITLE));
      const text = await textOfFirst(page);
      for (const wanted of [GROWTH, `1.提振消费。${GROWTH}`, '（一）扩大内需']) assert.ok(text.includes(wanted), wanted);
      assert.ok(!text.includes('— 1 —'), 'the numbers of pages are no text');
      page().assertQuiet();
    });
  }

  test('two columns are read one after the other, a table row by row', async () => {
    const left = GROWTH.replaceAll('。', '；') + GROWTH;
    const right = `二是${GROWTH}`;
    const columns = [[180, 780, TITLE, 18], ...prose(72, 720, 216, left), ...prose(310, 717, 216, right + right)];
    const rows = ['指标|单位|2025年', '地区生产总值|亿元|1500', '工业增加值|%|7', '投资|%|10', '消费|%|8', '收入|元|50000'];
    const table = [[180, 780, TITLE, 18], ...rows.flatMap((row, at) =>
      row.split('|').map((cell, column) => [[72, 260, 420][column], 700 - at * 20, cell]))];
    await open(page, file('两栏.pdf', pdf([columns])));
    assert.ok((await textOfFirst(page)).includes(left), 'the left column is whole');
    await open(page, file('表.pdf', pdf([table])));
    const text = await textOfFirst(page);
    assert.match(text, /指标\s+单位\s+2025年/);
    assert.match(text, /地区生产总值\s+亿元\s+1500/);
    page().assertQuiet();
  });

  test('its text can be saved, and what the plan says of places is true of that', async () => {
    await assertPlacesAreOf(page, file('原稿.pdf', pdf(PAGES)), [TITLE, GROWTH, '（一）扩大内需']);
    page().assertQuiet();
  });

  test('that holds no text, is damaged or has a password says so', async () => {
    await open(page, file('扫描.pdf', pdf([[], []])), file('坏.pdf', '%PDF-1.5\nnothing'),
      file('密.pdf', pdf(PAGES, { locked: true })));
    const said = await page().driver.executeScript(
      'return [...document.querySelectorAll(".given .failure")].map((it) => it.textContent)');
    assert.match(said[0], /没有文字/);
    assert.match(said[1], /损坏/);
    assert.match(said[2], /设有密码/);
    page().assertQuiet();
  });
});

const PDF = readFileSync(join(SITE, 'index.html'), 'utf8').match(/data-pdf="([^"]+)"/)[1];

inEveryBrowser('a PDF in a browser that is too old for it', (page) => {
  test('is refused in words, and other files are read', async () => {
    await open(page, file('新.pdf', pdf(PAGES)), file('旧.txt', `${TITLE}\n一、总体目标\n增长6%以上。\n`));
    assert.match(await page().text('.given .failure'), /浏览器太旧/);
    assert.match(await page().text('.given h3 a'), new RegExp(TITLE));
    // The browser itself reports what it cannot parse.
    page().assertQuiet({ except: (text) => /SyntaxError|Unexpected|expected/.test(text) });
  });
  // To a browser of that age, the library is not the language that it knows.
}, { site: { replaced: { [PDF]: 'export const read = (of the future) => {};' } } });
