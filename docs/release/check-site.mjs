#!/usr/bin/env node
// Tells whether a server sends a Gangmu site as it should: node check-site.mjs https://…/
// Needs Node.js 20, nothing else. Ends with 1 where something keeps readers from the page.

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
};
/** What a file is, by its ending: types a server may send, and whether letters need a charset. */
const TYPES = {
  html: { types: ['text/html'], charset: true },
  js: { types: ['text/javascript', 'application/javascript', 'application/x-javascript'] },
  css: { types: ['text/css'] },
  json: { types: ['application/json'] },
  txt: { types: ['text/plain'], charset: true },
  wasm: { types: ['application/wasm'] },
};

const [site] = process.argv.slice(2);
if (!/^https?:\/\//.test(site ?? '')) {
  console.error('Usage: node check-site.mjs https://plans.example.gov.cn/');
  process.exit(2);
}

const found = { right: 0, advice: 0, wrong: 0 };
const say = (sign, kind, words) => {
  found[kind] += 1;
  console.log(`${sign} ${words}`);
};
const right = (words) => say('  ok   ', 'right', words);
const advise = (words) => say('  could', 'advice', words);
const wrong = (words) => say('  WRONG', 'wrong', words);

const base = new URL(site.endsWith('/') || /\.html?$/.test(site) ? site : `${site}/`);
console.log(`${base}`);
const page = await ask(base, 'html');
if (page) {
  const html = await page.text();
  checkPolicy(page.headers.get('content-security-policy'), html);
  await checkFiles(html);
  await checkTexts();
}
checkConnection();
console.log(`\n${found.right} right, ${found.advice} could be better, ${found.wrong} wrong`);
process.exitCode = found.wrong > 0 ? 1 : 0;

/** Asks for a file and looks at its type; nothing where it is not there. */
async function ask(address, ending) {
  const name = decodeURI(new URL(address).pathname);
  const response = await fetch(address).catch((error) => error);
  if (response instanceof Error) {
    wrong(`${name}: no answer (${response.cause?.code ?? response.message}); is the address right, and the certificate valid?`);
    return undefined;
  }
  if (!response.ok) {
    wrong(`${name}: ${response.status}; upload this file`);
    return undefined;
  }
  checkType(name, ending, response.headers);
  return response;
}

function checkType(name, ending, headers) {
  const sent = headers.get('content-type') ?? 'no type';
  const { types, charset } = TYPES[ending];
  const isRight = types.includes(sent.split(';')[0].trim().toLowerCase());
  const hasCharset = !charset || /charset="?utf-8/i.test(sent);
  if (isRight && hasCharset) right(`${name}: ${sent}`);
  else if (isRight) advise(`${name}: ${sent}; add charset=utf-8, or Chinese text may show as noise`);
  else if (ending === 'wasm') advise(`${name}: ${sent}; send ${types[0]}, and the program is compiled while it comes`);
  else wrong(`${name}: ${sent}; send ${types[0]}, or browsers refuse the file`);
  if (!headers.get('content-encoding')) advise(`${name}: not packed; turn on gzip or brotli for ${types[0]}`);
  if (name === base.pathname && !/nosniff/i.test(headers.get('x-content-type-options') ?? '')) {
    advise('no header X-Content-Type-Options: nosniff');
  }
}

/** The page carries its policy; a header can only be stricter, and may be too strict. */
function checkPolicy(header, html) {
  if (!/http-equiv="Content-Security-Policy"/.test(html)) wrong('the page has lost its content policy; upload index.html as it was');
  if (!header) {
    advise('no header Content-Security-Policy; the page carries one, a header could say frame-ancestors too');
    return;
  }
  const policy = Object.fromEntries(header.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name)
    .map(([name, ...sources]) => [name.toLowerCase(), sources]));
  for (const [name, needed] of Object.entries(POLICY)) {
    const sources = policy[name] ?? policy['default-src'];
    const lacking = !sources || sources.includes('*') || name === 'default-src' ? [] : needed.filter((source) => !sources.includes(source));
    if (lacking.length === 0) continue;
    if (name === 'script-src' && lacking.join() === "'wasm-unsafe-eval'") {
      advise("the policy's script-src has no 'wasm-unsafe-eval': the page loads its program as JavaScript, which is slower");
    } else {
      wrong(`the policy's ${name} lacks ${lacking.join(' ')}: the page cannot load or draw what it needs`);
    }
  }
  for (const name of ['script-src', 'default-src']) {
    if (policy[name]?.some((source) => /^'unsafe-(inline|eval)'$/.test(source))) advise(`the policy's ${name} allows more than the page needs: ${policy[name].join(' ')}`);
  }
  right('a header with a content policy');
}

