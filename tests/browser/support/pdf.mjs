// Reads the text of a PDF that Chromium printed: enough to know which words stand on which page.

import { inflateSync } from 'node:zlib';

/**
 * The text of each page, in the order in which it is drawn.
 *
 * @param {Buffer} file
 * @returns {string[]}
 */
export function pagesOf(file) {
  const objects = readObjects(file.toString('latin1'));
  const find = (reference) => objects.get(Number(reference)) ?? { head: '', stream: '' };
  const unicode = new Map();
  const fontOf = (reference) => {
    if (!unicode.has(reference)) {
      const { head } = find(reference);
      const map = head.match(/\/ToUnicode (\d+) 0 R/);
      // Glyphs drawn as pictures are numbered in one byte, all others in two.
      const digits = head.includes('/Type3') ? 2 : 4;
      unicode.set(reference, { map: map ? readMap(find(map[1]).stream) : new Map(), digits });
    }
    return unicode.get(reference);
  };
  const order = find([...objects].find(([, { head }]) => /\/Type\s*\/Catalog/.test(head))[1].head.match(/\/Pages (\d+) 0 R/)[1]);
  return leaves(order, find).map(({ head }) => {
    const fonts = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, at]) => [name, fontOf(at)]));
    const contents = head.match(/\/Contents (\d+) 0 R/);
    return contents ? drawn(find(contents[1]).stream, fonts) : '';
  });
}

/** Objects by number: what they say, and what their stream holds. */
function readObjects(text) {
  const objects = new Map();
  for (const [, number, body] of text.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) {
    const start = body.search(/stream\r?\n/);
    const head = start < 0 ? body : body.slice(0, start);
    let stream = '';
    if (start >= 0) {
      const raw = body.slice(body.indexOf('\n', start) + 1, body.lastIndexOf('endstream'));
      const bytes = Buffer.from(raw, 'latin1');
      stream = head.includes('/FlateDecode') ? inflate(bytes) : raw;
    }
    objects.set(Number(number), { head, stream });
  }
  return objects;
}

function inflate(bytes) {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    // A stream whose bytes happen to look like the end of an object: a picture or a font.
    return '';
  }
}

/** The pages under a node of the page tree, in order. */
function leaves(node, find) {
  if (/\/Type\s*\/Page\b(?!s)/.test(node.head)) return [node];
  const kids = node.head.match(/\/Kids\s*\[([^\]]*)\]/)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, at]) => leaves(find(at), find));
}

/** From glyphs to characters. */
function readMap(stream) {
  const map = new Map();
  for (const [, lines] of stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, to] of lines.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g)) map.set(Number.parseInt(glyph, 16), characters(to));
  }
  for (const [, lines] of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of lines.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g)) {
      const start = Number.parseInt(from, 16);
      for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph += 1) {
        map.set(glyph, String.fromCodePoint(characters(first).codePointAt(0) + glyph - start));
      }
    }
  }
  return map;
}

/** The characters that a page draws; words given beside glyphs stand for them. */
function drawn(stream, fonts) {
  let font = { map: new Map(), digits: 4 };
  let isSpoken = false;
  let text = '';
  for (const [sign, name, words, glyphs] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\/ActualText <FEFF([\dA-F]*)>|<([\dA-F]+)> Tj|EMC/gi)) {
    if (sign === 'EMC') isSpoken = false;
    else if (name) font = fonts.get(name) ?? font;
    else if (words !== undefined) {
      text += characters(words);
      isSpoken = true;
    } else if (!isSpoken) {
      for (let at = 0; at < glyphs.length; at += font.digits) {
        text += font.map.get(Number.parseInt(glyphs.slice(at, at + font.digits), 16)) ?? '\ufffd';
      }
    }
  }
  return text;
}

/** Characters written as hexadecimal UTF-16. */
function characters(hex) {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
