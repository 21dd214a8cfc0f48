// The page as its readers meet it: what they see, click and press.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { By, Key, until } from 'selenium-webdriver';
import { Pointer } from 'selenium-webdriver/lib/input.js';

/** How long something may take to come, and how often it is looked for, in milliseconds. */
const PATIENCE = 20_000;
const BEAT = 20;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export { By, Key };

/** One page in one browser. */
export class Page {
  /**
   * @param {import('./browsers.mjs').Session} session
   * @param {{ origin: string, address: string }} site
   */
  constructor(session, site) {
    this.session = session;
    this.driver = session.driver;
    this.site = site;
  }

  /** Opens a hash route anew, as a reader who follows a link. */
  async open(hash = '#/') {
    await this.driver.get('about:blank');
    this.session.forget();
    await this.driver.get(this.site.address + hash);
    await this.settled();
  }

  /** Opens a plan and waits for its charts. */
  async openPlan(id, query = '') {
    await this.open(`#/plan/${id}${query}`);
    await this.find('.figure-bullet g.mark');
  }

  /** Waits until every text is read or has failed. */
  async settled() {
    await this.find('main');
    await this.driver.wait(async () => {
      const waiting = await this.driver.findElements(By.css('[role=progressbar], progress'));
      return waiting.length === 0;
    }, PATIENCE, 'the texts are still being read', BEAT);
  }

  /** Puts choices into the browser's storage, for the next page that is opened. */
  async remember(choices) {
    // Any file of the site will do, and this one is read without the program.
    await this.driver.get(`${this.site.address}documents/catalog.json`);
    await this.driver.executeScript(
      'for (const [key, value] of Object.entries(arguments[0])) localStorage.setItem(key, value)', choices);
  }

  /** Waits until the page has been drawn twice more without a change of its height. */
  atRest() {
    return this.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      let [height, still] = [0, 0];
      const look = () => {
        const now = document.documentElement.scrollHeight;
        still = now === height ? still + 1 : 0;
        height = now;
        if (still > 2) done(); else requestAnimationFrame(() => setTimeout(look));
      };
      look();
    `);
  }

  /** Waits for an element and gives it. */
  find(css) {
    return this.driver.wait(until.elementLocated(By.css(css)), PATIENCE, `${css} never came`, BEAT);
  }

  all(css) {
    return this.driver.findElements(By.css(css));
  }

  async text(css) {
    return (await this.find(css)).getText();
  }

  /** Waits until a condition holds. */
  eventually(condition, what) {
    return this.driver.wait(condition, PATIENCE, what, BEAT);
  }

  async hash() {
    return new URL(await this.driver.getCurrentUrl()).hash;
  }

  /** Scrolls to an element, and waits until it stays where it is: what slides in moves away from a click. */
  async bringIntoSight(element) {
    await this.driver.executeAsyncScript(`
      const [element, done] = arguments;
      element.scrollIntoView({ block: 'center' });
      const place = () => {
        const { left, top, bottom } = element.getBoundingClientRect();
        return { left, middle: (top + bottom) / 2 };
      };
      // Firefox scrolls to the chart, and not to what is drawn in it.
      const { middle } = place();
      if (middle < 0 || middle > innerHeight) scrollBy(0, middle - innerHeight / 2);
      let [last, still] = [place(), 0];
      const look = () => {
        const now = place();
        still = now.left === last.left && now.middle === last.middle ? still + 1 : 0;
        last = now;
        if (still > 1) done(); else requestAnimationFrame(() => setTimeout(look));
      };
      look();
    `, element);
  }

  /** Moves the pointer onto an element and clicks. */
  async click(target) {
    const element = typeof target === 'string' ? await this.find(target) : target;
    await this.bringIntoSight(element);
    await this.driver.actions().move({ origin: element }).click().perform();
  }

  /** Touches an element with a finger. */
  async tap(target) {
    const element = typeof target === 'string' ? await this.find(target) : target;
    await this.bringIntoSight(element);
    const finger = new Pointer('finger', Pointer.Type.TOUCH);
    await this.driver.actions().insert(finger, finger.move({ origin: element, duration: 0 }), finger.press(), finger.release()).perform();
  }

  /** Presses keys on whatever has the focus. */
  async press(...keys) {
    for (const key of keys) await this.driver.actions().sendKeys(key).perform();
  }

  async focus(css) {
    await this.driver.executeScript('arguments[0].focus()', await this.find(css));
  }

  /** Id of the item that has the focus, if an item has it. */
  focusedItem() {
    return this.driver.executeScript('return document.activeElement.getAttribute("data-item")');
  }

  /** Id of the item that the address says is selected. */
  async selectedItem() {
    return new URLSearchParams((await this.hash()).split('?')[1]).get('item');
  }

  async openedArea() {
    return new URLSearchParams((await this.hash()).split('?')[1]).get('open');
  }

  /** Whether an element can be seen without scrolling. */
  isInSight(element) {
    return this.driver.executeScript(`
      const box = arguments[0].getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    `, element);
  }

  /** Asserts that nothing is wider than the window. */
  async assertNoSidewaysScroll() {
    const [content, window] = await this.driver.executeScript(
      'return [document.scrollingElement.scrollWidth, innerWidth]');
    assert.ok(content <= window, `the page is ${content} px wide in a window of ${window} px`);
  }

  /**
   * Asserts that axe finds nothing to object to.
   *
   * Chromium alone is asked: elements, names and colours are the program's own in every browser.
   *
   * @param {string} what
   * @param {string[]} rules where not all of them are asked for
   */
  async assertAccessible(what, rules = []) {
    if (this.session.name !== 'chromium') return;
    if (!await this.driver.executeScript('return "axe" in window')) await this.driver.executeScript(AXE);
    const violations = await this.driver.executeAsyncScript(`
      const [rules, done] = arguments;
      // Half faded in, nothing has the contrast that it will have.
      const moves = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 2000);
      const only = rules.length > 0 && { runOnly: { type: 'rule', values: rules } };
      const still = Promise.all(moves.map(({ finished }) => finished.catch(() => undefined)));
      still.then(() => axe.run({ resultTypes: ['violations'], ...only })).then(
        ({ violations }) => done(violations.map(({ id, nodes }) =>
          id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' — ' + failureSummary).join('\\n  '))),
        (error) => done(['axe itself: ' + error]));
    `, rules);
    assert.deepEqual(violations, [], what);
  }

  /** Asserts that the page said nothing on the console and asked no other origin. */
  assertQuiet({ except = () => false } = {}) {
    const complaints = this.session.said.filter((text) => !except(text));
    assert.deepEqual(complaints, [], 'errors on the console');
    const strangers = this.session.asked.filter((url) =>
      !url.startsWith(this.site.origin) && !/^(data|blob|about):/.test(url));
    assert.deepEqual(strangers, [], 'requests to another origin');
  }
}
