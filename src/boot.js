/*
 * Starts the viewer: loads the program, shows how far it is, and says so where it
 * cannot run. Conventions: a classic script in the language of 2009, so that a browser
 * that is too old still parses it and tells its reader why the page stays empty.
 * Every text stands in index.html; this file only decides which one is seen.
 */
(function () {
  'use strict';

  // The release build writes the names, digests and size of the program's files
  // into this script's own tag.
  var files = document.currentScript && document.currentScript.dataset;
  var stopped = false;

  function element(id) {
    return document.getElementById(id);
  }

  /** Replaces the page by the reason why it has stopped: 'unsupported', 'loading' or 'crash'. */
  function stop(reason, error) {
    if (stopped) return;
    stopped = true;
    element('app').hidden = true;
    element('boot-reason-' + reason).hidden = false;
    element('boot-detail').textContent = error ? String(error) : '';
    element('boot-reload').onclick = function () {
      location.reload();
    };
    element('boot-home').onclick = function () {
      // Only the hash would change, and that loads nothing.
      location.hash = '';
      location.reload();
      return false;
    };
    element('boot-stopped').hidden = false;
  }

  /** Passes a response on unchanged, and shows how much of it has come. */
  function watched(response) {
    var size = Number(files.programSize);
    var bar = element('boot-progress');
    if (!size || !bar || !response.body || typeof ReadableStream !== 'function') return response;
    var reader = response.body.getReader();
    var received = 0;
    var body = new ReadableStream({
      pull: function (controller) {
        return reader.read().then(function (part) {
          if (part.done) {
            controller.close();
            return;
          }
          received += part.value.length;
          bar.value = Math.min(100, (100 * received) / size);
          controller.enqueue(part.value);
        });
      }
    });
    return new Response(body, { headers: { 'Content-Type': 'application/wasm' } });
  }

  /** Compiles while the bytes come in, where browser and server allow it. */
  function compile(response) {
    if (!response.ok) throw new Error(files.program + ': ' + response.status);
    var type = response.headers.get('Content-Type') || '';
    if (WebAssembly.compileStreaming && type.indexOf('application/wasm') === 0) {
      return WebAssembly.compileStreaming(watched(response));
    }
    return watched(response)
      .arrayBuffer()
      .then(function (bytes) {
        return WebAssembly.compile(bytes);
      });
  }

  /** Loads the JavaScript that stands between the program and the page. */
  function loadBindings() {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = files.bindings;
      script.integrity = files.bindingsIntegrity;
      script.crossOrigin = 'anonymous';
      script.onload = resolve;
      script.onerror = function () {
        reject(new Error(files.bindings));
      };
      document.head.appendChild(script);
    });
  }

  function isCrash(error) {
    return error instanceof WebAssembly.RuntimeError;
  }

  /** A content policy that refuses WebAssembly shows as an error of compilation too. */
  function reasonFor(error) {
    if (isCrash(error)) return 'crash';
    return error instanceof WebAssembly.CompileError ? 'unsupported' : 'loading';
  }

  function start() {
    // Without an integrity digest: it would hold the bytes back until the last has come,
    // and the name of the file is the hash of its content already.
    var program = fetch(files.program, { credentials: 'same-origin' }).then(compile);
    Promise.all([program, loadBindings()])
      .then(function (loaded) {
        return wasm_bindgen({ module_or_path: loaded[0] });
      })
      .catch(function (error) {
        stop(reasonFor(error), error);
      });
  }

  /** What the reader chose here before, so that the page does not flash in other looks. */
  function recall(key, attribute, known) {
    try {
      var value = localStorage.getItem(key);
      if (known.indexOf(value) >= 0) document.documentElement.setAttribute(attribute, value);
    } catch (refused) {
      // Storage that throws leaves the page as the system would have it.
    }
  }

  recall('gangmu.theme', 'data-theme', ['light', 'dark', 'contrast']);
  recall('gangmu.text', 'data-text', ['125', '150', '200']);
  if (!files || typeof WebAssembly !== 'object' || typeof fetch !== 'function') {
    stop('unsupported');
    return;
  }
  // The program does not survive an error of its own: what it holds may be half changed.
  window.addEventListener('error', function (event) {
    if (isCrash(event.error)) stop('crash', event.error);
  });
  window.addEventListener('unhandledrejection', function (event) {
    if (isCrash(event.reason)) stop('crash', event.reason);
  });
  start();
})();
