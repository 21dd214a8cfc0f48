// Wherever the site may stand, a plan opens and a target leads to its sentence.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryBrowser } from './support/suite.mjs';

async function opensAPlanAndSelectsATarget(page) {
  await page.openPlan('shenyang-2023');
  await page.click('.figure-bullet g.mark');
  await page.find('.source-text .is-selected');
}

const scripts = (page) => page.driver.executeScript(
  'return [...document.scripts].map(({ src }) => src.split("/").pop())');

inEveryBrowser('the policy of the page itself', (page) => {
  test('lets WebAssembly run', async () => {
    await opensAPlanAndSelectsATarget(page());
    const names = await scripts(page());
    assert.ok(names.some((name) => name.startsWith('gangmu-app-')), names.join());
    page().assertQuiet();
  });
});

inEveryBrowser("a server's policy of script-src 'self' alone", (page) => {
  // The refusal of the module that is tried is what the browser itself reports.
  const browsersOwnLine = (text) => /WebAssembly|wasm/i.test(text);

  test('gets the program as JavaScript', async () => {
    await opensAPlanAndSelectsATarget(page());
    const names = await scripts(page());
    assert.ok(names.some((name) => name.startsWith('gangmu-fallback-')), names.join());
    assert.ok(!page().session.asked.some((address) => address.endsWith('.wasm')), 'the binary is not loaded');
    page().assertQuiet({ except: browsersOwnLine });
  });

  test('every page works', async () => {
    for (const hash of ['#/', '#/compare', '#/tasks', '#/search?q=GDP', '#/help', '#/plan/panjin-report-2023']) {
      await page().open(hash);
      assert.notEqual(await page().text('main'), '', hash);
    }
    page().assertQuiet({ except: browsersOwnLine });
  });
}, { site: { headers: { 'Content-Security-Policy': "script-src 'self'" } } });
