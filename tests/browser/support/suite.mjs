// Runs the same tests in every browser, each opened once for all the suites of a file.

import { after, before, describe } from 'node:test';
import { BROWSERS, open } from './browsers.mjs';
import { Page } from './page.mjs';
import { serveSite } from './site.mjs';

const sessions = new Map();

/** The browser of this file that was started so; to start one takes longer than most of the tests. */
function sessionOf(browser, { width, height, ...start }) {
  const name = JSON.stringify([browser, start]);
  if (!sessions.has(name)) sessions.set(name, open(browser, start));
  return sessions.get(name);
}

after(async () => {
  // One that could not start has said so in its tests.
  for (const session of sessions.values()) await session.then((one) => one.close(), () => {});
});

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

/* Each suite has a server of its own, so that what the browser keeps for one is not there for
   the next: what is stored belongs to an origin. */
function inBrowser(browser, title, define, { site: siteOptions, window = {}, skip = false } = {}) {
  describe(title, { skip }, () => {
    let site;
    let page;
    before(async () => {
      site = await serveSite(siteOptions);
      const session = await sessionOf(browser, window);
      await session.resize(window.width ?? 1440, window.height ?? 900);
      page = new Page(session, site);
    });
    after(async () => {
      await page?.driver.get('about:blank');
      await site?.close();
    });
    define(() => page);
  });
}
