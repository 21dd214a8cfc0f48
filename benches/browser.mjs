// Prints the same in a browser that the tests drive: GANGMU_BROWSERS names it. The page loads the
// engine from loopback, bound as the app's is.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, open } from '../tests/browser/support/browsers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const engine = process.env.GANGMU_ENGINE;
const script = basename(engine);
const program = script.replace('.js', '_bg.wasm');
const TYPES = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };
const PAGE = `<!DOCTYPE html><meta charset="utf-8"><title>benchmark</title><script src="/${script}"></script>`;

/** A path of the page to a file; a name alone, so that none leads out of its folder. */
function file(path) {
  const name = basename(path);
  if (path.startsWith('/documents/')) return here(`../documents/${name}`);
  return name === 'measure.mjs' ? here(`./${name}`) : join(dirname(engine), name);
}

async function answer(request, response) {
  if (request.url === '/') {
    response.setHeader('Content-Type', 'text/html');
    return response.end(PAGE);
  }
  try {
    const content = await readFile(file(request.url));
    response.setHeader('Content-Type', TYPES[request.url.split('.').pop()] ?? 'text/plain; charset=utf-8');
    return response.end(content);
  } catch {
    response.statusCode = 404;
    return response.end();
  }
}

const RUN = `
  const [place, program, done] = arguments;
  (async () => {
    const { table } = await import('/measure.mjs');
    await wasm_bindgen({ module_or_path: program });
    const load = async (file) => (await fetch('/documents/' + file)).text();
    return table(place, wasm_bindgen.Stages, load);
  })().then(done, (error) => done([String(error)]));`;

const server = createServer(answer);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
for (const name of BROWSERS) {
  const session = await open(name);
  try {
    await session.driver.manage().setTimeouts({ script: 600_000 });
    await session.driver.get(`http://127.0.0.1:${server.address().port}/`);
    const lines = await session.driver.executeAsyncScript(RUN, name, `/${program}`);
    for (const line of lines) console.log(line);
  } finally {
    await session.close();
  }
}
server.closeAllConnections();
server.close();
