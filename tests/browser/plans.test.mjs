// Every bundled plan opens, and a target leads to its sentence and back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITE } from './support/site.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const { documents } = JSON.parse(readFileSync(join(SITE, 'documents/catalog.json'), 'utf8'));

inEveryBrowser('bundled plans', (page) => {
  test('the overview lists all of them', async () => {
    await page().open();
    const titles = await Promise.all((await page().all('.volume h3')).map((title) => title.getText()));
    assert.deepEqual(titles.sort(), documents.map(({ title }) => title).sort());
    assert.equal((await page().all('.volume .seal')).length, documents.length);
    page().assertQuiet();
  });

  for (const { id } of documents) {
    test(`${id}: a click on a target shows its sentence`, async () => {
      await page().openPlan(id);
      const target = await page().find('.figure-bullet g.mark');
      const item = await target.getAttribute('data-item');
      await page().click(target);
      await page().eventually(async () => (await page().selectedItem()) === item, 'the address names the item');
      const sentence = await page().find(`.source-text .is-selected[data-item="${item}"]`);
      await page().eventually(() => page().isInSight(sentence), 'the sentence comes into sight');
      assert.notEqual(await sentence.getText(), '');
      const mark = await page().find(`.figure-bullet g.mark[data-item="${item}"]`);
      assert.equal(await mark.getAttribute('aria-current'), 'true');
      page().assertQuiet();
    });
  }

  test('what Shenyang wants by 2025, and where the text says so', async () => {
    await page().open();
    await page().click('a[href*="shenyang"]');
    const target = await page().find('.figure-bullet g.mark[aria-label*="战略性新兴产业增加值"]');
    await page().click(target);
    await page().find('.source-text .is-selected');
    const selected = await page().text('.source-text .is-selected');
    assert.match(selected, /战略性新兴产业增加值.*12%以上/);
    page().assertQuiet();
  });
});
