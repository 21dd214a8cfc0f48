// Wherever the site may stand, a plan opens and a target leads to its sentence.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ONE_FILE, serveHost, SITE } from './support/site.mjs';
import { inEveryBrowser } from './support/suite.mjs';

const PLAN = '#/plan/shenyang-2023';

/** On a page, or in a frame, that shows a plan. */
async function selectsATarget(page) {
  await page.find('.figure-bullet g.mark');
  await page.click('.figure-bullet g.mark');
  await page.find('.source-text .is-selected');
}

async function opensAPlanAndSelectsATarget(page) {
  await page.openPlan('shenyang-2023');
  await selectsATarget(page);
}

async function copyTheLink(page) {
  // What is taken from figures is a part of the program that comes when it is wanted.
  await page.find('.figure-bullet .sharing');
  const buttons = await page.all('.figure-bullet .sharing button.button-quiet:not([aria-haspopup])');
  await page.click(buttons[buttons.length - 1]);
}

const scripts = (page) => page.driver.executeScript(
  'return [...document.scripts].map(({ src }) => src.split("/").pop())');

inEveryBrowser('the policy of the page itself', (page) => {
  test('lets WebAssembly run', async () => {
    await opensAPlanAndSelectsATarget(page());
    const names = await scripts(page());
    assert.ok(names.some((name) => name.startsWith('gangmu-app-')), names.join());
    page().assertQuiet();
  });
});

inEveryBrowser("a server's policy of script-src 'self' alone", (page) => {
  // The refusal of the module that is tried is what the browser itself reports.
  const browsersOwnLine = (text) => /WebAssembly|wasm/i.test(text);

  test('gets the program as JavaScript', async () => {
    await opensAPlanAndSelectsATarget(page());
    const names = await scripts(page());
    assert.ok(names.some((name) => name.startsWith('gangmu-fallback-')), names.join());
    assert.ok(!page().session.asked.some((address) => address.endsWith('.wasm')), 'the binary is not loaded');
    page().assertQuiet({ except: browsersOwnLine });
  });

  test('every page works', async () => {
    for (const hash of ['#/', '#/compare', '#/tasks', '#/search?q=GDP', '#/help', '#/plan/panjin-report-2023']) {
      await page().open(hash);
      assert.notEqual(await page().text('main'), '', hash);
    }
    page().assertQuiet({ except: browsersOwnLine });
  });
}, { site: { headers: { 'Content-Security-Policy': "script-src 'self'" } } });

