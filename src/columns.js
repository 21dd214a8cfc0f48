/*
 * Puts the code of the program together again, which is sent in columns because it compresses
 * better so: what its instructions do apart from the numbers that they do it to. Conventions: the
 * build (`columns.rs`, which describes the columns) puts this file before the bindings, and it is
 * written in the language of 2009 like the boot script.
 */

/**
 * @param {Uint8Array} unpacked binaries in columns, each after its length in four bytes
 * @returns {Uint8Array[]} the binaries as WebAssembly
 */
function outOfColumns(unpacked) {
  var binaries = [];
  for (var at = 0; at < unpacked.length; ) {
    var start = at + 4;
    at = start + new Uint32Array(unpacked.slice(at, start).buffer)[0];
    binaries.push(binaryOutOfColumns(unpacked.subarray(start, at)));
  }
  return binaries;
}

function binaryOutOfColumns(packed) {
  // The columns, in their order.
  var DECLARATIONS = 0, SHAPE = 1, GETS = 2, SETS = 3, CONSTANTS = 4, WIDE = 5, LOADS = 6, STORES = 7;
  var BRANCHES = 8, CALLS = 9, TYPES = 10;
  var NUMBERS = 56;
  var numbers = new Uint32Array(packed.slice(0, NUMBERS).buffer);
  var source = packed.subarray(NUMBERS);
  // The last function stands a little further on until its length is known.
  var program = new Uint8Array(numbers[0] + 4);
  var places = [];
  var taken = 0;
  var end = 0;

  function copy(length) {
    program.set(source.subarray(taken, taken + length), end);
    taken += length;
    end += length;
  }

  function byte(column) {
    // A function of a damaged program may have no end.
    if (end >= program.length) throw new Error('columns: damaged');
    return (program[end++] = source[places[column]++]);
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
    if (it === 0x0b) return -1;
    if (it >= 0x02 && it <= 0x04) {
      number(SHAPE);
      return 1;
    }
    if (it === 0x0c || it === 0x0d) number(BRANCHES);
    else if (it === 0x0e) several(number(BRANCHES) + 1, number, BRANCHES);
    else if (it === 0x10) number(CALLS);
    else if (it === 0x11) several(2, number, TYPES);
    else if (it === 0x20) number(GETS);
    else if (it === 0x21 || it === 0x22) number(SETS);
    else if (it === 0x23 || it === 0x24 || it === 0x3f || it === 0x40) number(SHAPE);
    else if (it >= 0x28 && it <= 0x3e) {
      number(SHAPE);
      number(it < 0x36 ? LOADS : STORES);
    } else if (it === 0x41) number(CONSTANTS);
    else if (it === 0x42) number(WIDE);
    else if (it === 0x43 || it === 0x44) several(it === 0x43 ? 4 : 8, byte, WIDE);
    else if (it === 0xfc) {
      it = number(SHAPE);
      several(it === 10 ? 2 : it === 11 ? 1 : 0, number, SHAPE);
    }
    return 0;
  }

  /** Moves one function, and writes its length before it. */
  function body() {
    var start = end;
    end += ROOM;
    several(2 * number(DECLARATIONS), number, DECLARATIONS);
    for (var depth = 1; depth > 0; ) depth += instruction();
    var last = end;
    end = start;
    for (var length = last - start - ROOM; length > 127; length >>= 7) program[end++] = (length & 127) | 128;
    program[end++] = length;
    program.copyWithin(end, start + ROOM, last);
    end += last - start - ROOM;
  }

  copy(numbers[1]);
  for (var column = 3; column < numbers.length; column += 1) {
    places.push(taken);
    taken += numbers[column];
  }
  several(numbers[2], body);
  copy(source.length - taken);
  return program.subarray(0, numbers[0]);
}
