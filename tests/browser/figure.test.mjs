// What every chart offers beside its picture: files, a link, a line of keys.

import assert from 'node:assert/strict';
import { test } from 'node:test';
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

inEveryBrowser('a chart', (page) => {
  test('is taken away as SVG, PNG and CSV', async () => {
    await page().openPlan(PLAN);
    await openExports(page(), 'bullet');
    await page().assertAccessible('the open exports');

    const svg = await take(page(), 'bullet', 'SVG');
    assert.match(svg.name, /^沈阳.*目标\.svg$/);
    const text = svg.content.toString('utf8');
    assert.match(text, /来源：沈阳/, 'the source');
    assert.match(text, /日 导出/, 'the day');
    assert.doesNotMatch(text, /var\(|<script|href/);
    const [faults, width, height] = await page().driver.executeScript(`
      const root = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement;
      return [root.querySelectorAll('parsererror').length, root.getAttribute('width'), root.getAttribute('height')];
    `, text);
    assert.equal(faults, 0, 'the SVG parses');

    const png = await take(page(), 'bullet', 'PNG');
    assert.equal(png.content.subarray(1, 4).toString(), 'PNG');
    const dots = [png.content.readUInt32BE(16), png.content.readUInt32BE(20)];
    for (const [at, length] of [width, height].entries()) {
      assert.ok(Math.abs(dots[at] - 2 * Number(length)) <= 2, `${dots} for ${width} × ${height}`);
    }

    const csv = await take(page(), 'bullet', 'CSV');
    assert.deepEqual([...csv.content.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the byte order mark');
    const lines = csv.content.toString('utf8').slice(1).split('\r\n');
    await page().click('.figure-bullet .table-toggle');
    const rows = (await page().all('.figure-bullet tbody tr')).length;
    assert.equal(lines.indexOf(''), rows + 1, 'the heading and every row of the table');
    assert.ok(lines.every((line) => !/^[=+\-@]/.test(line)), 'no line begins a formula');
    assert.match(lines.join('\n'), /来源：沈阳/);
    page().assertQuiet();
  });

  test('gives a link to the page as it is', async () => {
    await page().openPlan(PLAN);
    await page().click('.figure-bullet g.mark');
    await page().eventually(async () => (await page().selectedItem()) !== null, 'selected');
    await openExports(page(), 'icicle');
    const buttons = await page().all('.figure-icicle .sharing button');
    await page().click(buttons[buttons.length - 1]);
    await page().eventually(async () => (await page().text('.figure-icicle .share-said')) !== '', 'it says what became of it');
    const [focused, value, marked] = await page().driver.executeScript(`
      const field = document.activeElement;
      return [field.className, field.value, field.value.slice(field.selectionStart, field.selectionEnd)];
    `);
    assert.equal(focused, 'share-link', 'the field has the focus');
    assert.equal(value, await page().driver.getCurrentUrl());
    assert.equal(marked, value, 'and is selected, for the keys of the reader');
    page().assertQuiet();
  });

  test('says so in a frame that forbids downloads', async () => {
    await page().open('#/');
    await page().driver.executeScript(`
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      frame.width = frame.height = 900;
      frame.src = location.pathname + '?framed#/plan/' + arguments[0];
      document.body.textContent = '';
      document.body.append(frame);
    `, PLAN);
    await page().driver.switchTo().frame(await page().find('iframe'));
    await page().find('.figure-bullet g.mark');
    await page().click('.figure-bullet .share-toggle');
    await page().click('.figure-bullet .sharing button');
    await page().eventually(async () => /不允许下载/.test(await page().text('.figure-bullet .share-said')), 'in words');
    await page().driver.switchTo().defaultContent();
  });
});
