// Forced colours: the system decides what everything looks like, and nothing is told by a lost colour.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, open } from './support/browsers.mjs';
import { CHARTS, WITH_BODIES } from './support/charts.mjs';
import { Key, Page } from './support/page.mjs';
import { PAGES } from './support/pages.mjs';
import { serveSite } from './support/site.mjs';

/** The system's colours as a browser has them now, and how a shape is drawn with them. */
const looks = (page, css) => page.driver.executeScript(`
  const probe = document.createElement('i');
  document.body.append(probe);
  const system = (name) => { probe.style.setProperty('color', name); return getComputedStyle(probe).color; };
  const colours = Object.fromEntries(['Canvas', 'CanvasText', 'Highlight', 'LinkText', 'GrayText'].map((name) => [name, system(name)]));
  probe.remove();
  const shapes = [...document.querySelectorAll(arguments[0])].map((shape) => {
    const { fill, stroke, strokeWidth, strokeDasharray, visibility } = getComputedStyle(shape);
    return { fill, stroke, width: parseFloat(strokeWidth), dashes: strokeDasharray, visibility };
  });
  return [colours, shapes];
`, css);

/** Whether a shape leaves a trace on the ground of the page. */
const shows = ({ fill, stroke, width }, { Canvas }) => {
  const isSeen = (colour) => !['none', 'rgba(0, 0, 0, 0)', Canvas].includes(colour);
  return isSeen(fill) || (isSeen(stroke) && width > 0);
};

for (const browser of BROWSERS) {
  describe(`forced colours (${browser})`, () => {
    let site;
    let page;
    before(async () => {
      site = await serveSite(WITH_BODIES);
      // One browser is told by its developer tools, the other when it starts.
      const session = await open(browser, {
        preferences: { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 },
      });
      page = new Page(session, site);
      if (browser === 'chromium') {
        const features = [{ name: 'forced-colors', value: 'active' }];
        await session.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { features });
      }
      await session.resize(1440, 900);
    });
    after(async () => {
      await page?.session.close();
      await site?.close();
    });

    for (const { name, hash, ready } of PAGES) {
      test(`${name}: words stand out, and so does what has the focus`, async () => {
        await page.open(hash);
        await page.find(ready);
        assert.equal(await page.driver.executeScript('return matchMedia("(forced-colors: active)").matches'), true);
        const [{ Canvas }] = await looks(page, 'svg.chart text');
        const lost = await page.driver.executeScript(`
          const [canvas] = arguments;
          const isFilled = (colour) => !['none', 'transparent', 'rgba(0, 0, 0, 0)'].includes(colour);
          const isUnder = (shape, one) => {
            const [box, text] = [shape.getBoundingClientRect(), one.getBoundingClientRect()];
            const [x, y] = [text.left + text.width / 2, text.top + text.height / 2];
            return !shape.matches('text') && box.left <= x && box.right >= x && box.top <= y && box.bottom >= y;
          };
          const grounds = (one) => one.closest('svg')
            ? [...one.closest('g, svg').children].filter((shape) => isUnder(shape, one)).map((shape) => getComputedStyle(shape).fill)
            : [getComputedStyle(one).backgroundColor];
          return [...document.querySelectorAll('main svg.chart tspan, main a, main button')]
            .filter((one) => one.getClientRects().length > 0)
            .filter((one) => (grounds(one).filter(isFilled).pop() || canvas) === getComputedStyle(one)[one.closest('svg') ? 'fill' : 'color'])
            .map((one) => one.textContent).slice(0, 5);`, Canvas);
        assert.deepEqual(lost, [], 'words in the colour of what is behind them');
        await page.focus('main');
        await page.press(Key.TAB);
        const ring = await page.driver.executeScript(`
          const one = document.activeElement;
          const ring = one.querySelector('.focus-ring');
          const style = getComputedStyle(ring || one);
          return [one.outerHTML.slice(0, 80), ring ? style.stroke : style.outlineColor, ring ? style.strokeWidth : style.outlineWidth,
            ring ? 'solid' : style.outlineStyle];`);
        assert.ok(ring[1] !== Canvas && Number.parseFloat(ring[2]) >= 1 && ring[3] !== 'none', String(ring));
      });
    }

    for (const { chart, hash } of CHARTS) {
      test(`${chart}: marks show, and the selected one is told from the others`, async () => {
        await page.open(hash);
        await page.find(`.figure-${chart} g.mark`);
        const [colours, marks] = await looks(page, `.figure-${chart} g.mark`);
        const drawn = await page.driver.executeScript(`
          return [...document.querySelectorAll(arguments[0])].map((mark) =>
            [...mark.children].filter((shape) => !shape.matches('.ground, .focus-ring'))
              .flatMap((shape) => shape.matches('text') ? [...shape.children] : [shape]).map((shape) => {
                const { fill, stroke, strokeWidth } = getComputedStyle(shape);
                return { fill, stroke, width: parseFloat(strokeWidth) };
              }));`, `.figure-${chart} g.mark`);
        assert.equal(drawn.length, marks.length);
        for (const shapes of drawn) assert.ok(shapes.some((shape) => shows(shape, colours)), JSON.stringify(shapes));

        const looksOf = (css) => page.driver.executeScript(`
          return [...document.querySelector(arguments[0]).children].filter((shape) => !shape.matches('.focus-ring'))
            .map((shape) => { const { fill, stroke, strokeWidth } = getComputedStyle(shape); return [fill, stroke, strokeWidth].join(' '); })
            .join('; ');`, css);
        const item = await (await page.find(`.figure-${chart} g.mark:not(.area)`)).getAttribute('data-item');
        const css = `.figure-${chart} g.mark[data-item="${item}"]`;
        const before = await looksOf(css);
        await page.focus(css);
        await page.press(Key.SPACE);
        await page.find(`${css}[aria-current="true"]`);
        await page.focus('main');
        assert.notEqual(await looksOf(css), before, 'the selection shows');
      });
    }

    test('what was reached, what is wished for and what is hoped for are told apart', async () => {
      await page.open('#/help');
      await page.find('.help-signs svg.chart .mark');
      const kinds = await Promise.all(['target', 'actual', 'stretch'].map(async (kind) => {
        const [, shapes] = await looks(page, `.help-signs .${kind} > :not(text):not(.ground):not(.focus-ring)`);
        return JSON.stringify(shapes);
      }));
      assert.equal(new Set(kinds).size, kinds.length, kinds.join('\n'));
    });
  });
}
