// What every chart offers beside its picture: files, a link, a line of keys.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { CHARTS, WITH_BODIES } from './support/charts.mjs';
import { Key } from './support/page.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';

/** Opens the exports of a chart, with a record of the files that it hands to the browser. */
async function openExports(page, chart) {
  await page.driver.executeScript(`
    window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.files.push({ blob }); return make.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      window.files[window.files.length - 1].name = this.download;
      return click.call(this);
    };
  `);
  await page.click(`.figure-${chart} .share-toggle`);
  await page.find(`.figure-${chart} .sharing`);
}

/** Takes a file of a chart and gives its name, and its content in base64. */
async function take(page, chart, format) {
  const buttons = await page.all(`.figure-${chart} .sharing button`);
  const names = await Promise.all(buttons.map((button) => button.getText()));
  await page.click(buttons[names.findIndex((name) => name.includes(format))]);
  const ending = `.${format.toLowerCase()}`;
  const file = () => page.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    const file = window.files.find(({ name }) => name && name.endsWith(arguments[0]));
    if (!file) return done(null);
    const reader = new FileReader();
    reader.onload = () => done([file.name, file.blob.type, reader.result.split(',')[1]]);
    reader.readAsDataURL(file.blob);
  `, ending);
  await page.eventually(async () => (await file()) !== null, `${format} is saved`);
  const [name, type, content] = await file();
  return { name, type, content: Buffer.from(content, 'base64') };
}

inEveryBrowser('what is taken away of a chart', (page) => {
  for (const { chart, hash } of CHARTS) {
    test(`${chart}: SVG, PNG and CSV can be opened, and say what the page says`, async () => {
      await page().open(hash);
      await page().find(`.figure-${chart} g.mark`);
      const title = await page().text(`.figure-${chart} h2`);
      const marks = (await page().all(`.figure-${chart} g.mark`)).length;
      await openExports(page(), chart);
      if (chart === 'bullet') await page().assertAccessible('the open exports');

      const svg = await take(page(), chart, 'SVG');
      assert.ok(svg.name.endsWith(`${title}.svg`), svg.name);
      const text = svg.content.toString('utf8');
      assert.doesNotMatch(text, /var\(|<script|href/);
      const [root, words, drawn, width, height] = await page().driver.executeScript(`
        const root = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement;
        return [root.nodeName, root.textContent.replace(/\\s/g, ''), root.querySelectorAll('g.mark').length, root.getAttribute('width'), root.getAttribute('height')];
      `, text);
      assert.deepEqual([root, drawn], ['svg', marks], 'the SVG parses, and holds every mark');
      assert.match(words, /来源：[沈葫].*日导出/, 'the source and the day');

      const png = await take(page(), chart, 'PNG');
      assert.equal(png.content.subarray(1, 4).toString(), 'PNG');
      const dots = [png.content.readUInt32BE(16), png.content.readUInt32BE(20)];
      for (const [at, length] of [width, height].entries()) {
        assert.ok(Math.abs(dots[at] - 2 * Number(length)) <= 2, `${dots} for ${width} × ${height}`);
      }

      const csv = await take(page(), chart, 'CSV');
      const records = parse(csv.content, { bom: true, relaxColumnCount: true, skipEmptyLines: false, recordDelimiter: '\r\n' });
      await page().click(`.figure-${chart} .table-toggle`);
      await page().find(`.figure-${chart} tbody tr`);
      const table = await page().driver.executeScript(`
        return [...document.querySelectorAll('.figure-' + arguments[0] + ' tr')].map((row) =>
          [...row.cells].map((cell) => cell.textContent));`, chart);
      // What a spreadsheet would take for a formula stands after an apostrophe.
      const rows = records.slice(0, table.length).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')));
      assert.deepEqual(rows, table, 'the rows of the table on the page');
      assert.ok(records.flat().every((cell) => !/^[=+\-@]/.test(cell)), 'no cell begins a formula');
      const [, [, about], , [source]] = records.slice(table.length);
      assert.equal(about, title);
      assert.match(source, /来源：[沈葫]/);
      page().assertQuiet();
    });
  }
}, { site: WITH_BODIES });

inEveryBrowser('a chart', (page) => {
  test('gives a link to the page as it is', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-bullet g.mark');
    await page().eventually(async () => (await page().selectedItem()) !== null, 'selected');
    await openExports(page(), 'icicle');
    const buttons = await page().all('.figure-icicle .sharing button');
    await page().click(buttons[buttons.length - 1]);
    await page().eventually(async () => (await page().text('.figure-icicle .outcome')) !== '', 'it says what became of it');
    const [focused, value, marked] = await page().driver.executeScript(`
      const field = document.activeElement;
      return [field.className, field.value, field.value.slice(field.selectionStart, field.selectionEnd)];
    `);
    assert.equal(focused, 'share-link', 'the field has the focus');
    assert.equal(value, await page().driver.getCurrentUrl());
    assert.equal(marked, value, 'and is selected, for the keys of the reader');
    await page().press(Key.ESCAPE);
    await page().eventually(async () => (await page().all('.figure-icicle .sharing')).length === 0, 'Escape closes');
    assert.equal(await page().driver.executeScript('return document.activeElement.getAttribute("aria-expanded")'), 'false');
    page().assertQuiet();
  });
});
