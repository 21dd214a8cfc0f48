// Takes the pictures of docs/pictures: each page of the built site, on a desk and on a phone.

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import UPNG from 'upng-js';
import { open } from './support/browsers.mjs';
import { Page } from './support/page.mjs';
import { PAGES } from './support/pages.mjs';
import { serveSite } from './support/site.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const WINDOWS = [{ width: 1440, height: 900 }, { width: 390, height: 844 }];
/** So many colours are enough for ink on paper, and keep a picture small. */
const COLOURS = 40;

const site = await serveSite();
const session = await open('chromium');
const page = new Page(session, site);
mkdirSync(FOLDER, { recursive: true });
for (const { name, hash, ready } of PAGES) {
  for (const { width, height } of WINDOWS) {
    await session.resize(width, height);
    await page.open(hash);
    await page.find(ready);
    await page.settled();
    await page.atRest();
    const picture = UPNG.decode(Buffer.from(await session.driver.takeScreenshot(), 'base64'));
    const small = UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS);
    const file = `${name.replaceAll(' ', '-')}-${width}.png`;
    writeFileSync(FOLDER + file, Buffer.from(small));
    console.log(`${file}: ${Math.round(small.byteLength / 1024)} KB`);
  }
}
await session.close();
await site.close();
