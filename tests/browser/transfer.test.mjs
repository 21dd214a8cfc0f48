// How much comes over the network until the first plan is there, packed as GitHub Pages packs it.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inChromium } from './support/suite.mjs';

/** Page, program, style, catalogue and the text of the plan, with the heads of the answers. */
const BUDGET = 320_000;
const RECORD = new URL('../transfer.txt', import.meta.url);
const HEAD = '# What the first plan transfers, in bytes, packed by gzip. GANGMU_RECORD=1 makes the test write this.\n';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

inChromium('the first plan', (page) => {
  test('keeps to what may be transferred', async (context) => {
    await page().openPlan('shenyang-2023');
    await page().settled();
    const entries = await page().driver.executeScript(`
      return ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))
        .map(({ name, transferSize }) => [name.split('#')[0].split('/').pop() || 'index.html', transferSize]);
    `);
    const total = entries.reduce((sum, [, bytes]) => sum + bytes, 0);
    const largest = entries.sort(([, one], [, other]) => other - one).slice(0, 4)
      .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
    assert.ok(entries.some(([name]) => name === 'catalog.json'), 'the texts are counted too');
    assert.equal(entries.filter(([name]) => name.endsWith('.txt')).length, 1, 'one text is all that one plan needs');
    context.diagnostic(`measured: ${kilobytes(total)} of ${kilobytes(BUDGET)} transferred for the first plan `
      + `in ${entries.length} files: ${largest.join(', ')}, …`);
    if (process.env.GANGMU_RECORD) writeFileSync(RECORD, `${HEAD}total ${total}\n`);
    assert.ok(total <= BUDGET, `${total} bytes of ${BUDGET}`);
  });
}, { site: { gzip: true } });
