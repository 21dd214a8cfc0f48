/*
 * Loads parts of the program when they are first wanted. Conventions: the build puts this file
 * before the bindings, which are the same on the page and in a worker, so it knows neither.
 */

/** The files that have joined the program or are about to, by name: parts have files in common. */
var gangmuJoined = {};

/**
 * How the program asks for a part of itself: with the place of a function in its table, to be
 * called with `data` and whether the part has come.
 *
 * A part joins the program's own memory and table, so nothing that runs changes; a file that joined
 * twice would set back what it has in that memory. One that did not come is asked for again the
 * next time.
 *
 * @param {string[]} files the files that hold the part's binaries
 * @param {function(): object} shared what they have in common with the program that runs
 */
function gangmuPart(files, shared) {
  function join(file) {
    return fetch(file, { credentials: 'same-origin' })
      .then(function (response) {
        if (!response.ok) throw new Error(file + ': ' + response.status);
        return response.arrayBuffer();
      })
      .then(function (buffer) {
        var binaries = gangmuUnpacking(new Uint8Array(buffer))(buffer.byteLength);
        return Promise.all(binaries.map(function (binary) {
          return WebAssembly.instantiate(binary, { __wasm_split: shared() });
        }));
      });
  }

  function joined(file) {
    if (!gangmuJoined[file]) {
      gangmuJoined[file] = join(file);
      gangmuJoined[file].catch(function () {
        delete gangmuJoined[file];
      });
    }
    return gangmuJoined[file];
  }

  return function (callback, data) {
    var answer = function (came) {
      shared().__indirect_function_table.get(callback)(data, came);
    };
    Promise.all(files.map(joined)).then(
      function () {
        answer(true);
      },
      function (error) {
        console.error(error.message);
        answer(false);
      }
    );
  };
}
