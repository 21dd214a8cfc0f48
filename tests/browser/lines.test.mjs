// The lines of a PDF, from pieces of text with places; no browser is needed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../src/pdf/text.js', import.meta.url));
const { Text } = await import(`data:text/javascript;base64,${source.toString('base64')}`);

/** A run of letters of 12 points. */
const run = (words, x, y, isLevel = true) => ({ words, x, y, width: 12 * words.length, size: 12, isLevel });

/** The text of pages, each a list of runs. */
function textOf(pages) {
  const text = new Text();
  for (const runs of pages) text.add(runs);
  return text.finish();
}

const NUMBERS = ['一', '二', '三', '四'];
const page = (at, ...more) => [run(`第${NUMBERS[at]}页上的话。`, 72, 100), run(`- ${at + 1} -`, 290, 800), ...more];

test('the numbers of pages are no text, whatever stands across the pages', () => {
  const plain = textOf([0, 1, 2, 3].map((at) => page(at)));
  assert.equal(plain, '第一页上的话。\n第二页上的话。\n第三页上的话。\n第四页上的话。\n');
  const marked = textOf([0, 1, 2, 3].map((at) => page(at, run('内部资料', 200, 400, false))));
  assert.equal(marked, plain, 'a watermark of every page is no text either');
});

test('what stands across a single page stays beside its lines', () => {
  const marked = textOf([0, 1, 2].map((at) => page(at, ...(at === 1 ? [run('征求意见稿', 200, 400, false)] : []))));
  assert.equal(marked, '第一页上的话。\n第二页上的话。\n征求意见稿\n第三页上的话。\n');
});

test('a line that fills its column goes on in the next, in pages of very many lines too', () => {
  const lines = (count) => Array.from({ length: count }, (_, at) =>
    [run('某'.repeat(40 - (at % 7)), 72 + (at % 1000) / 3, 100 + 20 * at)]).flat();
  const seconds = (count) => {
    const start = performance.now();
    const text = textOf([lines(count)]);
    assert.equal(text.replaceAll('\n', '').length, lines(count).reduce((sum, { words }) => sum + words.length, 0));
    return (performance.now() - start) / 1000;
  };
  const [one, ten] = [seconds(13_000), seconds(130_000)];
  assert.ok(ten < 40 * one + 1, `ten times the lines took ${(ten / one).toFixed(1)} times as long`);
});

test('a block has the edges that three of its lines share', () => {
  const text = textOf([[
    run('标题伸出在外', 40, 60),
    run('目标'.repeat(18), 96, 100), run('任务'.repeat(19), 72, 120), run('举措。', 72, 140),
    run('目标'.repeat(18), 96, 160), run('任务'.repeat(19), 72, 180), run('举措。', 72, 200),
  ]]);
  const paragraph = `${'目标'.repeat(18)}${'任务'.repeat(19)}举措。`;
  assert.equal(text, `标题伸出在外\n${paragraph}\n${paragraph}\n`);
});
