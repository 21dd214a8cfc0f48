// Nothing overlaps and nothing is cut off, whatever the width, the size of the text and the language.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfLayout } from './support/boxes.mjs';
import { FORMS, PAGES } from './support/pages.mjs';
import { inChromium } from './support/suite.mjs';

const WIDTHS = [360, 390, 768, 1024, 1440, 2560];
const TEXTS = ['100', '200'];
const LANGUAGES = ['zh-CN', 'en'];

// Boxes of words are measured in one browser: the layout is the program's own.
inChromium('boxes', (page) => {
  for (const { name, hash, ready } of [...PAGES, ...FORMS]) {
    for (const text of TEXTS) {
      for (const language of LANGUAGES) {
        test(`${name}, text at ${text} %, ${language}`, async () => {
          await page().remember({ 'gangmu.text': text, 'gangmu.language': language });
          await page().open(hash);
          await page().find(ready);
          const found = {};
          for (const width of WIDTHS) {
            await page().session.resize(width, 900);
            await page().atRest();
            const faults = await faultsOfLayout(page().driver);
            if (faults.length > 0) found[width] = faults;
          }
          assert.deepEqual(found, {});
        });
      }
    }
  }
});
