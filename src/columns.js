/*
 * Puts the code of the program together again, which is sent in columns because it compresses
 * better so: what its instructions do apart from the numbers that they do it to. Conventions: the
 * build (`columns.rs`, which describes the columns) puts this file before the bindings, and it is
 * written in the language of 2009 like the boot script.
 */

/**
 * Gives a function that puts some of the code together, and gives the binaries as WebAssembly once
 * nothing is left to do.
 *
 * @param {Uint8Array} unpacked binaries in columns
 * @returns {function(): Uint8Array[] | null}
 */
function outOfColumns(unpacked) {
  // The columns, in their order.
  var SETS = 0, USUAL = 1, BLOCKS = 2, WIDE = 3, GETS = 4, TYPES = 5, CONSTANTS = 6, STORES = 7;
  var LOADS = 8, HEADS = 9, CALLS = 10, DECLARATIONS = 11, TAILS = 12, BRANCHES = 13, SHAPE = 14;
  var COLUMNS = 15;
  // How loads and stores are usually aligned, from 0x28 on, and the sign of one that is not.
  var ALIGNMENTS = '23230011001122232301012';
  var UNUSUAL = 0xff;
  // Where the next of each column stands.
  var places = [];
  // What is put together, and how much of it.
  var binary = null;
  var end;

  function numbers(start, count) {
    return new Uint32Array(unpacked.slice(start, start + 4 * count).buffer);
  }

  function copy(length, column) {
    var start = places[column];
    binary.set(unpacked.subarray(start, start + length), end);
    places[column] += length;
    end += length;
  }

  function byte(column) {
    // A function of a damaged file may have no end.
    if (end >= binary.length) throw new Error('columns: damaged');
    return (binary[end++] = unpacked[places[column]++]);
  }

  /** Moves a number of seven bits a byte. */
  function number(column) {
    var value = 0;
    var shift = 0;
    do {
      var next = byte(column);
      value |= (next & 127) << shift;
      shift += 7;
    } while (next > 127);
    return value;
  }

  function several(count, move, column) {
    while (count-- > 0) move(column);
  }

  /** Moves one instruction, and gives by how much it changes how deep the next one stands. */
  function instruction() {
    var it = byte(SHAPE);
    var isUnusual = it === UNUSUAL;
    if (isUnusual) {
      end -= 1;
      it = byte(SHAPE);
    }
    if (it === 0x0b) return -1;
    if (it >= 0x02 && it <= 0x04) {
      number(BLOCKS);
      return 1;
    }
    if (it === 0x0c || it === 0x0d) number(BRANCHES);
    else if (it === 0x0e) several(number(BRANCHES) + 1, number, BRANCHES);
    else if (it === 0x10) number(CALLS);
    else if (it === 0x11) several(2, number, TYPES);
    else if (it === 0x20) number(GETS);
    else if (it === 0x21 || it === 0x22) number(SETS);
    else if (it === 0x23 || it === 0x24 || it === 0x3f || it === 0x40) number(USUAL);
    else if (it >= 0x28 && it <= 0x3e) {
      if (isUnusual) number(SHAPE);
      else binary[end++] = ALIGNMENTS[it - 0x28];
      number(it < 0x36 ? LOADS : STORES);
    } else if (it === 0x41) number(CONSTANTS);
    else if (it === 0x42) number(WIDE);
    else if (it === 0x43 || it === 0x44) several(it === 0x43 ? 4 : 8, byte, WIDE);
    else if (it === 0xfc) {
      it = number(SHAPE);
      several(it === 10 ? 2 : it === 11 ? 1 : 0, number, USUAL);
    }
    return 0;
  }

  /** Moves one function, and writes its length before it. */
  function body() {
    var start = end;
    // Longer than any length; what is too much is taken back.
    end += 5;
    several(2 * number(DECLARATIONS), number, DECLARATIONS);
    for (var depth = 1; depth > 0; ) depth += instruction();
    var last = end;
    end = start;
    for (var length = last - start - 5; length > 127; length >>= 7) binary[end++] = (length & 127) | 128;
    binary[end++] = length;
    binary.copyWithin(end, start + 5, last);
    end += last - start - 5;
  }

  var heading = numbers(0, 1 + COLUMNS);
  var each = numbers(4 * heading.length, 3 * heading[0]);
  var start = 4 * (heading.length + each.length);
  for (var column = 0; column < COLUMNS; column += 1) {
    places.push(start);
    start += heading[1 + column];
  }
  var binaries = [];
  var left = 0;

  function begin(length, head, functions) {
    // The last function stands a little further on until its length is known.
    binary = new Uint8Array(length + 4);
    end = 0;
    left = functions;
    copy(head, HEADS);
  }

  function finish(length) {
    copy(length - end, TAILS);
    binaries.push(binary.subarray(0, length));
    binary = null;
  }

  return function () {
    var SOME = 100;
    var at = 3 * binaries.length;
    if (!binary) begin(each[at], each[at + 1], each[at + 2]);
    for (var count = 0; count < SOME && left > 0; count += 1, left -= 1) body();
    if (left === 0) finish(each[at]);
    return 3 * binaries.length === each.length ? binaries : null;
  };
}
