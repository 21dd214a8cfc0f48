// How fast the page is, printed and never judged. It runs by itself, after the tests: what else
// a machine does would be measured too.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChromium, inEveryBrowser } from './support/suite.mjs';

/** How often the selection changes for the measurement. */
const CHANGES = 200;
/** How many times slower the processor is made. */
const SLOWER = 4;

/** How long at least one of some measures was under way: texts are read by turns. */
function covered(measures) {
  let [total, end] = [0, 0];
  for (const { startTime, duration } of [...measures].sort((one, other) => one.startTime - other.startTime)) {
    const last = Math.max(end, startTime + duration);
    total += last - Math.max(end, startTime);
    end = last;
  }
  return total;
}

inEveryBrowser('speed', (page) => {
  test('is printed, not judged', async (context) => {
    await page().openPlan('shenyang-2023');
    const measured = () => page().driver.executeScript(`
      return performance.getEntriesByType('measure').concat(performance.getEntriesByType('mark'))
        .map(({ name, startTime, duration }) => ({ name, startTime, duration }));
    `);
    const ofReading = ({ name, duration }) => name.startsWith('gangmu:read:') && duration > 0;
    // The list reads the other texts.
    await page().driver.executeScript("location.hash = '#/'");
    await page().eventually(async () => (await measured()).filter(ofReading).length === 5, 'each text was measured');
    const measures = await measured();
    const reading = measures.filter(ofReading);
    const chart = measures.find(({ name }) => name === 'gangmu:first-chart');
    assert.ok(chart, 'the first chart was marked');
    const total = covered(reading);
    const browser = page().session.name;
    context.diagnostic(`measured: five documents read in ${total.toFixed(1)} ms, with the page's own turns among them (${browser})`);
    context.diagnostic(`measured: first chart after ${(chart.startTime + chart.duration).toFixed(0)} ms (${browser})`);
  });
});

// Other browsers slow nothing down.
inChromium('the selection', (page) => {
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