inEveryBrowser('the edition in one file', (page) => {
  test('opens by double click, and asks for nothing', async () => {
    const { driver, session } = page();
    await driver.get('about:blank');
    session.forget();
    await driver.get(pathToFileURL(ONE_FILE) + PLAN);
    await selectsATarget(page());
    await page().settled();
    assert.deepEqual(session.said, []);
    assert.deepEqual(session.asked.filter((address) => !/^(file|data|blob):/.test(address)), []);
  });

  test('has all bundled texts', async () => {
    await page().driver.get('about:blank');
    await page().driver.get(`${pathToFileURL(ONE_FILE)}#/`);
    await page().settled();
    assert.equal((await page().all('.volume .seal')).length, 5);
    assert.deepEqual(await page().all('a[href*="documents/"]'), []);
  });

  test('every page opens, though no part of the program lies beside it', async () => {
    for (const [hash, css] of [['#/compare', '.compare h1'], ['#/tasks', '.tasks-export'], ['#/search?q=GDP', '.search h1'],
      ['#/help', '.help'], ['#/open', '.open-choose'], ['#/source/shenyang-2023', '.source-text'], ['#/print/shenyang-2023', '.paper-foot']]) {
      await page().driver.get('about:blank');
      await page().driver.get(pathToFileURL(ONE_FILE) + hash);
      await page().find(css);
    }
  });

  /** Runs a test on a copy whose policy lacks some words or has others. */
  async function withPolicy(words, others, run) {
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-'));
    try {
      const copy = join(folder, 'gangmu.html');
      const html = readFileSync(ONE_FILE, 'utf8');
      assert.ok(html.includes(words), words);
      writeFileSync(copy, html.replace(words, others));
      await page().driver.get('about:blank');
      await run(pathToFileURL(copy));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('runs as JavaScript where its policy lets no WebAssembly run, as kernels before 97 read it', () =>
    withPolicy(" 'wasm-unsafe-eval'", '', async (copy) => {
      await page().driver.get(copy + PLAN);
      await selectsATarget(page());
      assert.deepEqual(await readsAFile(page(), copy), ['worker'], 'a worker runs the same');
    }));

  test("reads the reader's own files in a worker", async () => {
    await page().driver.get('about:blank');
    page().session.forget();
    assert.deepEqual(await readsAFile(page(), pathToFileURL(ONE_FILE)), ['worker']);
    assert.deepEqual(page().session.said, []);
  });

  test('reads them on the page where no worker starts', () =>
    withPolicy('worker-src blob:', "worker-src 'none'", async (copy) => {
      assert.deepEqual(await readsAFile(page(), copy), []);
    }));
});

/** Has the edition in one file read a text of the reader's own, and says what answered beside the page. */
async function readsAFile(page, address) {
  await page.driver.get('about:blank');
  await page.driver.get(`${address}#/open`);
  await page.find('.open-choose input');
  await page.driver.executeScript(`
    window.answered = [];
    const Plain = Worker;
    window.Worker = function (...given) {
      const worker = new Plain(...given);
      worker.addEventListener('message', () => { window.answered = ['worker']; });
      return worker;
    };
    window.Worker.prototype = Plain.prototype;
  `);
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-'));
  try {
    const text = join(folder, '草案.txt');
    writeFileSync(text, '某市产业振兴三年行动方案\n一、总体目标\n到2025年，地区生产总值增长6%以上。\n');
    await (await page.find('.open-choose input')).sendKeys(text);
    await page.find('.given h3 a');
  } finally {
    rmSync(folder, { recursive: true });
  }
  await page.click('.given h3 a');
  await selectsATarget(page);
  return page.driver.executeScript('return window.answered');
}

inEveryBrowser('a browser that can run no form of the program', (page) => {
  test('is told what is needed, and led to the plain texts', async () => {
    await page().driver.get(page().site.address);
    const reason = await page().find('#boot-reason-unsupported');
    await page().eventually(() => reason.isDisplayed(), 'it is said');
    assert.match(await reason.getText(), /Chrome 78/);
    await page().assertAccessible('the page of a browser that is too old');
    await page().click('#boot-stopped a[href="documents/index.html"]');
    await page().find('li a');
  });
}, {
  site: {
    headers: { 'Content-Security-Policy': "script-src 'self'" },
    replaced: { '': readFileSync(join(SITE, 'index.html'), 'utf8').replace(/ data-fallback="[^"]*"/, '') },
  },
});

/** Tests in a frame of a page of another origin. */
function inAFrame(title, attributes, site, define) {
  inEveryBrowser(title, (page) => {
    const shown = async (run) => {
      const host = await serveHost(`<iframe title="规划" width="1200" height="800" ${attributes} src="${page().site.address}${PLAN}"></iframe>`);
      try {
        await page().driver.get('about:blank');
        page().session.forget();
        await page().driver.get(host.address);
        await page().driver.switchTo().frame(0);
        await run();
      } finally {
        await page().driver.switchTo().defaultContent();
        await host.close();
      }
    };
    define(page, shown);
  }, { site });
}

for (const attributes of ['', 'sandbox="allow-scripts allow-same-origin"']) {
  inAFrame(`a frame of another origin ${attributes}`, attributes, {}, (page, shown) => {
    test('shows a plan', () => shown(async () => {
      await selectsATarget(page());
      assert.deepEqual(page().session.said, []);
    }));

    test('says what the frame may forbid: files, the clipboard, printing', () => shown(async () => {
      await page().find('.figure-bullet g.mark');
      await assertSaysOfFiles(page(), /没有开始下载/);
      await page().driver.executeScript('location.hash = arguments[0]', PLAN);
      await page().find('.figure-bullet g.mark');
      await page().click('.figure-bullet .share-toggle');
      await copyTheLink(page());
      await page().eventually(async () => /已复制|不允许复制/.test(await page().text('.figure-bullet .outcome')), 'clipboard');
      await page().driver.executeScript('location.hash = "#/print/shenyang-2023"');
      assert.match(await page().text('.paper-tools'), /框架/);
    }));
  });
}

/** Every button that hands over a file: the page that it is on, and where on it. */
const FILES = [
  ...[0, 1, 2].map((at) => [PLAN, '.figure-bullet .sharing button.button-quiet', at]),
  [PLAN, '.plan-place .link-button', 0],
  ['#/source/shenyang-2023', '.plan-place .link-button', 0],
  ...[0, 1, 2].map((at) => ['#/tasks', '.tasks-export .link-button', at]),
  ['#/tasks', '.own-record button.link-button', 0],
];

/** Presses each of them, and holds what is said against a pattern. */
async function assertSaysOfFiles(page, pattern) {
  for (const [hash, css, at] of FILES) {
    // From another page, so that nothing is said yet.
    for (const to of ['#/help', hash]) {
      await page.driver.executeScript('location.hash = arguments[0]', to);
      await page.find(to === '#/help' ? '.help' : css.split(' ')[0]);
    }
    if (css.startsWith('.figure')) await page.click('.figure-bullet .share-toggle');
    await page.find(css);
    await page.click((await page.all(css))[at]);
    await page.eventually(async () => {
      const said = await page.driver.executeScript(
        'return [...document.querySelectorAll(".outcome")].map((it) => it.textContent).join("")');
      return pattern.test(said);
    }, `${hash} ${css} ${at} says ${pattern}`);
  }
}

inEveryBrowser('a frame of the same site that forbids downloads', (page) => {
  test('says so, whatever is to be saved', async () => {
    await page().open('#/');
    await page().driver.executeScript(`
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      frame.width = 1200;
      frame.height = 800;
      frame.src = location.pathname + '?framed' + arguments[0];
      document.body.textContent = '';
      document.body.append(frame);
    `, PLAN);
    await page().driver.switchTo().frame(await page().find('iframe'));
    await page().find('.figure-bullet g.mark');
    await assertSaysOfFiles(page(), /不允许下载/);
    await page().driver.switchTo().defaultContent();
  });
});

// What the browsers themselves report of storage that a frame without an origin has not.
const ofTheFrame = (text) => /localStorage|sandbox|origin/i.test(text);

inAFrame('a frame without an origin', 'sandbox="allow-scripts"', { headers: { 'Access-Control-Allow-Origin': '*' } }, (page, shown) => {
  test('shows a plan where the server lets any origin read', () => shown(async () => {
    await selectsATarget(page());
    assert.deepEqual(page().session.said.filter((text) => !ofTheFrame(text)), []);
  }));

  test('says what the frame may forbid', () => shown(async () => {
    await page().find('.figure-bullet g.mark');
    await assertSaysOfFiles(page(), /没有开始下载/);
  }));
});

inAFrame('a frame without an origin, and a server that lets none read', 'sandbox="allow-scripts"', {}, (page, shown) => {
  test('says so, with a link out', () => shown(async () => {
    const words = await page().find('.boot-blocked');
    assert.match(await words.getText(), /新窗口/);
    const link = await page().find('.boot-blocked a[target=_blank]');
    assert.equal(await link.getAttribute('href'), page().site.address);
  }));
});

inEveryBrowser('plain http on a name that is not loopback', (page) => {
  test('works, but for reading without a network', async () => {
    await opensAPlanAndSelectsATarget(page());
    assert.equal(await page().driver.executeScript('return window.isSecureContext'), false);
    page().assertQuiet();
  });

  test('a link is copied', async () => {
    await page().openPlan('shenyang-2023');
    await page().click('.figure-bullet .share-toggle');
    await copyTheLink(page());
    await page().eventually(async () => /已复制/.test(await page().text('.figure-bullet .outcome')), 'copied');
  });
}, { site: { host: 'plans.example' }, window: { host: 'plans.example' } });

inEveryBrowser('without JavaScript', (page) => {
  test('the page says so and leads to the plain texts', async () => {
    await page().driver.get(page().site.address);
    assert.match(await page().text('noscript .boot'), /JavaScript/);
    await (await page().find('noscript a')).click();
    await (await page().find('li a')).click();
    assert.match(await page().text('body'), /沈阳市全面振兴新突破三年行动方案/);
    page().assertQuiet();
  });
}, { site: { gzip: true }, window: { scripts: false } });
