// Prints how many bytes brotli leaves of a folder's files, a line for each kind:
// node brotli-sizes.mjs FOLDER wasm js css
// The program as JavaScript is left out: where it is loaded, the binary is not. So is the script
// for pages of other sites, which the page does not load.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [folder, ...kinds] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true });

for (const kind of kinds) {
  const sizes = names
    .filter((name) => name.endsWith(`.${kind}`) && !name.startsWith('gangmu-fallback-') && name !== 'embed.js')
    .map((name) => brotliCompressSync(readFileSync(join(folder, name))).length);
  console.log(kind, sizes.reduce((sum, size) => sum + size, 0));
}
