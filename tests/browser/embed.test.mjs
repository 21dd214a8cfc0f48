// Charts on the pages of other sites: the example portal, served from an origin of its own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { By } from 'selenium-webdriver';
import { faultsOfLayout } from './support/boxes.mjs';
import { servePortal } from './support/portal.mjs';
import { serveSite, SITE } from './support/site.mjs';
import { inChromium, inEveryBrowser } from './support/suite.mjs';

const PLAN = 'shenyang-2023';
const EXAMPLE = new URL('../../examples/portal/', import.meta.url);
/** Columns of portals, in pixels. */
const WIDTHS = [360, 480, 740, 1000];
const LARGEST_SCRIPT = 3000;

/** A page of the portal's origin that says, from inside a frame, what the chart there would say. */
const FORGER = '<!DOCTYPE html><title>forger</title><script src="forger.js"></script>';
const FORGED_HEIGHT = { type: 'gangmu:height', version: 1, id: 'g1', height: 77 };

test('the script for other sites is small', () => {
  const script = readFileSync(join(SITE, 'embed.js'));
  const size = brotliCompressSync(script).length;
  assert.ok(size <= LARGEST_SCRIPT, `embed.js takes ${size} bytes in brotli`);
});

/** Opens the portal and waits until its first chart has spoken. */
async function openPortal(page, portal, isUp = true) {
  await page.driver.get('about:blank');
  page.session.forget();
  await page.driver.get(portal.address);
  if (isUp) await page.eventually(() => state(page).then(({ up }) => up), 'the first chart speaks');
}

/** What one can see of an element from outside. */
function state(page, at = 0) {
  return page.driver.executeScript(`
    const view = document.querySelectorAll('gangmu-view')[arguments[0]];
    const frame = view.shadowRoot && view.shadowRoot.querySelector('iframe');
    return {
      up: Boolean(frame && getComputedStyle(frame).visibility === 'visible'),
      height: frame ? frame.offsetHeight : 0,
      title: frame ? frame.title : null,
      fallback: view.firstElementChild.offsetHeight > 0,
    };
  `, at);
}

/** Does something inside the frame of an element. */
async function inside(page, act, at = 0) {
  const frame = await page.driver.executeScript(
    'return document.querySelectorAll("gangmu-view")[arguments[0]].shadowRoot.querySelector("iframe")', at);
  await page.driver.switchTo().frame(frame);
  try {
    return await act();
  } finally {
    await page.driver.switchTo().defaultContent();
  }
}

/** What the frame of an element has become: its theme, a token, its height. */
function looks(page, token = '--accent', at = 0) {
  return inside(page, () => page.driver.executeScript(`
    const root = document.documentElement;
    return {
      theme: root.dataset.theme,
      token: getComputedStyle(root).getPropertyValue(arguments[0]).trim(),
      height: Math.ceil(document.querySelector('main').getBoundingClientRect().height),
      scrolls: root.scrollHeight > innerHeight,
    };
  `, token), at);
}

