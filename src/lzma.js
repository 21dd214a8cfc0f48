/*
 * Unpacks LZMA, as which the program is sent. The rule is that of the LZMA specification by Igor
 * Pavlov, which is in the public domain; the settings are those that the build packs with
 * (`lzma.rs`): two bits of the byte before are the context of the next, and places mean nothing.
 * Conventions: the build puts this file before the bindings, and it is written in the language of
 * 2009 like the boot script.
 */

/**
 * Gives a function that unpacks as much as can be when so many bytes are there, and gives what was
 * packed once all are there. It throws where the stream is damaged.
 *
 * @param {Uint8Array} packed the length of what was packed, in four bytes, and the stream: room for
 *   all of it, which may come bit by bit
 * @param {Uint8Array} known what the packed bytes go on from, and may repeat
 * @returns {function(number): Uint8Array | null}
 */
function outOfLzma(packed, known) {
  // Where the probabilities of each decision stand. A tree of bits has its root at the number one.
  var IS_MATCH = 0, IS_REPEATED = 12, NOT_FIRST = 24, NOT_SECOND = 36, NOT_THIRD = 48, IS_LONG = 60;
  var LENGTH = 72, REPEATED_LENGTH = 346, SLOT = 620, MIDDLE = 876, LOWEST = 991, LITERAL = 1007;
  var COUNT = LITERAL + 4 * 768;
  // More than the bytes of any one step, and those before the first.
  var STEP = 32, START = 9;
  // Numbers of 32 bits, which engines are slow with in variables that several functions use.
  var RANGE = 0, CODE = 1;
  var coder = new Uint32Array([0xffffffff, 0]);
  var probabilities = new Uint16Array(COUNT);
  var result = null;
  var at = 0;
  var end = known.length;

  /** Goes down a tree of bits, from a node to the first whose number is not below `leaves`. */
  function tree(base, node, leaves) {
    var range = coder[RANGE];
    var code = coder[CODE];
    while (node < leaves) {
      var probability = probabilities[base + node];
      var bound = Math.imul(range >>> 11, probability) >>> 0;
      if (code < bound) {
        range = bound;
        probabilities[base + node] = probability + ((2048 - probability) >> 5);
        node <<= 1;
      } else {
        range = (range - bound) >>> 0;
        code = (code - bound) >>> 0;
        probabilities[base + node] = probability - (probability >> 5);
        node = (node << 1) | 1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[at++]) >>> 0;
      }
    }
    coder[RANGE] = range;
    coder[CODE] = code;
    return node;
  }

  function bit(place) {
    return tree(place - 1, 1, 2) & 1;
  }

  /** The bits of a tree, the lowest first. */
  function reversed(base, bits) {
    var node = tree(base, 1, 1 << bits);
    var value = 0;
    for (; bits > 0; bits -= 1) {
      value = (value << 1) | (node & 1);
      node >>= 1;
    }
    return value;
  }

  /** Bits that are one as often as zero. */
  function even(bits) {
    var value = 0;
    for (; bits > 0; bits -= 1) {
      coder[RANGE] >>>= 1;
      var isOne = coder[CODE] >= coder[RANGE];
      if (isOne) coder[CODE] -= coder[RANGE];
      value = (value << 1) | isOne;
      if (coder[RANGE] < 0x1000000) {
        coder[RANGE] <<= 8;
        coder[CODE] = (coder[CODE] << 8) | packed[at++];
      }
    }
    return value;
  }

  function lengthOf(base) {
    if (!bit(base)) return 2 + (tree(base + 2, 1, 8) & 7);
    if (!bit(base + 1)) return 10 + (tree(base + 10, 1, 8) & 7);
    return 18 + (tree(base + 18, 1, 256) & 255);
  }

  function distanceOf(length) {
    var slot = tree(SLOT + 64 * Math.min(length - 2, 3), 1, 64) & 63;
    if (slot < 4) return slot + 1;
    var bits = (slot >> 1) - 1;
    var value = (2 | (slot & 1)) << bits;
    if (slot < 14) return value + reversed(MIDDLE + value - slot, bits) + 1;
    return value + (even(bits - 4) << 4) + reversed(LOWEST, 4) + 1;
  }

  /** A byte of its own. Right after a match, the byte that would have followed there is a hint. */
  function literal(hint) {
    var base = LITERAL + 768 * (end > 0 ? result[end - 1] >> 6 : 0);
    var node = 1;
    for (var shift = 7; hint >= 0 && shift >= 0; shift -= 1) {
      var hinted = (hint >> shift) & 1;
      var next = bit(base + 256 * (1 + hinted) + node);
      node = (node << 1) | next;
      if (next !== hinted) hint = -1;
    }
    result[end++] = tree(base, node, 256);
  }

  function check(holds) {
    if (!holds) throw new Error('LZMA: damaged');
  }

  // The distances of the latest matches.
  var first = 1, second = 1, third = 1, fourth = 1;
  // What the latest steps were: less than seven after a literal.
  var state = 0;

  function start() {
    check(packed[4] === 0);
    result = new Uint8Array(end + new Uint32Array(packed.slice(0, 4).buffer)[0]);
    result.set(known);
    for (at = 5; at < START; at += 1) coder[CODE] = (coder[CODE] << 8) | packed[at];
    for (var place = 0; place < COUNT; place += 1) probabilities[place] = 1024;
  }

  function step() {
    if (!bit(IS_MATCH + state)) {
      literal(state < 7 ? -1 : result[end - first]);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      return;
    }
    var length;
    if (!bit(IS_REPEATED + state)) {
      length = lengthOf(LENGTH);
      fourth = third;
      third = second;
      second = first;
      first = distanceOf(length);
      state = state < 7 ? 7 : 10;
    } else if (bit(NOT_FIRST + state)) {
      var older = second;
      if (bit(NOT_SECOND + state)) {
        older = third;
        if (bit(NOT_THIRD + state)) {
          older = fourth;
          fourth = third;
        }
        third = second;
      }
      second = first;
      first = older;
      length = lengthOf(REPEATED_LENGTH);
      state = state < 7 ? 8 : 11;
    } else if (bit(IS_LONG + state)) {
      length = lengthOf(REPEATED_LENGTH);
      state = state < 7 ? 8 : 11;
    } else {
      length = 1;
      state = state < 7 ? 9 : 11;
    }
    check(first > 0 && first <= end && length <= result.length - end);
    for (; length > 0; length -= 1) {
      result[end] = result[end - first];
      end += 1;
    }
  }

  return function (there) {
    var isWhole = there >= packed.length;
    if (!result) {
      if (there < START) {
        check(!isWhole);
        return null;
      }
      start();
    }
    for (var until = isWhole ? there : there - STEP; end < result.length && at <= until; ) step();
    if (!isWhole) return null;
    // What is damaged anywhere leaves something here.
    check(end === result.length && at === packed.length && coder[CODE] === 0);
    return result.subarray(known.length);
  };
}
