// Throughput and memory of each stage of the engine as WebAssembly, as crates/plan/benches/stages.rs
// prints them for this machine. `cargo xtask bench` builds the engine and names it in the environment.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { Stages } = createRequire(import.meta.url)(process.env.GANGMU_ENGINE);

const TEXTS = [
  ['action plan', 'shenyang-revitalization-plan-2023.txt'],
  ['plan report', 'panjin-plan-report-2023.txt'],
  ['briefing', 'panjin-industry-briefing-2023.txt'],
];
const STAGES = [
  'document', 'outline', 'structure', 'metadata', 'numbers', 'plan, all stages', 'json', 'bytes to plan',
];
const RUNS = 3;

function row(...cells) {
  const [name, ...figures] = cells;
  console.log(`${name.padEnd(24)}${figures.map((figure, at) => figure.padStart([9, 11, 15][at])).join('')}`);
}

/** Copies of a text, each line signed with its copy: a text that stands several times is read once. */
function signed(text, copies) {
  const lines = text.split('\n');
  const copy = (_, index) => lines.map((line) => `${line}${String.fromCharCode(0x4e10 + index)}\n`).join('');
  return Array.from({ length: copies }, copy).join('');
}

function measure(text) {
  const stages = new Stages(text);
  const bytes = Buffer.byteLength(text);
  for (const name of STAGES) {
    let best = Infinity;
    let memory = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const begin = performance.now();
      memory = stages.run(name);
      best = Math.min(best, performance.now() - begin);
    }
    const [size, speed] = [bytes / 1e6, bytes / 1e3 / best];
    row(`  ${name}`, size.toFixed(3), speed.toFixed(2), (memory / bytes).toFixed(1));
  }
  stages.free();
}

row('WebAssembly', 'MB', 'MB/s', 'bytes a byte');
for (const [name, file] of TEXTS) {
  const text = readFileSync(new URL(`../documents/${file}`, import.meta.url), 'utf8');
  for (const copies of [1, 10, 100]) {
    console.log(`${name} × ${copies}`);
    measure(signed(text, copies));
  }
}
