// Prints how many bytes brotli leaves of a folder's files, a line for each kind:
// node brotli-sizes.mjs FOLDER wasm js css part
// Parts of the program that come when they are wanted are a kind of their own. The program as
// JavaScript is left out: where it is loaded, the binary is not. So is the script for pages of
// other sites, which the page does not load, and what reads PDF, which comes with the first PDF.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [folder, ...kinds] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true });

const kindOf = (name) => (/^gangmu-parts?-/.test(name) ? 'part' : name.split('.').pop());

for (const kind of kinds) {
  const sizes = names
    .filter((name) => kindOf(name) === kind && !name.startsWith('gangmu-fallback-') && name !== 'embed.js'
      && !name.startsWith('pdf-'))
    .map((name) => brotliCompressSync(readFileSync(join(folder, name))).length);
  console.log(kind, sizes.reduce((sum, size) => sum + size, 0));
}
