// Texts, catalogues and files that somebody made to do harm: nothing is executed, nothing is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, file } from './support/files.mjs';
import { docx, docxOf, zip } from './support/papers.mjs';
import { inChromium, inEveryBrowser } from './support/suite.mjs';

/** Markup that would run, each with a number of its own. */
const SCRIPT = '<script>window.harm=1</script>';
const IMAGE = '<img src=x onerror=window.harm=2>';
const SHAPE = '"><svg onload=window.harm=3>';
const LINK = '[请看](javascript:window.harm=4)';
const TITLE = `某市${SCRIPT}三年行动方案`;
const TEXT = `${TITLE}
一、总体目标
到2025年，${IMAGE}地区生产总值增长6%以上，规模以上工业增加值增长7%左右。
二、${SHAPE}重点任务
（一）${IMAGE}扩大内需
1.${LINK}提振消费。=HYPERLINK("javascript:window.harm=5")零售总额增长8%以上。
2.@SUM(1+1)|cmd扩大投资。投资增长10%以上。
`;

async function open(page, ...paths) {
  await page().open('#/open');
  await choose(page, ...paths);
  await page().driver.wait(async () =>
    (await page().all('.given h3 a, .given .failure')).length === paths.length, 60_000, 'all are read or refused');
}

const run = (page, script, ...values) => page().driver.executeScript(script, ...values);
const visit = (page, hash) => run(page, 'location.hash = arguments[0]', hash);
const shown = (page) => run(page, 'return document.body.textContent');

/** Asserts that nothing of the text has become part of the page. */
async function assertHarmless(page, where) {
  const [harm, strangers] = await run(page, `
    const all = [...document.querySelectorAll('*')];
    return [window.harm, all.filter((it) =>
      it.matches('body script, img[src=x], [onerror], [onload], a[href^="javascript:" i]')).map((it) => it.outerHTML)];
  `);
  assert.equal(harm, null, `${where}: something ran`);
  assert.deepEqual(strangers, [], `${where}: something of the text is markup`);
}

/** Keeps the files that the page saves in `window.saved`, as text. */
const recordFiles = (page) => run(page, `
  window.saved = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return make.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function () {};
`);

async function saved(page, pattern) {
  let found;
  await page().eventually(async () => {
    found = (await run(page, 'return window.saved')).find((text) => pattern.test(text));
    return Boolean(found);
  }, `a file like ${pattern} is saved`);
  return found;
}

