// What a reader puts right by hand: it follows everywhere, is kept, marked, saved and taken back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { choose, file } from './support/files.mjs';
import { SITE } from './support/site.mjs';
import { inChromium, inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';
const DRAFT = `某市三年行动方案（2023—2025年）
本方案提出3项重点任务。
一、总体目标
到2025年，生产总值增长6%以上，粮食产量达到14亿斤。
二、工作打算
（一）扩大投资
1.抓好项目建设
2.扩大消费
（二）改善民生
1.办好教育
`;
const OTHER = JSON.stringify({
  schema: 'gangmu.corrections/1',
  text: 't0123456789abcdef',
  document: '别的.txt',
  corrections: [{ target: 'document', field: 'place', value: '某省', was: null }],
});

const dialog = '.correcting';
const control = (field) => `#correct-${field}`;
const said = (page) => page().text('.correcting-said');

/** Opens the form for the text as a whole. */
async function openForm(page) {
  await page().click('.plan-head .link-button[aria-haspopup=dialog]');
  await page().find(dialog);
}

/** Writes into a field of the form, in the place of what is there. */
async function write(page, field, words) {
  await page().focus(control(field));
  // Firefox holds a key of a chord down for what is typed after it.
  await page().driver.actions().keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL).sendKeys(Key.BACK_SPACE).perform();
  await page().press(...words);
}

async function pick(page, field, name) {
  await (await page().find(`${control(field)} option[value="${name}"]`)).click();
}

async function save(page) {
  await page().click(`${dialog} .button`);
  await page().eventually(async () => /已更正/.test(await said(page)), 'it is saved');
}

async function close(page) {
  await (await page().find(dialog)).sendKeys(Key.ESCAPE);
  await page().eventually(async () => (await page().all(dialog)).length === 0, 'the form is closed');
}

/** Opens the draft as a text of the reader's own, and goes to its plan. */
async function openDraft(page, ...beside) {
  await page().open('#/open');
  await choose(page, file('草案.txt', DRAFT), ...beside);
  await page().eventually(async () => (await page().all('.given h3 a')).length === 1, 'it is open');
}

async function toDraft(page) {
  await page().click('.given h3 a');
  await page().find('.figure-bullet g.mark');
}

/** Selects an item by the address. */
const select = (page, id) => page().driver.executeScript(
  'location.hash = location.hash.split("?")[0] + "?item=" + arguments[0]', id);

const heading = (page) => page().text('.plan-head h1');

