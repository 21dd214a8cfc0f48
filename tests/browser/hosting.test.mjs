// What an editor and the keeper of a server get besides the page.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PACKAGE, serveSite, SITE } from './support/site.mjs';

const SCRIPT = fileURLToPath(new URL('../../docs/release/check-site.mjs', import.meta.url));

/** Runs the script that looks at a server, on the site with such a server. */
async function checked(options) {
  const site = await serveSite(options);
  try {
    return await new Promise((resolve) => {
      execFile(process.execPath, [SCRIPT, site.address], (error, said) => resolve({ code: error?.code ?? 0, said }));
    });
  } finally {
    await site.close();
  }
}

describe('the script that looks at a server', () => {
  const policy = readFileSync(join(SITE, 'index.html'), 'utf8').match(/Content-Security-Policy" content="([^"]+)"/)[1];

  test('is content with the headers of docs/hosting.md', async () => {
    const headers = {
      'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
    };
    const { code, said } = await checked({ gzip: true, headers });
    assert.equal(code, 0, said);
    assert.match(said, /, 0 wrong/);
    assert.doesNotMatch(said, /^ {2}could (?!.*never changes)/m, said);
  });

  test('says what is missing or was changed', async () => {
    const text = 'huludao-work-report-2025.txt';
    const style = readdirSync(SITE).find((name) => name.endsWith('.css'));
    const { code, said } = await checked({ missing: [`documents/${text}`], replaced: { [style]: 'a{}' } });
    assert.equal(code, 1, said);
    assert.match(said, new RegExp(`WRONG documents/${text}: 404`));
    assert.match(said, new RegExp(`WRONG ${style}: not what the page expects`));
  });

  test('tells a policy that is too strict from one that costs time', async () => {
    const slow = await checked({ headers: { 'Content-Security-Policy': policy.replace(" 'wasm-unsafe-eval'", '') } });
    assert.equal(slow.code, 0, slow.said);
    assert.match(slow.said, /loads its program as JavaScript/);
    const strict = await checked({ headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'" } });
    assert.equal(strict.code, 1);
    assert.match(strict.said, /WRONG the policy's connect-src lacks 'self'/);
  });
});

test('the package for an editor holds the site, a README and the script', () => {
  // Names stand in a zip archive as they are.
  const bytes = readFileSync(PACKAGE).toString('latin1');
  const site = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => `site/${join(entry.parentPath ?? entry.path, entry.name).slice(SITE.length).replace(/^[\\/]/, '')}`);
  for (const name of [...site, 'README.txt', 'check-site.mjs']) {
    assert.ok(bytes.includes(`gangmu-site/${name.replaceAll('\\', '/')}`), name);
  }
});
