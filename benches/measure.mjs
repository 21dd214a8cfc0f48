// Throughput and memory of each stage of the engine as WebAssembly, in Node.js and in a browser.

/** The texts that are measured, by name and file. */
export const TEXTS = [
  ['action plan', 'shenyang-revitalization-plan-2023.txt'],
  ['plan report', 'panjin-plan-report-2023.txt'],
  ['briefing', 'panjin-industry-briefing-2023.txt'],
];
const COPIES = [1, 10, 100];
const STAGES = [
  'document', 'outline', 'structure', 'metadata', 'numbers', 'plan, all stages', 'json', 'bytes to plan',
];
const RUNS = 3;

function row(...cells) {
  const [name, ...figures] = cells;
  return name.padEnd(24) + figures.map((figure, at) => figure.padStart([9, 11, 15][at])).join('');
}

/** Copies of a text, each line signed with its copy: a text that stands several times is read once. */
function signed(text, copies) {
  const lines = text.split('\n');
  const copy = (_, index) => lines.map((line) => `${line}${String.fromCharCode(0x4e10 + index)}\n`).join('');
  return Array.from({ length: copies }, copy).join('');
}

function measure(Stages, text) {
  const stages = new Stages(text);
  const bytes = new TextEncoder().encode(text).length;
  const rows = STAGES.map((name) => {
    let best = Infinity;
    let memory = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const begin = performance.now();
      memory = stages.run(name);
      best = Math.min(best, performance.now() - begin);
    }
    // A stage may be done before a browser's coarse clock moves on.
    const speed = best > 0 ? (bytes / 1e3 / best).toFixed(2) : '–';
    return row(`  ${name}`, (bytes / 1e6).toFixed(3), speed, (memory / bytes).toFixed(1));
  });
  stages.free();
  return rows;
}

/**
 * The table of all texts, line by line.
 *
 * @param {string} place where the engine runs
 * @param {Function} Stages the engine's class
 * @param {(file: string) => Promise<string>} load gives a bundled text
 */
export async function table(place, Stages, load) {
  const lines = [row(place, 'MB', 'MB/s', 'bytes a byte')];
  for (const [name, file] of TEXTS) {
    const text = await load(file);
    for (const copies of COPIES) {
      lines.push(`${name} × ${copies}`, ...measure(Stages, signed(text, copies)));
    }
  }
  return lines;
}
