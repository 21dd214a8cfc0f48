// Runs the same tests in every browser, and checks after each that the page kept quiet.

import { after, before, describe } from 'node:test';
import { BROWSERS, open } from './browsers.mjs';
import { Page } from './page.mjs';
import { serveSite } from './site.mjs';

/**
 * Describes tests of the site in every browser.
 *
 * @param {string} title
 * @param {(page: () => Page) => void} define defines the tests; the page is there once they run
 * @param {{ site?: object, window?: object }} options for the server and the window
 */
export function inEveryBrowser(title, define, options) {
  for (const browser of BROWSERS) inBrowser(browser, `${title} (${browser})`, define, options);
}

/**
 * Describes tests of what Chromium alone tells, or what is the same in every browser.
 *
 * @param {string} title
 * @param {(page: () => Page) => void} define
 * @param {{ site?: object, window?: object }} options for the server and the window
 */
export function inChromium(title, define, options) {
  inBrowser('chromium', title, define, { ...options, skip: !BROWSERS.includes('chromium') });
}

function inBrowser(browser, title, define, { site: siteOptions, window, skip = false } = {}) {
  describe(title, { skip }, () => {
    let site;
    let session;
    let page;
    before(async () => {
      site = await serveSite(siteOptions);
      session = await open(browser, window);
      page = new Page(session, site);
    });
    after(async () => {
      await session?.close();
      await site?.close();
    });
    define(() => page);
  });
}
