// What Lighthouse says of the built site, with its settings for phones.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import lighthouse from 'lighthouse';
import { BROWSERS, open } from './support/browsers.mjs';
import { serveSite } from './support/site.mjs';

const PAGES = [
  { name: 'list of plans', hash: '#/' },
  { name: 'plan', hash: '#/plan/shenyang-2023' },
];
/** Held; the others are printed, since they measure the machine too. */
const HELD = ['accessibility', 'best-practices'];
const AIMS = { performance: 0.95, seo: 0.95 };
const RECORD = new URL('../lighthouse.txt', import.meta.url);
const HEAD = '# What Lighthouse printed last; the performance is of the machine too. GANGMU_RECORD=1 makes the test write this.\n';

describe('Lighthouse', { skip: !BROWSERS.includes('chromium') }, () => {
  let site;
  let session;
  const lines = [];
  before(async () => {
    site = await serveSite({ gzip: true });
    session = await open('chromium');
  });
  after(async () => {
    await session?.close();
    await site?.close();
    if (process.env.GANGMU_RECORD) writeFileSync(RECORD, HEAD + lines.join(''));
  });

  for (const { name, hash } of PAGES) {
    test(name, async (context) => {
      const address = (await session.driver.getCapabilities()).get('goog:chromeOptions').debuggerAddress;
      const { lhr } = await lighthouse(site.address + hash, {
        port: Number(address.split(':')[1]),
        logLevel: 'error',
        onlyCategories: [...HELD, ...Object.keys(AIMS)],
      });
      const { categories, audits } = lhr;
      for (const [category, aim] of Object.entries(AIMS)) {
        lines.push(`${category} of the ${name} ${categories[category].score}\n`);
        context.diagnostic(`measured: Lighthouse ${category} of the ${name} ${categories[category].score} (aim ${aim})`);
      }
      for (const category of HELD) {
        const faults = categories[category].auditRefs
          .map(({ id }) => audits[id])
          .filter(({ score }) => score !== null && score < 1)
          .map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details?.items ?? '').slice(0, 300)}`);
        assert.deepEqual(faults, [], `${category} ${categories[category].score}`);
        assert.equal(categories[category].score, 1, category);
      }
    });
  }
});
