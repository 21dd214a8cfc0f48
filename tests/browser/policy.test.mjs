// The site keeps its content policy, and works under any path.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITE } from './support/site.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
  + "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; "
  + "base-uri 'none'; form-action 'none'";

test('the page carries the policy, and no inline script or style', () => {
  const page = readFileSync(join(SITE, 'index.html'), 'utf8');
  assert.ok(page.includes(`content="${POLICY}"`), 'the policy is as promised');
  for (const [script] of page.matchAll(/<script[^>]*>/g)) {
    assert.match(script, /\bsrc="(?!\/|[a-z]+:)[^"]+"/, 'scripts are files with relative addresses');
    assert.match(script, /\bintegrity="sha(256|384|512)-/, 'scripts carry their digest');
  }
  assert.doesNotMatch(page, /\sstyle="|<style|\son[a-z]+="/);
});

inEveryBrowser('under a sub-path', (page) => {
  test('the site works all the same', async () => {
    await page().openPlan('shenyang-2023');
    await page().click('.figure-bullet g.mark');
    await page().find('.source-text .is-selected');
    page().assertQuiet();
  });
}, { site: { prefix: '/portal/plans/' } });
