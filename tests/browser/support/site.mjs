// Serves the built site on loopback, and can make single files go missing.

import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** The folder of the built site. */
export const SITE = process.env.GANGMU_SITE ?? fileURLToPath(new URL('../../../dist/site', import.meta.url));

/**
 * Starts a server for the built site.
 *
 * @param {{ prefix?: string, missing?: string[], replaced?: Record<string, string>,
 *   headers?: Record<string, string> }} options
 *   `prefix`: the sub-path the site lies under, with slashes on both ends;
 *   `missing`: paths inside the site that are answered with 404;
 *   `replaced`: paths inside the site that are answered with another text;
 *   `headers`: what every answer says besides.
 * @returns {Promise<{ origin: string, address: string, close: () => Promise<void> }>}
 */
export async function serveSite({ prefix = '/', missing = [], replaced = {}, headers = {} } = {}) {
  const files = sirv(SITE, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.end('Not found');
    };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!request.url.startsWith(prefix)) return notFound();
    request.url = `/${request.url.slice(prefix.length)}`;
    const path = decodeURIComponent(request.url.slice(1).split('?')[0]);
    if (missing.includes(path)) return notFound();
    if (path in replaced) return response.end(replaced[path]);
    return files(request, response, notFound);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: `${origin}${prefix}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}
