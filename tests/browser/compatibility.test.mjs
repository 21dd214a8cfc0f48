// The built site holds to what Chromium 78 knows.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { newerInScript, newerInStyles } from './support/compatibility.mjs';
import { SITE } from './support/site.mjs';

async function filesOf(extension) {
  const names = await readdir(SITE, { recursive: true });
  // What reads PDF is loaded by browsers that can, when one is opened.
  const chosen = names.filter((name) => name.endsWith(extension) && !name.startsWith('pdf-'));
  assert.notEqual(chosen.length, 0, `the built site has no ${extension} file`);
  return Promise.all(chosen.map(async (name) => [name, await readFile(join(SITE, name), 'utf8')]));
}

describe('the lint itself', () => {
  const cases = [
    ['a { inset: 0 }', 1],
    ['a { width: 1rem; width: clamp(1rem, 2vw, 3rem) }', 0],
    ['a { width: clamp(1rem, 2vw, 3rem) }', 1],
    ['a { display: grid; gap: 1rem }', 0],
    ['a { display: flex; gap: 1rem }', 1],
    ['a { outline: none }', 0],
    ['a:focus-visible { outline: 0 }', 0],
    ['a:focus-visible, b { outline: 0 }', 1],
    ['@supports (inset: 0) { a { inset: 0 } }', 0],
    ['@media (forced-colors: active) { a { color: red } }', 0],
  ];
  for (const [css, count] of cases) {
    test(css, () => assert.equal(newerInStyles(css).length, count));
  }

  test('finds late members and calls, and lets guarded ones pass', () => {
    assert.deepEqual(newerInScript('a.replaceAll("b", "c"); structuredClone(a);'), ['replaceAll', 'structuredClone']);
    assert.deepEqual(newerInScript('typeof FinalizationRegistry === "function" && new FinalizationRegistry(f);'), []);
  });

  test('tells functions of the script from the browser\'s', () => {
    assert.deepEqual(newerInScript('function structuredClone() {} structuredClone(a);'), []);
  });

  test('rejects syntax of later editions', () => {
    assert.throws(() => newerInScript('a?.b'), SyntaxError);
  });
});

describe('the built site', () => {
  test('its style sheets', async () => {
    for (const [name, css] of await filesOf('.css')) assert.deepEqual(newerInStyles(css), [], name);
  });

  test('its scripts', async () => {
    for (const [name, script] of await filesOf('.js')) assert.deepEqual(newerInScript(script), [], name);
  });
});
