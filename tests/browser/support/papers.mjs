// Makes small DOCX and PDF files, written by hand so that each byte of them is known.

import { deflateRawSync } from 'node:zlib';

/** A ZIP archive. */
export function zip(parts) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const entry = [Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed];
    local.push(...entry);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, Buffer.from(name));
    offset += entry.reduce((sum, part) => sum + part.length, 0);
  }
  const end = Buffer.alloc(22);
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(parts).length;
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}

function checksum(data) {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A DOCX file with these paragraphs. */
export function docx(paragraphs) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`);
  return docxOf(body.join(''));
}

/** A DOCX file with this content, and with something before its root. */
export function docxOf(content, before = '') {
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="main"><w:body>${content}</w:body></w:document>`,
  });
}

/** The GBK bytes of each character, as hexadecimal digits. */
const gbk = (() => {
  let known;
  return (text) => {
    if (!known) {
      known = new Map();
      const decoder = new TextDecoder('gbk');
      for (let code = 0x20; code < 0x7f; code += 1) known.set(String.fromCharCode(code), code.toString(16));
      for (let first = 0x81; first < 0xff; first += 1) {
        for (let second = 0x40; second < 0xff; second += 1) {
          const character = decoder.decode(Uint8Array.of(first, second));
          if (character.length === 1 && !known.has(character)) known.set(character, first.toString(16) + second.toString(16));
        }
      }
    }
    return [...text].map((character) => known.get(character)).join('');
  };
})();

const hex = (text) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/**
 * A PDF whose pages hold these texts, each at its place in points from the lower left.
 *
 * @param {[number, number, string, number?][][]} pages place, text and size of each piece
 * @param {{ encoding?: 'glyphs' | 'gbk', locked?: boolean }} options `glyphs`: the numbers of
 *   glyphs, with a map to characters; `gbk`: characters in GBK without a map, as Chinese offices
 *   write them; `locked`: it says that it has a password, which nobody knows
 */
export function pdf(pages, { encoding = 'glyphs', locked = false } = {}) {
  const characters = [...new Set(pages.flat().flatMap(([, , text]) => [...text]))];
  const number = (character) => (characters.indexOf(character) + 1).toString(16).padStart(4, '0');
  const shown = { glyphs: (text) => [...text].map(number).join(''), gbk }[encoding];
  const objects = [];
  const add = (body) => objects.push(body);
  const stream = (text) => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  const [name, ordering] = encoding === 'gbk' ? ['GBK-EUC-H', 'GB1'] : ['Identity-H', 'Identity'];
  add(`<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${name} /DescendantFonts [4 0 R]`
    + `${encoding === 'glyphs' ? ' /ToUnicode 5 0 R' : ''} >>`);
  add('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 '
    + `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> `
    + '/FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 800] '
    + '/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>');
  const map = characters.map((character) => `<${number(character)}> <${hex(character)}>`);
  const parts = [];
  for (let at = 0; at < map.length; at += 100) {
    const part = map.slice(at, at + 100);
    parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  add(stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n'
    + `1 begincodespacerange <0000> <ffff> endcodespacerange\n${parts.join('\n')}\nendcmap end end`));
  for (const [at, page] of pages.entries()) {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * at} 0 R `
      + '/Resources << /Font << /F1 3 0 R >> >> >>');
    add(stream(page.map(([x, y, text, size = 12]) => `BT /F1 ${size} Tf ${x} ${y} Td <${shown(text)}> Tj ET`).join('\n')));
  }
  let lock = '';
  if (locked) {
    const unknown = '5a'.repeat(32);
    add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${unknown}> /U <${unknown}> >>`);
    lock = ` /Encrypt ${objects.length} 0 R /ID [<${unknown}> <${unknown}>]`;
  }
  let file = '%PDF-1.5\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
    + `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
