// How the page behaves while it loads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES } from './support/pages.mjs';
import { inChromium } from './support/suite.mjs';

/** Shifts that come to less than this part of the window are less than a dot. */
const INVISIBLE = 0.0005;

// Other browsers tell nothing of shifts.
inChromium('behaviour', (page) => {
  for (const { name, hash, ready } of PAGES) {
    test(`${name}: nothing moves once it is there`, async () => {
      await page().open(hash);
      await page().find(ready);
      await page().atRest();
      const shifts = await page().driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        new PerformanceObserver((list) => done(list.getEntries().map(({ value, startTime, sources }) =>
          ({ value, startTime, moved: sources.map(({ node }) => node && (node.className || node.nodeName)) })))
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done([]), 300);
      `);
      const sum = shifts.reduce((sum, { value }) => sum + value, 0);
      assert.ok(sum < INVISIBLE, JSON.stringify(shifts, null, 1));
    });
  }
});
