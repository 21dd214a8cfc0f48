// Serves the example portal from an origin of its own, with its charts from the site under test.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../../examples/portal/', import.meta.url);
/** The address that stands in the example for that of the site. */
const STANDS_FOR = 'https://plans.example';
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

/**
 * Starts a server for the portal.
 *
 * @param {{ origin: string, address: string }} site where its charts come from
 * @param {Record<string, string>} pages further files, by name
 * @returns {Promise<{ origin: string, address: string, close: () => Promise<void> }>}
 */
export async function servePortal(site, pages = {}) {
  const server = createServer(async (request, response) => {
    const name = request.url.slice(1).split('?')[0] || 'index.html';
    try {
      const text = pages[name] ?? await readFile(fileURLToPath(new URL(name, FOLDER)), 'utf8');
      response.setHeader('Content-Type', TYPES[name.split('.').pop()] ?? 'text/plain');
      // Many portals send no address along; the frames have to know their page all the same.
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.end(text.replaceAll(`${STANDS_FOR}/`, site.address).replaceAll(STANDS_FOR, site.origin));
    } catch {
      response.statusCode = 404;
      response.end('Not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: `${origin}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}
