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

  function reload() {
    location.reload();
  }

  /** Replaces the page by the reason why it has stopped: 'unsupported', 'loading' or 'crash'. */
  function stop(reason, error) {
    if (stopped) return;
    stopped = true;
    element('app').hidden = true;
    element('boot-reason-' + reason).hidden = false;
    element('boot-detail').textContent = error ? String(error) : '';
    element('boot-reload').onclick = reload;
    element('boot-home').onclick = function () {
      // Only the hash would change, and that loads nothing.
      location.hash = '';
      location.reload();
      return false;
    };
    element('boot-stopped').hidden = false;
  }

  /** The program as it is sent, unpacked while it comes. */
  function fetchProgram(bindings) {
    // Without an integrity digest: it would hold the bytes back until the last has come,
    // and the name of the file is the hash of its content already.
    var program = fetch(files.program, { credentials: 'same-origin' });
    return bindings
      .then(function () {
        return program;
      })
      .then(function (response) {
        if (!response.ok) throw new Error(files.program + ': ' + response.status);
        if (response.body && response.body.getReader) return receive(response.body.getReader());
        return response.arrayBuffer().then(gangmuUnpacked);
      });
  }

  /** Unpacks the program while it comes, and shows how much of it has come. */
  function receive(reader) {
    var bytes = new Uint8Array(Number(files.programSize));
    var unpackUntil = gangmuUnpacking(bytes);
    var received = 0;
    function next(part) {
      if (part.done) throw new Error(files.program + ': ' + received);
      bytes.set(part.value, received);
      received += part.value.length;
      element('boot-progress').value = (100 * received) / bytes.length;
      return unpackUntil(received).then(function (binaries) {
        return binaries || reader.read().then(next);
      });
    }
    return reader.read().then(next);
  }

  function bufferOf(block) {
    var text = atob(block.textContent);
    var bytes = new Uint8Array(text.length);
    for (var at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes.buffer;
  }

  /** The block of the one-file edition that holds a file; on a site there is none. */
  function block(name) {
    return element('file:' + name);
  }

  function load(address, integrity) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      if (block(address)) {
        // The content policy knows it by its hash.
        script.text = block(address).textContent;
        document.head.appendChild(script);
        resolve();
        return;
      }
      script.src = address;
      script.integrity = integrity;
      script.crossOrigin = 'anonymous';
      script.onload = resolve;
      script.onerror = function () {
        reject(new Error(address));
      };
      document.head.appendChild(script);
    });
  }

  /**
   * Whether WebAssembly with all that the program uses of it runs here: the browser may not know
   * it, and the content policy of the page, or of the server, may refuse it.
   */
  function runsWebAssembly() {
    try {
      // memory.fill(0, extend8(trunc_sat(0.0)), 0), in a module of one function.
      return !!new WebAssembly.Module(new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 0, 10, 19, 1, 17, 0,
        65, 0, 67, 0, 0, 0, 0, 252, 0, 192, 65, 0, 252, 11, 0, 11
      ]));
    } catch (refused) {
      return false;
    }
  }

  /** A trap, of WebAssembly or of what stands in for it. */
  function isCrash(error) {
    return !!error && error.name === 'RuntimeError';
  }

  /** Loads the program and the JavaScript that unpacks it and stands between it and the page. */
  function loadProgram() {
    var bindings = load(files.bindings, files.bindingsIntegrity);
    var carried = block(files.program);
    var unpacked = carried
      ? bindings.then(function () {
          return gangmuUnpacked(bufferOf(carried));
        })
      : fetchProgram(bindings);
    return unpacked.then(function (binaries) {
      return WebAssembly.compile(binaries[0]);
    });
  }

  /** Loads both in one script of JavaScript, which needs no module. */
  function loadFallback() {
    return load(files.fallback, files.fallbackIntegrity)
      .then(function () {
        return {};
      });
  }

  function start() {
    var runs = runsWebAssembly();
    if (!runs && !files.fallback) {
      stop('unsupported');
      return;
    }
    (runs ? run() : runFallback())
      .catch(function (error) {
        stop(isCrash(error) ? 'crash' : 'loading', error);
      })
      // After the catch: what a browser refuses there stops nothing.
      .then(function () {
        if (!stopped) keepForOffline(files.script === files.fallback);
      });
  }

  function run() {
    // A worker runs the same.
    files.script = files.bindings;
    return loadProgram().then(
      function (module) {
        return wasm_bindgen({ module_or_path: module });
      },
      function (error) {
        // Some servers do not send files of this type.
        if (!files.fallback) throw error;
        return runFallback().catch(function (second) {
          throw isCrash(second) ? second : error;
        });
      }
    );
  }

  function runFallback() {
    files.script = files.fallback;
    return loadFallback().then(function (module) {
      // The bindings may have come before, and their name stands before that of the window.
      return window.wasm_bindgen({ module_or_path: module });
    });
  }

  /**
   * Registers the service worker that keeps the site for reading without a network, once the
   * page has what it needs itself. A site whose page names none lets go of the one it had.
   */
  function keepForOffline(isFallback) {
    // In a frame without an origin of its own, asking for the container is an error already.
    if (window.top !== window || window.origin === 'null' || block(files.program)) return;
    var container = navigator.serviceWorker;
    if (!container) return;
    if (!files.offline) {
      letGo(container);
      return;
    }
    container.addEventListener('message', function (event) {
      var isNewer = event.data && event.data.type === 'gangmu:ready' && event.data.version !== files.version;
      if (isNewer) offerUpdate(container);
    });
    container.startMessages();
    setTimeout(function () {
      container.register(files.offline + (isFallback ? '?fallback' : '')).then(lookForUpdates, ignore);
    }, 2000);
  }

  /** A page that stays open for days asks once an hour, when it is looked at again. */
  function lookForUpdates(registration) {
    var asked = Date.now();
    document.addEventListener('visibilitychange', function () {
      if (document.hidden || Date.now() - asked < 3600000) return;
      asked = Date.now();
      registration.update().catch(ignore);
    });
  }

  function letGo(container) {
    container.getRegistration().then(function (registration) {
      var worker = registration && registration.active;
      if (worker && /\/offline\.js(\?|$)/.test(worker.scriptURL)) registration.unregister();
    }, ignore);
  }

  function offerUpdate(container) {
    element('boot-update-later').onclick = function () {
      element('boot-update').hidden = true;
    };
    element('boot-update-reload').onclick = function () {
      container.getRegistration().then(update, reload);
    };
    element('boot-update').hidden = false;
  }

  /** Has the newer version take over, and reloads the page. */
  function update(registration) {
    var waiting = registration && registration.waiting;
    if (!waiting) {
      reload();
      return;
    }
    // A page that is asked for while one worker takes over from another may wait for ever.
    waiting.addEventListener('statechange', function () {
      if (waiting.state === 'activated') reload();
    });
    waiting.postMessage('gangmu:activate');
    // The old worker may be busy for long; then the page comes from it once more.
    setTimeout(reload, 5000);
  }

  /** Reading without a network is an extra; the page goes on where a browser refuses it. */
  function ignore() {}

  /** What the reader chose here before, so that the page does not flash in other looks. */
  function recall(key, attribute, known) {
    try {
      var value = localStorage.getItem(key);
      if (known.indexOf(value) >= 0) document.documentElement.setAttribute(attribute, value);
    } catch (refused) {
      // Storage that throws leaves the page as the system would have it.
    }
  }

  // A chart on the page of another site looks as it was asked for there.
  if (location.hash.indexOf('#/embed/') === 0) {
    var asked = /[?&]theme=(light|dark|contrast|system)/.exec(location.hash);
    if (!asked) document.documentElement.setAttribute('data-theme', 'light');
    else if (asked[1] !== 'system') document.documentElement.setAttribute('data-theme', asked[1]);
  } else {
    recall('gangmu.theme', 'data-theme', ['light', 'dark', 'contrast']);
    recall('gangmu.text', 'data-text', ['125', '150', '200']);
  }
  if (!files || typeof Promise !== 'function' || typeof fetch !== 'function') {
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
