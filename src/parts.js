/*
 * Loads parts of the program when they are first wanted, and the style sheets that they need.
 * Conventions: the build puts this file before the bindings, which are the same on the page and in
 * a worker, so it knows neither.
 */

/** What has come of the program or is about to, by name: parts have files in common. */
var gangmuJoined = {};

/**
 * How the program asks for a part of itself: with the place of a function in its table, to be
 * called with `data` and whether the part has come.
 *
 * A part joins the program's own memory and table, so nothing that runs changes; a file that joined
 * twice would set back what it has in that memory. One that did not come is asked for again the
 * next time.
 *
 * A style sheet waits in the page, in a template at its place among the others, so that they build
 * on each other in the same order whichever comes first.
 *
 * @param {string} part the name by which the page knows which style sheets it needs
 * @param {string[]} files the files that hold the part's binaries; none where the program is whole
 * @param {function(): object} shared what they have in common with the program that runs
 */
function gangmuPart(part, files, shared) {
  function join(file) {
    return fetch(file, { credentials: 'same-origin' })
      .then(function (response) {
        if (!response.ok) throw new Error(file + ': ' + response.status);
        return response.arrayBuffer();
      })
      .then(gangmuUnpacked)
      .then(function (binaries) {
        return Promise.all(binaries.map(function (binary) {
          return WebAssembly.instantiate(binary, { __wasm_split: shared() });
        }));
      });
  }

  function putIn(template) {
    return new Promise(function (resolve, reject) {
      var sheet = document.importNode(template.content.firstElementChild, false);
      sheet.onload = resolve;
      sheet.onerror = function () {
        sheet.parentNode.removeChild(sheet);
        reject(new Error(sheet.href));
      };
      template.parentNode.insertBefore(sheet, template);
    });
  }

  function once(name, come) {
    if (!gangmuJoined[name]) {
      gangmuJoined[name] = come();
      gangmuJoined[name].catch(function () {
        delete gangmuJoined[name];
      });
    }
    return gangmuJoined[name];
  }

  /** The style sheets; a worker shows nothing. */
  function sheets() {
    var waiting = self.document ? document.querySelectorAll('template[data-parts~="' + part + '"]') : [];
    return Array.prototype.map.call(waiting, function (template) {
      return once(template.dataset.parts, putIn.bind(null, template));
    });
  }

  return function (callback, data) {
    var answer = function (came) {
      var table = shared().__indirect_function_table;
      // Where the program is JavaScript, its table is a list.
      (table.get ? table.get(callback) : table[callback])(data, came);
    };
    var binaries = files.map(function (file) {
      return once(file, join.bind(null, file));
    });
    Promise.all(binaries.concat(sheets())).then(
      function () {
        answer(true);
      },
      function (error) {
        // The page says it in its place, and one that is being left has nobody to tell.
        console.warn(error.message);
        answer(false);
      }
    );
  };
}
