// Text to the legacy encodings that JavaScript can only read: all that a decoder gives, turned round.

const tables = new Map();

function table(encoding) {
  if (!tables.has(encoding)) tables.set(encoding, turnedRound(new TextDecoder(encoding)));
  return tables.get(encoding);
}

function turnedRound(decoder) {
  const bytesOf = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD') bytesOf.set(character, [lead, trail]);
    }
  }
  return bytesOf;
}

/**
 * @param {string} text
 * @param {'gb18030' | 'big5'} encoding its two-byte part; what it lacks becomes a question mark
 * @returns {Uint8Array}
 */
export function encode(text, encoding) {
  const bytesOf = table(encoding);
  return Uint8Array.from([...text].flatMap((character) =>
    (character < '\x80' ? [character.codePointAt(0)] : bytesOf.get(character) ?? [0x3f])));
}
