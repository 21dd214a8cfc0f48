// Prints the speed and the memory of the engine as WebAssembly in Node.js, as
// crates/plan/benches/stages.rs does for this machine. `cargo xtask bench` builds the engine and
// names it in the environment.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { table } from './measure.mjs';

const { Stages } = createRequire(import.meta.url)(process.env.GANGMU_ENGINE);
const load = (file) => readFile(new URL(`../documents/${file}`, import.meta.url), 'utf8');

for (const line of await table('Node.js', Stages, load)) console.log(line);
