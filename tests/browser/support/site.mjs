// Serves the built site on loopback, and can make single files go missing.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** The folder of the built site. */
export const SITE = process.env.GANGMU_SITE ?? fileURLToPath(new URL('../../../dist/site', import.meta.url));

/** The edition in one file, which the build puts beside the site. */
export const ONE_FILE = join(SITE, '../gangmu.html');

/** The site as a package. */
export const PACKAGE = join(SITE, '../gangmu-site.zip');

/** The types of files, all of which GitHub Pages packs. */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Sends a file of the site packed by gzip; false where there is no such file. */
function sendPacked(path, response) {
  const file = join(SITE, path === '' ? 'index.html' : path);
  const type = TYPES[extname(file)];
  if (!type || !existsSync(file)) return false;
  const body = gzipSync(readFileSync(file));
  response.writeHead(200, {
    'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': body.length, 'Cache-Control': 'max-age=600',
  });
  response.end(body);
  return true;
}

/**
 * Starts a server for the built site.
 *
 * @param {{ prefix?: string, missing?: string[], replaced?: Record<string, string>,
 *   headers?: Record<string, string>, gzip?: boolean, host?: string }} options
 *   `prefix`: the sub-path the site lies under, with slashes on both ends;
 *   `missing`: paths inside the site that are answered with 404;
 *   `replaced`: paths inside the site that are answered with another text;
 *   `headers`: what every answer says besides;
 *   `gzip`: whether files are sent packed;
 *   `host`: the name that the site is opened under.
 * @returns {Promise<{ origin: string, address: string, close: () => Promise<void> }>}
 */
export async function serveSite({ prefix = '/', missing = [], replaced = {}, headers = {}, gzip = false, host = '127.0.0.1' } = {}) {
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
    if (path in replaced) {
      response.setHeader('Content-Type', TYPES[extname(path) || '.html']);
      return response.end(replaced[path]);
    }
    if (gzip && sendPacked(path, response)) return undefined;
    return files(request, response, notFound);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${host}:${server.address().port}`;
  return {
    origin,
    address: `${origin}${prefix}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

/**
 * Starts a server of another origin whose one page holds a frame.
 *
 * @param {string} frame the frame's tag
 */
export async function serveHost(frame) {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!DOCTYPE html><html lang="zh-CN"><title>门户</title><h1>门户</h1>${frame}`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}
