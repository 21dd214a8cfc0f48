// The reading of plans beside a general recogniser of numbers: the same texts in the same run.
//
// `cargo xtask beside` builds the engine for this machine and as WebAssembly, names both in the
// environment and runs this. README.md says what is compared.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

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

/** Processor time, which says the same on a busy machine as on an idle one. */
function milliseconds(run) {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e3;
}

/** MB/s of the engine after it has warmed up, taken over many rounds. */
function speedInNode() {
  for (let spent = 0; spent < ENGINE_TIME; spent += milliseconds(readPlans));
  let rounds = 0;
  let spent = 0;
  for (; spent < ENGINE_TIME; rounds += 1) spent += milliseconds(readPlans);
  return (rounds * size) / 1e3 / spent;
}

/** MB/s of the engine as a program of this machine, which warms up and times itself. */
function speedNative() {
  const files = texts.map(({ name }) => fileURLToPath(new URL(name, folder)));
  return Number(execFileSync(process.env.GANGMU_THROUGHPUT, files)) / 1e6;
}

/** Seconds that each recogniser takes, from bytes to results, when texts are given to it so. */
function timesOfRecognisers(pieces) {
  const recognise = (recogniser, some) => some
    .flatMap(({ bytes }) => pieces(decode(bytes, 'utf-8')))
    .reduce((found, piece) => found + recogniser(piece, suite.Culture.Chinese).length, 0);
  const [smallest] = [...texts].sort((one, other) => one.bytes.length - other.bytes.length);
  return RECOGNISERS.map(([name, recogniser]) => {
    recognise(recogniser, [smallest]);
    let found = 0;
    const time = milliseconds(() => { found = recognise(recogniser, texts); });
    row(name, size / 1e3 / time, `${found} found`);
    return time;
  });
}

function row(name, speed, note = '') {
  console.log(`  ${name.padEnd(34)} ${speed.toPrecision(3).padStart(10)} MB/s  ${note}`);
}

console.log(`${texts.length} texts, ${size} bytes, Node.js ${process.version}`);

console.log('gangmu, bytes to the plan as JSON');
const engines = [['native', speedNative()], ['WebAssembly, built for size', speedInNode()]];
for (const [name, speed] of engines) row(name, speed);

for (const [how, pieces] of [
  ['whole texts, as gangmu gets them', (text) => [text]],
  ['line by line', (text) => text.split('\n').filter((line) => line.trim() !== '')],
]) {
  console.log(`recognizers-text, ${how}`);
  const times = timesOfRecognisers(pieces);
  for (const [name, list] of [
    ['numbers, percentages and units', times.slice(0, WANTED)],
    ['with dates and periods', times],
  ]) {
    const speed = size / 1e3 / list.reduce((sum, time) => sum + time, 0);
    const ratios = engines.map(([engine, own]) => `${Math.round(own / speed)} times (${engine})`);
    row(`all: ${name}`, speed, `gangmu ${ratios.join(', ')}`);
  }
}
