/*
 * Takes the text out of a PDF by pdf.js. Conventions: a module of its own that the page loads when
 * the first PDF is opened, beside the library, its worker and its character maps; none of it is
 * part of the program, and browsers that cannot parse it get a message instead.
 */
import { GlobalWorkerOptions, Util, getDocument } from './pdf.js';
import { Text } from './text.js';

const here = (name) => new URL(name, import.meta.url).href;

GlobalWorkerOptions.workerSrc = here('worker.js');

/** More characters than this are no document. */
const LONGEST = 50000000;

/** What went wrong, by the names that the program knows. */
function reason(error) {
  return error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
}

/**
 * Begins to read a PDF.
 *
 * @param {Blob} content
 * @returns {{next: function(): Promise<number|string>, close: function()}} `next` reads a page and
 *   gives how many parts of a hundred are read, at last the text; it fails with 'encrypted',
 *   'damaged', 'large' or 'no_text'. `close` ends the work wherever it is.
 */
window.gangmuPdf = function (content) {
  const text = new Text();
  let task;
  let paper;
  let at = 0;
  let isClosed = false;

  async function open() {
    const data = new Uint8Array(await content.arrayBuffer());
    if (isClosed) throw new Error('closed');
    task = getDocument({
      data,
      cMapUrl: here('cmaps/'),
      cMapPacked: true,
      // Nothing of a file may become code, and nothing of it is drawn.
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: true,
      stopAtErrors: false,
      verbosity: 0
    });
    paper = await task.promise;
  }

  async function next() {
    if (!paper) await open();
    if (at < paper.numPages) {
      at += 1;
      const page = await paper.getPage(at);
      const { transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      text.add(items.map((item) => run(item, Util.transform(transform, item.transform))));
      page.cleanup();
      if (text.length > LONGEST) throw new Error('large');
      return Math.min(99, Math.round((100 * at) / paper.numPages));
    }
    const words = text.finish();
    if (words.trim() === '') throw new Error('no_text');
    return words;
  }

  return {
    next: () => next().catch((error) => {
      const { message } = error;
      throw message === 'large' || message === 'no_text' ? message : reason(error);
    }),
    close() {
      isClosed = true;
      if (task) task.destroy().catch(() => {});
    }
  };
};

/** A piece of text where it stands on the page as it is seen; y grows downwards. */
function run(item, [a, b, c, d, x, y]) {
  const size = Math.hypot(c, d);
  return {
    words: item.str,
    x,
    y,
    width: item.width,
    size,
    // What runs another way is a watermark or a stamp.
    isLevel: a > 0 && Math.abs(b) < 0.2 * a
  };
}
