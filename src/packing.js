/*
 * Unpacks what is sent of the program, the first of it while it comes. Conventions: the build
 * (`packing.rs`, which describes the files) puts this file before the bindings, so that the page and
 * a worker have it, and it is written in the language of 2009 like the boot script.
 */

/**
 * What was in the first file, in columns, which is the program: the files of its parts begin where
 * it ends. A worker has it from the page, which gives it the program.
 */
var gangmuKnown = new Uint8Array(0);

/**
 * Gives a function that unpacks as much as can be when so many bytes are there, and comes to the
 * binaries once all are there, to null before. The file is damaged where it fails.
 *
 * Unpacking takes a phone half a second, so it is done in slices, between which the page answers.
 * In a page that nobody sees, browsers would make it wait for a second and more each time.
 *
 * @param {Uint8Array} file room for all of a file, which may come bit by bit
 * @returns {function(number): Promise<Uint8Array[] | null>}
 */
function gangmuUnpacking(file) {
  // Where what is packed begins in the module as which it is sent.
  var HEAD = 21;
  // Bytes that are unpacked, and milliseconds that pass, before the clock is asked, and the page.
  var PIECE = 4096, SLICE = 12;
  var unpackUntil = outOfLzma(file.subarray(HEAD), gangmuKnown);
  var joinSome = null;
  var done = 0;

  /** Unpacks a piece, or puts some of it together once all is unpacked. */
  function step(there) {
    if (joinSome) return joinSome();
    done = Math.min(done + PIECE, there);
    var unpacked = unpackUntil(done - HEAD);
    if (!unpacked) return null;
    if (!gangmuKnown.length) gangmuKnown = unpacked;
    joinSome = outOfColumns(unpacked);
    return null;
  }

  function slice(there) {
    var began = Date.now();
    var isHidden = self.document && document.hidden;
    var isWhole = there === file.length;
    var binaries = null;
    while (!binaries && (isWhole || done < there)) {
      if (!isHidden && Date.now() - began >= SLICE) {
        return new Promise(function (resolve) {
          setTimeout(resolve);
        }).then(slice.bind(null, there));
      }
      binaries = step(there);
    }
    return binaries;
  }

  return function (there) {
    return Promise.resolve(there).then(function () {
      if (file.length < HEAD) throw new Error('packing: damaged');
      return slice(there);
    });
  };
}

/**
 * @param {ArrayBuffer} file all of a file
 * @returns {Promise<Uint8Array[]>} the binaries in it
 */
function gangmuUnpacked(file) {
  return gangmuUnpacking(new Uint8Array(file))(file.byteLength);
}
