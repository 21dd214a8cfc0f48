// The page of tasks: one table of what the texts say, and beside it what the reader says.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { By, Key } from 'selenium-webdriver';
import { SITE } from './support/site.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const CATALOG = JSON.parse(readFileSync(join(SITE, 'documents/catalog.json'), 'utf8'));

const query = async (page) => new URLSearchParams((await page().hash()).split('?')[1]);
const rowCount = async (page) => Number(await (await page().find('.tasks-table')).getAttribute('aria-rowcount')) - 2;
const titles = async (page) => Promise.all((await page().all('.task .task-link')).map((link) => link.getText()));
const row = (page, line) => page().find(`.task[data-line="${line}"]`);
const focusedLine = (page) => page().driver.executeScript(
  'return document.activeElement.getAttribute("data-line")');

/** Opens the page anew and waits for its rows. */
async function openTasks(page, search = '') {
  await page().open(`#/tasks${search}`);
  await page().find('.task');
}

/** Chooses a value of the list with this label. */
async function choose(page, label, value) {
  const list = await page().driver.findElement(By.xpath(
    `//label[contains(@class, 'choice')][span[normalize-space() = '${label}']]/select`));
  await list.findElement(By.css(`option[value="${value}"]`)).click();
}

/** Gives the names and contents of the files that buttons save, without saving them. */
async function catchFiles(page) {
  await page().driver.executeScript(`
    window.caught = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { window.blob = blob; return create(blob); };
    HTMLAnchorElement.prototype.click = function () { window.caught.push([this.download, window.blob]); };
  `);
}

const caught = (page) => page().driver.executeAsyncScript(`
  const done = arguments[arguments.length - 1];
  Promise.all(window.caught.map(async ([name, blob]) =>
    [name, Array.from(new Uint8Array(await blob.arrayBuffer()))])).then(done);
`);

