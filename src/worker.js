/*
 * The program as a worker, which reads texts beside the page. This shell loads the same bindings
 * and starts the same program that the page runs; the program sees that there is no page here and
 * takes the message itself. It ends with the page's `terminate`. In the edition in one file the
 * bindings stand before it in one script, and none is named.
 */
self.onmessage = function (event) {
  if (event.data.script) importScripts(event.data.script);
  // After the bindings, which begin with nothing known.
  self.gangmuKnown = event.data.known;
  wasm_bindgen({ module_or_path: event.data.module }).then(
    // By now the program has put its own answer in the place of this one.
    function () {
      self.onmessage(event);
    },
    function (error) {
      // Said as an error of the worker, which the page waits for.
      setTimeout(function () {
        throw error;
      });
    }
  );
};