inEveryBrowser('a text with markup and script in it', (page) => {
  test('is words and nothing else on every page', async () => {
    await open(page, file('方案.txt', TEXT));
    assert.ok((await shown(page)).includes(TITLE));
    await assertHarmless(page, 'open');
    await page().click('.given h3 a');
    await page().find('.figure-bullet g.mark');
    for (const words of [TITLE, SHAPE, IMAGE]) assert.ok((await shown(page)).includes(words), words);
    await assertHarmless(page, 'plan');
    const key = (await page().hash()).split('/').pop().split('?')[0];
    for (const [hash, css] of [
      [`#/source/${key}`, '.source-text .stop'], [`#/print/${key}`, '.paper-foot'], ['#/tasks?q=提振消费', 'main table, main .task'],
      ['#/search?q=提振消费', '.search-plan .hit'], ['#/', '.volume .counts'], [`#/embed/${key}/bullet`, '.figure-bullet g.mark, g.mark'],
    ]) {
      await visit(page, hash);
      await page().find(css);
      await assertHarmless(page, hash);
    }
    page().assertQuiet();
  });

  test('stays words in the files that are taken away', async () => {
    await open(page, file('方案.txt', TEXT));
    await page().click('.given h3 a');
    await page().find('.figure-bullet g.mark');
    await recordFiles(page);
    await page().click('.figure-bullet .share-toggle');
    const press = async (name) => {
      for (const button of await page().all('.figure-bullet .sharing button')) {
        if ((await button.getText()).includes(name)) return page().click(button);
      }
      throw new Error(`no button ${name}`);
    };
    await page().find('.figure-bullet .sharing');
    await press('SVG');
    const svg = await saved(page, /<svg/);
    const strangers = await run(page, `
      const root = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
      return [root.querySelector('parsererror'), [...root.querySelectorAll('*')].filter((it) =>
        /script|image|foreignObject/i.test(it.localName)
        || [...it.attributes].some(({ name, value }) => /^on/i.test(name) || /^javascript:/i.test(value))).length];
    `, svg);
    assert.deepEqual(strangers, [null, 0], 'the SVG is a picture alone');
    await press('CSV');
    const csv = await saved(page, /^\ufeff?[^<]*,/);
    for (const cell of csv.split(/\r\n|,/)) assert.doesNotMatch(cell, /^"?[=@+]/, 'no cell is a formula');
    page().assertQuiet();
  });

  test('stays words in a list of tasks in Markdown', async () => {
    const marks = '`代码` **粗** ~~删~~ ![图](javascript:window.harm=7) <https://elsewhere.example> a|b \\| &lt;i&gt;';
    await open(page, file('标记.txt', TEXT.replace('提振消费。', `提振消费${marks}。`)));
    await visit(page, '#/tasks');
    await page().find('.tasks-export');
    await recordFiles(page);
    const buttons = await page().all('.tasks-export .link-button');
    await page().click(buttons[2]);
    const markdown = await saved(page, /^## /);
    assert.ok(markdown.includes('window.harm=4'), 'the tasks of the text are in it');
    // What a sign before it makes plain is plain; of the rest, only the table's own may be a mark.
    const own = markdown.replaceAll(/\\[\\`*_{}[\]<>()#+.!|~&-]/g, '').replaceAll('<br>', '');
    assert.doesNotMatch(own, /[`*_[\]<>~&\\]/, 'no mark of the text is left');
    const rows = own.trim().split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.map((row) => row.split('|').length);
    assert.deepEqual([...new Set(cells)], [cells[0]], 'every row has the cells of the head');
    page().assertQuiet();
  });

  test('direction marks, rare characters and endless names change nothing around them', async () => {
    const tricky = '某市三\u202e年行动方\u200b案\n一、𠀀𪚥目标\n到2025年，𫓧产量增长\u2066\u202e6%\u2069以上，投资增长10%。\n';
    await open(page, file('方案\u202etxt.exe.txt', tricky));
    await page().click('.given h3 a');
    await page().find('.figure-bullet g.mark');
    const words = await shown(page);
    assert.ok(words.includes('某市三年行动方案'), 'the title, without what nobody sees');
    assert.ok(words.includes('𠀀𪚥目标'));
    const direction = await run(page, 'return getComputedStyle(document.querySelector(".plan-head h1")).direction');
    assert.equal(direction, 'ltr');
    await page().click('.figure-bullet g.mark');
    await page().find('.source-text .is-selected');
    await assertHarmless(page, 'tricks');
    page().assertQuiet();
  });
});

inEveryBrowser('a DOCX that was made to do harm', (page) => {
  test('is refused in words', async () => {
    const entity = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const paragraph = '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>';
    const bomb = zip({ 'word/document.xml': Buffer.alloc(200_000_001, 0x20) });
    assert.ok(bomb.length < 1_000_000, 'the bomb is small');
    await open(page,
      file('甲.docx', docxOf(paragraph, entity)),
      file('乙.docx', docxOf('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000))),
      file('丙.docx', bomb),
      file('丁.docx', docx(['某市三年行动方案']).subarray(0, 200)),
      file('戊.docx', docx([TITLE, '一、总体目标', '到2025年，地区生产总值增长6%以上。'])));
    const said = await run(page, 'return [...document.querySelectorAll(".given .failure")].map((it) => it.textContent)');
    assert.equal(said.length, 4);
    for (const [at, pattern] of [/实体/, /嵌套/, /200 MB/, /损坏|压缩包/].entries()) assert.match(said[at], pattern);
    assert.ok((await shown(page)).includes(TITLE), 'the good one is read');
    await assertHarmless(page, 'DOCX');
    page().assertQuiet();
  });
});

inChromium('ten megabytes on one line', (page) => {
  test('are read while the page answers', async () => {
    const path = file('一行.txt', '增长6%，地区生产总值。'.repeat(330_000));
    await page().open('#/open');
    await run(page, `
      window.longest = 0;
      let before = performance.now();
      setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - before); before = now; }, 20);
    `);
    await choose(page, path);
    await page().driver.wait(async () => (await page().all('.given .counts, .given .failure')).length > 0, 120_000, 'it is read');
    assert.equal((await page().all('.given .failure')).length, 0);
    const longest = await run(page, 'return window.longest');
    assert.ok(longest < 2000, `the page stood still for ${longest.toFixed(0)} ms`);
    page().assertQuiet();
  });
});

const catalog = (...documents) => JSON.stringify({ schema: 'gangmu.catalog/1', documents });

inEveryBrowser('a catalogue with addresses that run', (page) => {
  test('makes no links of them', async () => {
    await page().open('#/');
    await page().find('.volume .counts');
    assert.ok((await shown(page)).includes(IMAGE), 'the title is words');
    await assertHarmless(page, 'list');
    await visit(page, '#/plan/a');
    await page().find('.plan-head');
    assert.ok((await shown(page)).includes('javascript:window.harm=6'), 'the source is words');
    await assertHarmless(page, 'plan');
    await visit(page, '#/print/a');
    await page().find('.paper-foot');
    await assertHarmless(page, 'print');
    page().assertQuiet();
  });
}, {
  site: {
    replaced: {
      'documents/catalog.json': catalog({ id: 'a', file: 'a.txt', title: `方案${IMAGE}`, source: 'javascript:window.harm=6', publisher: SCRIPT }),
      'documents/a.txt': TEXT,
    },
  },
});

inEveryBrowser('a catalogue that leads out of its folder', (page) => {
  test('is refused, and says where', async () => {
    await page().open('#/');
    await page().eventually(async () => (await shown(page)).includes('../../secret.txt'), 'the file is named');
    assert.equal((await page().all('.volume')).length, 0);
    page().assertQuiet();
  });
}, { site: { replaced: { 'documents/catalog.json': catalog({ id: 'a', file: '../../secret.txt', title: '甲' }) } } });