inEveryBrowser('tasks', (page) => {
  test('the measures of all plans stand in one table', async () => {
    await openTasks(page);
    assert.ok((await rowCount(page)) > 100);
    const grid = await page().find('.tasks-table');
    assert.equal(await grid.getAttribute('role'), 'grid');
    await page().assertAccessible('tasks');
    await page().assertNoSidewaysScroll();
    page().assertQuiet();
  });

  test('filters hold together, stand in the address and can be cleared', async () => {
    await openTasks(page);
    const all = await rowCount(page);
    await choose(page, '规划', 'panjin-report-2023');
    await page().eventually(async () => (await rowCount(page)) < all, 'a plan narrows');
    const ofPlan = await rowCount(page);
    await choose(page, '数字', 'yes');
    await page().eventually(async () => (await rowCount(page)) < ofPlan, 'numbers narrow further');
    await (await page().find('input.tasks-words')).sendKeys('产业');
    await page().eventually(async () => (await query(page)).get('q') === '产业', 'the address holds the words');
    const asked = await query(page);
    assert.equal(asked.get('plan'), 'panjin-report-2023');
    assert.equal(asked.get('numbers'), 'yes');
    const shown = await rowCount(page);
    await page().driver.navigate().refresh();
    await page().find('.task');
    await page().eventually(async () => (await rowCount(page)) === shown, 'a reload shows the same');
    await page().click('.tasks-clear');
    await page().eventually(async () => (await rowCount(page)) === all, 'all tasks are back');
    assert.equal(await page().driver.executeScript(
      'return [...document.querySelectorAll(".tasks-controls select")].every((list) => list.selectedIndex === 0)'), true);
    page().assertQuiet();
  });

  test('a heading sorts one way, the other way, and not at all', async () => {
    await openTasks(page, '?plan=shenyang-2023');
    const before = await titles(page);
    const heading = () => page().find('.tasks-columns [role=columnheader]');
    const pressed = async (order) => {
      await page().click('.tasks-columns [role=columnheader] button');
      await page().eventually(async () => (await (await heading()).getAttribute('aria-sort')) === order, order);
    };
    await pressed('ascending');
    const ascending = await titles(page);
    assert.notDeepEqual(ascending, before);
    assert.deepEqual(ascending, [...ascending].sort(new Intl.Collator('zh-CN').compare));
    await pressed('descending');
    assert.equal((await query(page)).get('sort'), '-task');
    await pressed('none');
    assert.deepEqual(await titles(page), before);
    page().assertQuiet();
  });

  test('groups have headings with their counts', async () => {
    await openTasks(page, '?plan=shenyang-2023');
    const tasks = await rowCount(page);
    await choose(page, '分组', 'area');
    await page().find('.task-group');
    const groups = (await rowCount(page)) - tasks;
    assert.equal(groups, 13);
    assert.match(await page().text('.task-group .task-count'), /^\d+ 项$/);
    await page().assertAccessible('tasks in groups');
    page().assertQuiet();
  });

  test('the keyboard walks through the table, and Enter leads to the sentence and back', async () => {
    await openTasks(page);
    const last = (await rowCount(page)) - 1;
    assert.equal((await page().all('.tasks-table [data-line][tabindex="0"]')).length, 1, 'one tab stop');
    await page().focus('.tasks-table [data-line][tabindex="0"]');
    const press = async (key, line) => {
      await page().press(key);
      await page().eventually(async () => (await focusedLine(page)) === String(line), `${line} has the focus`);
      assert.ok(await page().isInSight(await page().driver.switchTo().activeElement()));
    };
    await press(Key.ARROW_DOWN, 1);
    await press(Key.END, last);
    await press(Key.ARROW_DOWN, last);
    await press(Key.HOME, 0);
    await page().press(Key.PAGE_DOWN);
    await page().eventually(async () => Number(await focusedLine(page)) > 3, 'a page further');
    const line = await focusedLine(page);
    const title = await (await row(page, line)).findElement(By.css('.task-link')).getText();
    await page().press(Key.ENTER);
    const selected = await page().find('.source-text .is-selected');
    await page().eventually(() => page().isInSight(selected), 'the sentence comes into sight');
    assert.ok((await page().text('.source-text')).includes(title));
    await page().driver.navigate().back();
    await page().eventually(async () => (await focusedLine(page)) === line, 'the row has the focus again');
    assert.ok(await page().isInSight(await row(page, line)));
    page().assertQuiet();
  });

  test('a click on a task leads to its sentence', async () => {
    await openTasks(page, '?plan=shenyang-2023');
    await page().click('.task .task-link');
    await page().find('.source-text .is-selected');
    page().assertQuiet();
  });

  test('marks and notes are written by mouse and by keyboard, and kept', async () => {
    await openTasks(page);
    await page().driver.executeScript('localStorage.removeItem("gangmu.notebook")');
    await openTasks(page);
    await (await row(page, 1)).findElement(By.css('option[value=done]')).click();
    await page().focus('.task[data-line="2"]');
    await page().press(Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    await page().driver.actions().sendKeys('等三季度数据').perform();
    await page().press(Key.ENTER);
    await page().eventually(async () => (await focusedLine(page)) === '2', 'Enter goes back to the row');
    await page().driver.navigate().refresh();
    await page().find('.task');
    const control = async (line, css, name) => (await row(page, line)).findElement(By.css(css)).getAttribute(name);
    assert.equal(await control(1, 'select', 'value'), 'done');
    assert.equal(await control(2, 'input', 'value'), '等三季度数据');
    await choose(page, '我的进度', 'done');
    await page().eventually(async () => (await rowCount(page)) === 1, 'the marks can be filtered by');
    await page().assertAccessible('tasks with a record');
    page().assertQuiet();
  });

  test('what the browser could not keep outlives what other windows store', async () => {
    await openTasks(page);
    const marks = () => page().all('.task option:checked:not([value=""])');
    const mark = async (line) => (await row(page, line)).findElement(By.css('option[value=done]')).click();
    await mark(0);
    await page().driver.executeScript('Storage.prototype.setItem = () => { throw new DOMException("full"); };');
    await mark(1);
    const marked = (await marks()).length;
    for (const key of ['gangmu.theme', 'gangmu.notebook']) {
      await page().driver.executeScript(
        'dispatchEvent(new StorageEvent("storage", { key: arguments[0], storageArea: localStorage }))', key);
      await page().atRest();
      assert.equal((await marks()).length, marked, key);
    }
    page().assertQuiet();
  });

  test('a note survives a reload while it is typed, and Escape takes it back', async () => {
    await openTasks(page);
    await page().driver.executeScript('localStorage.removeItem("gangmu.notebook")');
    await openTasks(page);
    const field = async () => (await row(page, 2)).findElement(By.css('input'));
    await (await field()).click();
    await page().press('等三季度数据');
    await page().driver.navigate().refresh();
    await page().find('.task');
    assert.equal(await (await field()).getAttribute('value'), '等三季度数据');
    await (await field()).click();
    await page().press(Key.END, '，再报', Key.ESCAPE);
    assert.equal(await (await field()).getAttribute('value'), '等三季度数据');
    await page().driver.navigate().refresh();
    await page().find('.task');
    assert.equal(await (await field()).getAttribute('value'), '等三季度数据', 'nothing of it is kept');
    page().assertQuiet();
  });

  test('a filter moves nothing', async () => {
    await openTasks(page);
    const top = () => page().driver.executeScript('return document.querySelector(".tasks-table").getBoundingClientRect().top');
    const before = await top();
    await choose(page, '数字', 'yes');
    await page().find('.tasks-clear');
    assert.equal(await top(), before);
    page().assertQuiet();
  });

  test('the record is saved to a file, loaded from it, and a wrong file is refused', async () => {
    await openTasks(page);
    await page().driver.executeScript('localStorage.removeItem("gangmu.notebook")');
    await openTasks(page);
    await catchFiles(page);
    await (await row(page, 0)).findElement(By.css('option[value=in_progress]')).click();
    await page().click('.own-record button');
    const [[name, bytes]] = await caught(page);
    assert.match(name, /\.json$/);
    const record = JSON.parse(Buffer.from(bytes).toString());
    assert.equal(record.schema, 'gangmu.notebook/1');
    assert.equal(record.records[0].progress, 'in_progress');

    record.records[0].progress = 'done';
    record.records[0].changed = '2999-01-01T00:00:00.000Z';
    record.records.push({ plan: 'elsewhere', task: 'm1', title: '另一项', note: '备注' });
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-'));
    const load = async (text) => {
      writeFileSync(join(folder, 'record.json'), text);
      await (await page().find('.own-record input[type=file]')).sendKeys(join(folder, 'record.json'));
    };
    await load(JSON.stringify(record));
    await page().eventually(async () => /新增 1 条，更新 1 条.*其中 1 条/.test(await page().text('.own-news')), 'merged');
    assert.equal(await (await row(page, 0)).findElement(By.css('select')).getAttribute('value'), 'done');
    await load('{"schema": "gangmu.notebook/1", "records": [\n{"plan": "a"}]}');
    await page().eventually(async () => /没有读入任何内容.*第 2 行第 1 列.*task/.test(await page().text('.own-news')), 'refused');
    page().assertQuiet();
  });

  test('what is listed is exported', async () => {
    await openTasks(page, '?plan=panjin-report-2023&numbers=yes');
    const count = await rowCount(page);
    await catchFiles(page);
    for (const button of await page().all('.tasks-export button')) await page().click(button);
    const files = Object.fromEntries((await caught(page)).map(([name, bytes]) =>
      [name.split('.').pop(), Buffer.from(bytes)]));
    assert.equal(files.csv.toString().codePointAt(0), 0xfeff);
    const records = parse(files.csv, { bom: true });
    assert.equal(records.length, count + 1);
    assert.deepEqual([records[0].slice(0, 3), records[0].slice(-2)], [['规划', '地区', '文件'], ['我的进度', '我的备注']]);
    const rows = files.md.toString().split('\n').filter((line) => line.startsWith('|'));
    assert.equal(rows.length, count + 2);
    const [sheet] = await readXlsxFile(files.xlsx);
    const cells = sheet.data.map((row) => row.map((cell) => String(cell ?? '')));
    assert.deepEqual(cells, records, 'both files have the same cells');
    page().assertQuiet();
  });

  test('English is complete', async () => {
    await openTasks(page);
    await page().click('.language');
    await page().eventually(async () => (await page().text('h1')) === 'Measures', 'the heading is English');
    const own = await page().text('.own-record');
    assert.doesNotMatch(own, /[\u4e00-\u9fff]/);
    await page().click('.language');
    page().assertQuiet();
  });
});

inEveryBrowser('tasks in a narrow window', (page) => {
  test('cards have the same functions', async () => {
    await openTasks(page, '?group=plan');
    await page().find('.tasks-table.is-narrow');
    await page().assertNoSidewaysScroll();
    await page().assertAccessible('tasks as cards');
    await choose(page, '排序', '-task');
    await page().eventually(async () => (await query(page)).get('sort') === '-task', 'sorted');
    const heights = await page().driver.executeScript(
      'return [...document.querySelectorAll(".task")].map((task) => task.scrollHeight - task.clientHeight)');
    assert.ok(heights.every((excess) => excess <= 1), 'nothing is cut off');
    const mark = await page().find('.task option[value=done]');
    await mark.click();
    await page().click('.task .task-link');
    await page().find('.is-selected');
    page().assertQuiet();
  });
}, { window: { width: 390, height: 844 } });

// Thousands of rows: plans of ten areas with a hundred tasks each.
const PLANS = ['甲', '乙', '丙', '丁'];
const TASKS = ['提振消费', '扩大投资', '优化营商环境', '做强装备制造', '办好学校'];

function longPlan(name) {
  const tasks = [...Array(100).keys()].map((at) => `${at + 1}.${TASKS[at % 5]}。新增项目${at + 1}个。\n`);
  const areas = [...'一二三四五六七八九十'].map((number) => `(${number})推进第${number}批工作\n${tasks.join('')}`);
  return `${name}市三年行动方案\n二、重点任务\n${areas.join('')}`;
}

const MANY = Object.fromEntries(PLANS.map((name, at) => [`documents/many-${at}.txt`, longPlan(name)]));
const MANY_CATALOG = {
  ...CATALOG,
  documents: PLANS.map((name, at) => ({ id: `many-${at}`, file: `many-${at}.txt`, title: `${name}市方案`, place: `${name}市` })),
};

inEveryBrowser('thousands of tasks', (page) => {
  test('few rows are on the page, and scrolling reaches the last one', async () => {
    await openTasks(page);
    const count = await rowCount(page);
    assert.ok(count >= 4000, `${count} tasks`);
    const drawn = () => page().driver.executeScript('return document.querySelectorAll(".tasks-table [data-line]").length');
    assert.ok((await drawn()) < 60, `${await drawn()} rows at the top`);
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await page().driver.executeScript('scrollTo(0, arguments[0] * document.scrollingElement.scrollHeight)', share);
      await page().eventually(() => page().driver.executeScript(`
        const box = document.elementFromPoint(innerWidth / 3, innerHeight / 3);
        return Boolean(box && box.closest('[data-line], footer'));
      `), `rows at ${share}`);
      assert.ok((await drawn()) < 60, `${await drawn()} rows at ${share}`);
    }
    const last = await page().find(`.task[data-line="${count - 1}"]`);
    assert.equal(await last.getAttribute('aria-rowindex'), String(count + 2));
    assert.ok(await page().isInSight(last));
    const began = Date.now();
    await (await page().find('input.tasks-words')).sendKeys('营商环境');
    await page().eventually(async () => (await rowCount(page)) < count, 'words narrow');
    console.log(`${count} tasks; found the words after ${Date.now() - began} ms`);
    page().assertQuiet();
  });
}, { site: { replaced: { ...MANY, 'documents/catalog.json': JSON.stringify(MANY_CATALOG) } } });