inEveryBrowser('a portal', (page) => {
  let portal;
  before(async () => {
    portal = await servePortal(page().site, {
      'forger.html': FORGER,
      'forger.js': `parent.postMessage(${JSON.stringify(FORGED_HEIGHT)}, '*'); document.title = 'said';`,
      // The policy of the portal would stop the forger's frame.
      'open.html': readFileSync(new URL('index.html', EXAMPLE), 'utf8').replace(/<meta http-equiv[^>]*>/, ''),
    });
  });
  after(() => portal?.close());

  test('shows three charts, each as high as its content', async () => {
    await openPortal(page(), portal);
    for (const at of [0, 1]) {
      await page().driver.executeScript('document.querySelectorAll("gangmu-view")[arguments[0]].scrollIntoView()', at);
      await page().eventually(async () => (await state(page(), at)).up, 'the chart speaks');
      await page().eventually(async () => {
        const [outside, content] = [await state(page(), at), await looks(page(), '--accent', at)];
        return outside.height === content.height && !content.scrolls;
      }, 'the frame is as high as its content');
      const { title, fallback } = await state(page(), at);
      assert.match(title, /沈阳市.*：/, 'the frame has a title');
      assert.equal(fallback, false, 'the table or link has made room');
    }
    const plain = await page().find('iframe.plan');
    await page().driver.executeScript('arguments[0].scrollIntoView()', plain);
    await page().driver.switchTo().frame(plain);
    await page().find('.figure-timeline g.mark');
    assert.equal((await page().all('.top, .foot')).length, 0, 'nothing of the frame of the pages');
    await page().driver.switchTo().defaultContent();
    const strangers = page().session.asked.filter((url) =>
      ![portal.origin, page().site.origin].some((origin) => url.startsWith(origin)) && !/^(data|blob|about):/.test(url));
    assert.deepEqual(strangers, [], 'requests to other origins');
    assert.deepEqual(page().session.said, [], 'errors on the console');
  });

  test('reads the one text that it shows', () => {
    const texts = page().session.asked.filter((url) => url.endsWith('.txt'));
    assert.equal(new Set(texts).size, 1, texts.join(' '));
  });

  test('names a frame whatever the element says of its chart', async () => {
    await openPortal(page(), portal);
    const titles = await page().driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      const views = ['', 'timeline'].map((chart) => {
        const view = document.createElement('gangmu-view');
        view.setAttribute('plan', arguments[0]);
        if (chart) view.setAttribute('chart', chart);
        document.body.prepend(view);
        return view;
      });
      const frames = () => views.map((view) => view.shadowRoot.querySelector('iframe'));
      const look = () => (frames().every(Boolean) ? done(frames().map((frame) => frame.title)) : setTimeout(look, 50));
      scrollTo(0, 0);
      look();
    `, PLAN);
    assert.deepEqual(titles, ['纲目 Gangmu', '纲目 Gangmu: timeline']);
  });

  test('follows the height when the content changes, and the words when something is selected', async () => {
    await openPortal(page(), portal);
    const before = (await state(page())).height;
    await inside(page(), async () => {
      await page().click('.figure-bullet g.mark');
      assert.match(await page().text('.embed-quote'), /原文.*12%/);
    });
    await page().eventually(async () => (await state(page())).height > before, 'the frame grows');
    const { height } = await looks(page());
    await page().eventually(async () => (await state(page())).height === height, 'as high as the content');
  });

  test('gives its colours to the charts, and its theme when it changes', async () => {
    await openPortal(page(), portal);
    const becomes = (token, value, what) =>
      page().eventually(async () => (await looks(page(), token)).token === value, what);
    await becomes('--accent', '#b40000', 'the accent of the style sheet');
    await becomes('--paper', '#ffffff', 'the paper of the style sheet');
    assert.equal((await looks(page())).theme, 'light');
    await page().driver.executeScript('document.body.className = "night"');
    await becomes('--accent', '#f08a7c', 'the accent of the night');
    await page().driver.executeScript('document.querySelector("gangmu-view").setAttribute("theme", "dark")');
    await page().eventually(async () => (await looks(page())).theme === 'dark', 'the theme arrives');
    await page().driver.executeScript('document.querySelector("gangmu-view").setAttribute("lang", "en")');
    await inside(page(), () => page().eventually(
      async () => (await page().text('h2')) === 'Targets', 'the language arrives'));
  });

  test('shows another chart when the attribute changes', async () => {
    await openPortal(page(), portal);
    await page().driver.executeScript('document.querySelector("gangmu-view").setAttribute("chart", "audit")');
    await page().eventually(async () => (await state(page())).up, 'the other chart speaks');
    await inside(page(), () => page().find('.figure-audit g.mark'));
  });

  test('does not listen to other windows', async () => {
    await openPortal(page(), portal);
    await page().driver.executeScript('window.postMessage(arguments[0], "*")', FORGED_HEIGHT);
    // Of the right origin, but another frame.
    await page().driver.executeScript('document.querySelector("iframe.plan").scrollIntoView()');
    await page().driver.switchTo().frame(await page().find('iframe.plan'));
    await page().driver.executeScript('parent.postMessage(arguments[0], "*")', FORGED_HEIGHT);
    await page().driver.switchTo().defaultContent();
    // From inside the frame of the chart, where only its parent is heard.
    await inside(page(), async () => {
      await page().driver.executeScript('document.body.append(document.createElement("iframe"))');
      await page().driver.switchTo().frame(await page().find('body > iframe'));
      await page().driver.executeScript(
        'parent.postMessage({ type: "gangmu:look", version: 1, theme: "dark" }, "*")');
    });
    // From the parent, but not a look as it is agreed.
    await page().driver.executeScript(`
      const { contentWindow } = document.querySelector('gangmu-view').shadowRoot.querySelector('iframe');
      contentWindow.postMessage({ type: 'gangmu:look', version: 2, theme: 'dark' }, '*');
      contentWindow.postMessage('gangmu:look', '*');
      contentWindow.postMessage(null, '*');
    `);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { theme, height } = await looks(page());
    assert.equal((await state(page())).height, height, 'the frame is as high as its content');
    assert.equal(theme, 'light', 'and looks as before');
  });

  test('does not listen to its frame once that is of another origin', async () => {
    await openPortal(page(), { address: `${portal.address}open.html` });
    await page().driver.executeScript(
      'document.querySelector("gangmu-view").shadowRoot.querySelector("iframe").src = "forger.html"');
    await inside(page(), () => page().eventually(
      async () => (await page().driver.executeScript('return document.title')) === 'said', 'the forger speaks'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.notEqual((await state(page())).height, FORGED_HEIGHT.height);
  });
});

inEveryBrowser('an embedded chart', (page) => {
  test('by itself: accessible, with its source and a way out', async () => {
    await page().open(`#/embed/${PLAN}/bullet?item=x&theme=dark&accent=ff9900&text=125`);
    await page().find('.figure-bullet g.mark');
    await page().assertAccessible('an embedded chart');
    assert.match(await page().text('.embed-source'), /来源.*沈阳日报/);
    const out = await page().find('.embed-out a');
    assert.equal(await out.getAttribute('target'), '_blank');
    assert.match(await out.getAttribute('rel'), /noopener/);
    await page().click('.figure-bullet g.mark');
    await page().find('.embed-quote');
    const item = await page().selectedItem();
    await page().click('.embed-out a');
    const windows = await page().driver.getAllWindowHandles();
    assert.equal(windows.length, 2, 'a window of its own');
    await page().driver.switchTo().window(windows[1]);
    await page().find('.plan .figure-bullet g.mark.selected');
    assert.equal(await page().hash(), `#/plan/${PLAN}?item=${item}`);
    await page().driver.close();
    await page().driver.switchTo().window(windows[0]);
    page().assertQuiet();
  });

  test('is used by keyboard, and its keys stay in it', async () => {
    await page().open(`#/embed/${PLAN}/icicle`);
    await page().focus('.figure-icicle g.mark');
    await page().press('\uE015', '\uE007');
    await page().find('.embed-quote');
    const hash = await page().hash();
    await page().press('/');
    assert.equal(await page().hash(), hash);
  });

  test('says in words what it does not know', async () => {
    await page().open(`#/embed/${PLAN}/pie`);
    assert.match(await page().text('main'), /“pie”不是图的名称.*bullet.*coverage/s);
    await page().open('#/embed/nowhere/bullet?lang=en');
    assert.match(await page().text('main'), /no “nowhere”/);
    await page().assertAccessible('an explanation');
  });

  for (const chart of ['comparison', 'alignment', 'coverage']) {
    test(`over several plans: ${chart}`, async () => {
      await page().open(`#/embed/compare/${chart}`);
      await page().focus(`.figure-${chart} g.mark`);
      await page().press(' ');
      await page().eventually(async () => (await page().hash()).startsWith(`#/embed/compare/${chart}?item=`), 'selected');
      assert.match(await page().text('.embed-source'), /来源/);
      page().assertQuiet();
    });
  }
});

