/*
 * Loads parts of the program when they are first wanted. Conventions: the build puts this file
 * before the bindings, which are the same on the page and in a worker, so it knows neither.
 */

/**
 * How the program asks for a part of itself: with the place of a function in its table, to be
 * called with `data` and whether the part has come.
 *
 * A part joins the program's own memory and table, so nothing that runs changes. One that did
 * not come is asked for again the next time.
 *
 * @param {string[]} files the part's binaries
 * @param {function(): object} shared what they have in common with the program that runs
 */
function gangmuPart(files, shared) {
  var coming = null;

  function join(file) {
    return fetch(file, { credentials: 'same-origin' })
      .then(function (response) {
        if (!response.ok) throw new Error(file + ': ' + response.status);
        return response.arrayBuffer();
      })
      .then(function (bytes) {
        return WebAssembly.instantiate(bytes, { __wasm_split: shared() });
      });
  }

  return function (callback, data) {
    if (!coming) coming = Promise.all(files.map(join));
    var answer = function (came) {
      if (!came) coming = null;
      shared().__indirect_function_table.get(callback)(data, came);
    };
    coming.then(
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