/** Everything the page names is there, as its integrity says. */
async function checkFiles(html) {
  const tags = html.match(/<(script|link)[^>]*>/g) ?? [];
  const named = new Map();
  for (const tag of tags) {
    for (const [, attribute, name] of tag.matchAll(/([a-z-]+)="([^"]+\.(?:js|css|wasm))"/g)) {
      const integrity = attribute === 'src' || attribute === 'href' ? 'integrity' : `${attribute}-integrity`;
      named.set(name, tag.match(new RegExp(` ${integrity}="([^"]+)"`))?.[1]);
    }
  }
  if (named.size === 0) wrong('the page names no script; upload index.html as it was built');
  for (const [name, integrity] of named) {
    const response = await ask(new URL(name, base), name.split('.').pop());
    if (!response) continue;
    const digest = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
    if (integrity && integrity !== `sha384-${Buffer.from(digest).toString('base64')}`) {
      wrong(`${name}: not what the page expects; upload it again, unchanged (as binary, not as text)`);
    }
    const isFixed = /-[0-9a-f]{16}\./.test(name);
    if (isFixed && !/max-age=\d{6,}|immutable/.test(response.headers.get('cache-control') ?? '')) {
      advise(`${name}: never changes; Cache-Control: public, max-age=31536000, immutable spares readers a question`);
    }
  }
}

async function checkTexts() {
  const response = await ask(new URL('documents/catalog.json', base), 'json');
  if (!response) return;
  if (/max-age=[1-9]\d{3,}|immutable/.test(response.headers.get('cache-control') ?? '')) {
    advise('documents/: kept for long; Cache-Control: no-cache shows changes at once');
  }
  let catalog;
  try {
    catalog = JSON.parse(await response.text());
  } catch (error) {
    wrong(`documents/catalog.json: ${error.message}; compare the entry there with its neighbours`);
    return;
  }
  const files = (catalog.documents ?? []).flatMap(({ file, corrections, title }) =>
    [file, corrections].filter(Boolean).map((name) => ({ file: name, title })));
  for (const { file, title } of files) {
    const path = String(file).split('/').map(encodeURIComponent).join('/');
    const answer = await fetch(new URL(`documents/${path}`, base), { method: 'HEAD' }).catch(() => ({ status: 'no answer' }));
    const sent = answer.ok ? answer.headers.get('content-type') ?? 'no type' : '';
    if (/^text\/plain(?!.*charset)/i.test(sent)) advise(`documents/${file}: ${sent}; add charset=utf-8, or the plain text may show as noise`);
    else if (answer.ok) right(`documents/${file}: ${sent}`);
    else wrong(`documents/${file}: ${answer.status}; the catalogue names it for “${title}”`);
  }
  await ask(new URL('documents/index.html', base), 'html');
}

function checkConnection() {
  const isLocal = /^(localhost|127\.|\[::1\])/.test(base.hostname);
  if (base.protocol !== 'https:' && !isLocal) advise('plain http: the page works, but not without a network; https allows that');
  const allowed = page?.headers.get('access-control-allow-origin');
  if (allowed === '*') right('any origin may read: frames with sandbox="allow-scripts" alone work');
  else advise('no Access-Control-Allow-Origin: *; frames with sandbox="allow-scripts" alone show a link in place of the page');
}
