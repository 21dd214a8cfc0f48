// What axe says of every page: in every theme, in both languages, in wide and in narrow windows.

import { test } from 'node:test';
import { PAGES, STATES } from './support/pages.mjs';
import { inChromium } from './support/suite.mjs';

/** A theme is a set of colours and nothing else, so that these are all that it can spoil. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

for (const window of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  inChromium(`axe, in a window of ${window.width} px`, (page) => {
    for (const { name, hash, ready } of [...PAGES, ...STATES]) {
      test(`finds nothing on ${name}`, async () => {
        await page().open(hash);
        await page().find(ready);
        await page().assertAccessible(name);
        for (const theme of ['dark', 'contrast']) {
          await page().driver.executeScript('document.documentElement.dataset.theme = arguments[0]', theme);
          await page().assertAccessible(`${name}, ${theme}`, COLOURS);
        }
        await page().click('button.language');
        await page().eventually(() => page().driver.executeScript('return document.documentElement.lang === "en"'), 'English');
        await page().assertAccessible(`${name} in English`);
        await page().click('button.language');
        page().assertQuiet();
      });
    }
  }, { window });
}
