// The engine in 32-bit WebAssembly gives, byte for byte, the plans that the command prints.
//
// `cargo xtask test --only engine` builds both and names them in the environment.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { encode } from './encode.mjs';

const { plan } = createRequire(import.meta.url)(process.env.GANGMU_ENGINE);

const folder = mkdtempSync(join(tmpdir(), 'gangmu-engine-'));
after(() => rmSync(folder, { recursive: true }));

const documents = new URL('../../documents/', import.meta.url);
const bundled = readdirSync(documents)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(new URL(name, documents))]);

/** As the page decodes: by name of the encoding, U+FFFD for what is malformed. */
function decode(bytes, encoding) {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Reads all texts in both ways, and compares one by one. */
function compare(texts) {
  assert.notEqual(texts.length, 0);
  const names = texts.map((_, index) => `${index}.txt`);
  names.forEach((name, index) => writeFileSync(join(folder, name), texts[index]));
  const command = execFileSync(process.env.GANGMU_COMMAND, ['parse', '--format', 'ndjson', ...names], {
    cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30,
  });
  const expected = command.trimEnd().split('\n');
  assert.equal(expected.length, texts.length);
  names.forEach((name, index) => {
    const bytes = Uint8Array.from(Buffer.from(texts[index]));
    assertSame(plan(name, bytes, decode), expected[index], `text ${index}`);
  });
}

/** A plan is one long line: only the surroundings of the first difference are worth showing. */
function assertSame(actual, expected, which) {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at += 1;
  const around = (line) => line.slice(Math.max(0, at - 60), at + 60);
  assert.equal(around(actual), around(expected), which);
}

/** The first 1/count, 2/count … of a text, cut between characters. */
function beginnings(text, count) {
  const characters = [...text];
  return Array.from({ length: count }, (_, index) =>
    characters.slice(0, Math.floor((characters.length * (index + 1)) / count)).join(''));
}

/** The same noise each time: numbers below `limit` by a linear congruence. */
function noise(length, limit) {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  });
}

for (const [name, bytes] of bundled) {
  describe(name, () => {
    const text = bytes.toString('utf8');
    test('as it is', () => compare([bytes]));
    test('cut short', () => compare(beginnings(text, 24)));
    test('with other line ends and a byte order mark', () =>
      compare([`\uFEFF${text.replace(/\r?\n/g, '\r\n')}`, text.replace(/\r?\n/g, '\r')]));
    test('on one line', () => compare([text.replace(/\s+/g, '')]));
    test('with its lines backwards', () => compare([text.split('\n').reverse().join('\n')]));
    test('with full-width digits', () =>
      compare([text.replace(/[0-9]/g, (digit) => String.fromCodePoint(digit.codePointAt(0) + 0xfee0))]));
    test('ten times over', () => compare([text.repeat(10)]));
    test('in a legacy encoding', () => compare([encode(text, 'gb18030'), encode(text, 'big5')]));
    test('with bytes knocked out', () => {
      const damaged = Buffer.from(bytes);
      for (const position of noise(40, bytes.length)) damaged[position] = 0xff;
      compare([damaged]);
    });
  });
}

test('noise', () => compare([1, 10, 1000, 100000].map((length) => Buffer.from(noise(length, 256)))));