inChromium('boxes of an embedded chart', (page) => {
  for (const chart of ['bullet', 'icicle', 'timeline', 'audit']) {
    for (const look of ['', '?text=200', '?text=125&lang=en']) {
      test(`${chart}${look}`, async () => {
        await page().open(`#/embed/${PLAN}/${chart}${look}`);
        await page().find(`.figure-${chart} g.mark`);
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
});

inEveryBrowser('a portal without its charts', (page) => {
  /** What a reader sees of the first two charts where a site lacks files. */
  async function withSite(missing, look) {
    const site = await serveSite({ missing });
    const portal = await servePortal(site, {
      'bare.html': '<!DOCTYPE html><title>bare</title><iframe sandbox src="index.html"></iframe>',
    });
    try {
      await look(portal);
    } finally {
      await portal.close();
      await site.close();
    }
  }

  async function assertFallback(portal) {
    await openPortal(page(), portal, false);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.match(await page().text('gangmu-view table'), /研发经费投入/);
    assert.deepEqual([(await state(page())).fallback, (await state(page(), 1)).fallback], [true, true]);
    assert.equal((await state(page())).up, false);
  }

  test('keeps table and link where the script is missing', () => withSite(['embed.js'], assertFallback));

  test('keeps them where the frame cannot be loaded', () => withSite(['', 'index.html'], assertFallback));

  test('keeps them where the text cannot be had', () =>
    withSite(['documents/shenyang-revitalization-plan-2023.txt'], assertFallback));

  test('keeps them without JavaScript', () => withSite([], async (portal) => {
    await page().driver.get(`${portal.address}bare.html`);
    await page().driver.switchTo().frame(await page().driver.findElement(By.css('iframe')));
    const table = await page().find('gangmu-view table');
    assert.match(await table.getText(), /研发经费投入/);
    await page().driver.switchTo().defaultContent();
  }));
});
