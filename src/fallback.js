/*
 * Stands in for WebAssembly where the browser or a content policy refuses it. The release build
 * joins this with the program as JavaScript and with the program's bindings, in one function:
 * the bindings then find the `WebAssembly` that is made here in place of the browser's own.
 */

/** As much of WebAssembly as the bindings use, for the one program that `makeExports` is. */
function standIn(makeExports) {
  function Module() {}

  function Instance(module, imports) {
    this.exports = makeExports(imports);
  }

  /** What a trap throws; the boot script knows it by its name, as it does the browser's own. */
  function RuntimeError(message) {
    var error = new Error(message);
    error.name = 'RuntimeError';
    return error;
  }

  return {
    Module: Module,
    Instance: Instance,
    RuntimeError: RuntimeError,
    instantiate: function (module, imports) {
      return Promise.resolve().then(function () {
        return new Instance(module, imports);
      });
    }
  };
}
