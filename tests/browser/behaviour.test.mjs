// How the page behaves while it loads, and how quickly it answers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES } from './support/pages.mjs';
import { inChromium } from './support/suite.mjs';

/** Shifts that come to less than this part of the window are less than a dot. */
const INVISIBLE = 0.0005;
/** How often the selection changes for the measurement. */
const CHANGES = 200;
/** How many times slower the processor is made. */
const SLOWER = 4;

// Other browsers tell nothing of shifts and slow nothing down.
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

  test('how long a change of the selection takes is printed, not judged', async (context) => {
    await page().openPlan('shenyang-2023');
    await page().settled();
    await page().driver.sendDevToolsCommand('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page().driver.manage().setTimeouts({ script: 120_000 });
    const times = await page().driver.executeAsyncScript(measureSelecting, CHANGES);
    await page().driver.sendDevToolsCommand('Emulation.setCPUThrottlingRate', { rate: 1 });
    assert.equal(times.length, CHANGES, 'each click selected its mark');
    times.sort((one, other) => one - other);
    const at = (share) => times[Math.ceil(share * times.length) - 1].toFixed(0);
    context.diagnostic(`measured: a selection is painted within ${at(0.95)} ms, half of them within ${at(0.5)} ms `
      + `(95th percentile of ${CHANGES}, processor ${SLOWER} times slower)`);
  });
});

/* Runs in the page: clicks marks of all charts, but none that opens, and measures from the time
   of the event to the first task after the next frame. */
function measureSelecting(changes, done) {
  const times = [];
  const channel = new MessageChannel();
  const afterFrame = (then) => requestAnimationFrame(() => {
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  });
  const next = () => {
    const marks = [...document.querySelectorAll('.figure g.mark:not(.area)')];
    if (times.length === changes) return done(times);
    // An item may have marks in several charts, and a click on what is selected lets it go.
    const items = [...new Set(marks.map((one) => one.dataset.item))];
    const item = items[(times.length * 7) % items.length];
    const mark = marks.find((one) => one.dataset.item === item);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    mark.dispatchEvent(click);
    afterFrame(() => {
      const time = performance.now() - click.timeStamp;
      const selected = [...document.querySelectorAll('.figure g.mark[aria-current]')];
      if (!selected.some((one) => one.dataset.item === item)) return done(times);
      times.push(time);
      // Scrolling and what else follows belongs to no change.
      setTimeout(next, 30);
    });
  };
  next();
}
