// The reading of plans beside a general recogniser of numbers: the same bytes, one process, one run.
//
// `cargo xtask beside` builds the engine as WebAssembly, names it in the environment and runs
// this. README.md says what is compared.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { plan } = require(process.env.GANGMU_ENGINE);
const suite = require('@microsoft/recognizers-text-suite');

/** What a reader of plans needs of the library. Chinese ages and temperatures occur in no plan. */
const RECOGNISERS = [
  ['numbers', suite.recognizeNumber],
  ['ordinals', suite.recognizeOrdinal],
  ['percentages', suite.recognizePercentage],
  ['units: currency', suite.recognizeCurrency],
  ['units: dimensions', suite.recognizeDimension],
  ['dates and periods', suite.recognizeDateTime],
];

/** The first so many answer what is wanted of both; dates are told apart. */
const WANTED = 5;

/** The engine is quick: it reads the texts again for so long, in milliseconds. */
const ENGINE_TIME = 3000;

const folder = new URL('../../documents/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(new URL(name, folder))) }));
const size = texts.reduce((sum, text) => sum + text.bytes.length, 0);

/** As the page decodes. */
function decode(bytes, encoding) {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** From bytes to the whole plan as JSON: outline, claims, quantities, everything. */
function readPlans() {
  for (const { name, bytes } of texts) plan(name, bytes, decode);
}

/** From bytes to results, line by line: the library takes several times as long for whole texts. */
function recognise(recogniser, some) {
  let found = 0;
  for (const { bytes } of some) {
    for (const line of decode(bytes, 'utf-8').split('\n')) {
      if (line.trim() !== '') found += recogniser(line, suite.Culture.Chinese).length;
    }
  }
  return found;
}

function milliseconds(run) {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

/** MB/s of the engine after it has warmed up, taken over many rounds. */
function speedOfEngine() {
  for (let spent = 0; spent < ENGINE_TIME; spent += milliseconds(readPlans));
  let rounds = 0;
  let spent = 0;
  for (; spent < ENGINE_TIME; rounds += 1) spent += milliseconds(readPlans);
  return (rounds * size) / 1e3 / spent;
}

function row(name, speed, note = '') {
  console.log(`  ${name.padEnd(34)} ${speed.toPrecision(3).padStart(10)} MB/s  ${note}`);
}

console.log(`${texts.length} texts, ${size} bytes, Node.js ${process.version}`);
const before = speedOfEngine();

const [smallest] = [...texts].sort((one, other) => one.bytes.length - other.bytes.length);
const times = RECOGNISERS.map(([name, recogniser]) => {
  recognise(recogniser, [smallest]);
  let found = 0;
  const time = milliseconds(() => { found = recognise(recogniser, texts); });
  row(`recognizers-text, ${name}`, size / 1e3 / time, `${found} found`);
  return time;
});

// Once more after, so that a machine that grew slower or quicker in between is seen.
const after = speedOfEngine();
const engine = Math.min(before, after);
row('gangmu, bytes to JSON', before, 'before');
row('gangmu, bytes to JSON', after, 'after');

const sum = (list) => list.reduce((total, time) => total + time, 0);
for (const [name, list] of [
  ['numbers, percentages and units', times.slice(0, WANTED)],
  ['with dates and periods', times],
]) {
  const speed = size / 1e3 / sum(list);
  row(`recognizers-text, ${name}`, speed, `gangmu is ${Math.round(engine / speed)} times as fast`);
}
