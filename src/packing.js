/*
 * Unpacks what is sent of the program, the first of it while it comes. Conventions: the build
 * (`packing.rs`, which describes the files) puts this file before the bindings, so that the page and
 * a worker have it, and it is written in the language of 2009 like the boot script.
 */

/**
 * What was in the first file, which is the program: the files of its parts go on from it. A worker
 * has it from the page, which gives it the program.
 */
var gangmuKnown = new Uint8Array(0);

/**
 * Gives a function that unpacks as much as can be when so many bytes are there, and gives the
 * binaries once all are there. It throws where the file is damaged.
 *
 * @param {Uint8Array} file room for all of a file, which may come bit by bit
 * @returns {function(number): Uint8Array[] | null}
 */
function gangmuUnpacking(file) {
  // Where what is packed begins in the module as which it is sent.
  var HEAD = 21;
  var unpackUntil = outOfLzma(file.subarray(HEAD), gangmuKnown);
  return function (there) {
    var unpacked = unpackUntil(there - HEAD);
    if (!unpacked) return null;
    if (!gangmuKnown.length) gangmuKnown = unpacked;
    return outOfColumns(unpacked);
  };
}

/**
 * @param {ArrayBuffer} file all of a file
 * @returns {Uint8Array[]} the binaries in it
 */
function gangmuUnpacked(file) {
  return gangmuUnpacking(new Uint8Array(file))(file.byteLength);
}
