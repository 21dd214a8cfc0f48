// Files of the reader's own, which a test gives to the page.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = mkdtempSync(join(tmpdir(), 'gangmu-files-'));

/** Writes a file, and gives its path. */
export function file(name, content) {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

/** Chooses files by the button, as a reader does in the dialogue of the system. */
export async function choose(page, ...paths) {
  await (await page().find('.open-choose input')).sendKeys(paths.join('\n'));
}