inEveryBrowser('corrections', (page) => {
  test('a title is put right with the mouse, marked, kept over a reload and taken back', async () => {
    await page().openPlan(PLAN);
    const before = await heading(page);
    await openForm(page);
    await page().assertAccessible('the form for a text');
    await write(page, 'title', '另一个标题');
    await save(page);
    assert.match(await said(page), /保存在这个浏览器/);
    await page().eventually(async () => /另一个标题/.test(await heading(page)), 'the heading follows');
    await page().assertAccessible('the form with a correction');
    await close(page);
    assert.match(await heading(page), /更正/, 'it is marked');
    assert.match(await page().text('.plan-head'), /含 1 处更正/);

    await page().openPlan(PLAN);
    assert.match(await heading(page), /另一个标题/, 'it is still there');
    await page().open('#/');
    await page().eventually(async () => /另一个标题/.test(await page().text('.overview')), 'the list has it');
    assert.match(await page().text('.overview'), /含 1 处更正/);

    await page().openPlan(PLAN);
    await openForm(page);
    await page().click('.correcting-all li .link-button');
    await page().eventually(async () => (await heading(page)) === before, 'the title is as it was');
    await close(page);
    page().assertQuiet();
  });

  test('a target is put right by keys alone: chart and table follow and say so', async () => {
    await page().openPlan(PLAN);
    const mark = await page().find('.figure-bullet g.mark');
    const item = await mark.getAttribute('data-item');
    await select(page, item);
    const button = '.facts-correct .link-button';
    await page().find(button);
    await page().focus(button);
    await page().press(Key.ENTER);
    await page().find(dialog);
    await page().assertAccessible('the form for a number');
    const focused = () => page().driver.executeScript('return document.activeElement.id');
    await page().eventually(async () => (await focused()) === 'correct-indicator', 'the first field has the focus');
    await page().press(Key.TAB);
    assert.equal(await focused(), 'correct-number');
    await write(page, 'number', `abc${Key.ENTER}`);
    await page().find(`${control('number')}[aria-invalid=true]`);
    assert.match(await page().text('.correcting-fault'), /请写数字/);
    await write(page, 'number', `77.5${Key.ENTER}`);
    await page().eventually(async () => /已更正/.test(await said(page)), 'it is saved');
    await page().press(Key.ESCAPE);
    const label = () => page().driver.executeScript(
      'return document.querySelector(`.figure-bullet g.mark[data-item="${arguments[0]}"]`).getAttribute("aria-label")', item);
    await page().eventually(async () => /77\.5.*更正/.test(await label()), 'the mark says both');
    assert.ok((await page().all(`.figure-bullet g.mark[data-item="${item}"] .corrected`)).length > 0, 'and has the sign');
    assert.match(await page().text('.figure-bullet .takeaway'), /含人工更正/);
    assert.match(await page().text('.facts-correct'), /更正为 77\.5/);
    assert.match(await page().driver.executeScript('return document.activeElement.className'), /link-button/, 'the focus is back');
    await page().assertAccessible('facts with a correction');

    await page().open(`#/print/${PLAN}`);
    await page().eventually(async () => /更正为 77\.5/.test(await page().text('.paper-page')), 'paper says it');
    await page().driver.executeScript('localStorage.clear()');
    page().assertQuiet();
  });

  test('tasks and counts follow the role of a heading', async () => {
    await openDraft(page);
    await toDraft(page);
    assert.match(await page().text('.figure-audit'), /少 1/);
    await page().click('.plan-outline [role=treeitem][title="工作打算"]');
    await page().click('.facts-correct .link-button');
    await pick(page, 'role', 'tasks');
    await save(page);
    await page().eventually(async () => /相符/.test(await page().text('.figure-audit')), 'the count agrees');
    await close(page);
    await page().eventually(async () => /含人工更正/.test(await page().text('.figure-audit')), 'and says that it rests on a correction');
    await page().driver.executeScript("location.hash = '#/tasks?q=办好教育'");
    await page().eventually(async () => /办好教育/.test(await page().text('main')), 'the ledger has the task');
    assert.ok((await page().all('.task .corrected-sign')).length > 0, 'and marks it');
    page().assertQuiet();
  });

  test('a text that is opened again has its corrections, and a file brings them along', async () => {
    // The browser kept them under the hash of the text, in the test before.
    await openDraft(page);
    assert.match(await page().text('.given'), /含 1 处更正/);
    await page().driver.executeScript('localStorage.clear()');
    await openDraft(page);
    assert.doesNotMatch(await page().text('.given'), /更正/);

    const key = (await (await page().find('.given h3 a')).getAttribute('href')).split('/').pop();
    const corrections = JSON.stringify({
      schema: 'gangmu.corrections/1', text: key, document: '草案.txt',
      corrections: [
        { target: 'document', field: 'title', value: '存下的标题', was: '某市三年行动方案（2023—2025年）' },
        { target: 'document', field: 'place', value: '某省', was: '别处' },
      ],
    });
    await openDraft(page, file('草案.corrections.json', corrections), file('别的.corrections.json', OTHER), file('坏.json', '{"schema": 1'));
    await page().eventually(async () => /含 1 处更正/.test(await page().text('.open-list')), 'they are applied');
    assert.match(await page().text('.open-list'), /已采用对《.*》的更正/);
    await page().eventually(async () => (await page().all('.given .failure')).length === 2, 'the others are refused');
    assert.match(await page().text('.open-list'), /另一份文本的更正/);
    await toDraft(page);
    assert.match(await heading(page), /存下的标题/);
    assert.match(await page().text('.diagnostics'), /更正未采用/, 'what does not fit is said');
    await openForm(page);
    assert.match(await page().text('.correcting-all'), /未采用/);

    // A file of another text is refused in the form as well.
    await (await page().find('.correcting-load input')).sendKeys(file('再.json', OTHER));
    await page().eventually(async () => /另一份文本/.test(await said(page)), 'it is refused');
    const all = await page().all('.correcting-all .correcting-buttons > .link-button');
    await page().click(all[all.length - 1]);
    await page().eventually(async () => !/存下的标题/.test(await heading(page)), 'all are taken back');
    await close(page);
    page().assertQuiet();
  });
});

/** The catalogue with a file of corrections beside one of its texts. */
function withCorrections() {
  const catalog = JSON.parse(readFileSync(join(SITE, 'documents/catalog.json'), 'utf8'));
  const entry = catalog.documents.find(({ id }) => id === PLAN);
  entry.corrections = 'plan.corrections.json';
  const corrections = {
    schema: 'gangmu.corrections/1', text: PLAN, document: entry.file,
    corrections: [{ target: 'document', field: 'place', value: '某省', was: '沈阳市' }],
  };
  return {
    'documents/catalog.json': JSON.stringify(catalog),
    'documents/plan.corrections.json': JSON.stringify(corrections),
  };
}

inEveryBrowser('corrections that come with a text', (page) => {
  test('are applied, and the reader\'s own take their place', async () => {
    await page().openPlan(PLAN);
    assert.match(await page().text('.plan-head'), /某省.*更正/s);
    await openForm(page);
    await write(page, 'place', '某县');
    await save(page);
    await page().eventually(async () => /某县/.test(await page().text('.plan-head')), 'it follows');
    await page().click('.correcting-all .correcting-buttons > .link-button:last-child');
    await page().eventually(async () => /某省/.test(await page().text('.plan-head')), 'the editor\'s are back');
    page().assertQuiet();
  });
}, { site: { replaced: withCorrections() } });

inChromium('corrections where nothing may be kept', (page) => {
  test('last for the visit, which a line says', async () => {
    await page().openPlan(PLAN);
    await page().driver.executeScript(`
      Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }`);
    await openForm(page);
    await write(page, 'title', '只在这次');
    await save(page);
    assert.match(await said(page), /只在本次访问有效/);
    await page().eventually(async () => /只在这次/.test(await heading(page)), 'it follows all the same');
    await close(page);
    page().assertQuiet();
  });
});
