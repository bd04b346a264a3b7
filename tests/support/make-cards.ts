/*
 * Draws the pixel images of public/: the social cards and the icons. Run it after a change of the name, the lead, the
 * fonts or the colours, look at the result, and commit it:  npx tsx tests/support/make-cards.ts
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { environmentFor } from '@/lib/env';
import { directionOf, type Locale, locales, otherLocale } from '@/lib/i18n/locales';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { findBrowser } from './browser-binary';

const words = { ar, en };
const fonts = pathToFileURL('node_modules/@fontsource/');
const sheets = [
  'ibm-plex-sans-arabic/latin-400.css',
  'ibm-plex-sans-arabic/latin-600.css',
  'vazirmatn/arabic-400.css',
  'vazirmatn/arabic-600.css',
];

const cardStyle = `
  :root { color-scheme: light; }
  body { box-sizing: border-box; width: 1200px; height: 630px; margin: 0; padding: 64px 80px; display: flex;
    flex-direction: column; background: var(--color-paper); color: var(--color-ink);
    font-family: "IBM Plex Sans Arabic", "Vazirmatn"; border-inline-start: 20px solid var(--color-official); }
  svg { width: 64px; height: 64px; }
  main { flex: 1; display: flex; flex-direction: column; justify-content: center; }
  h1 { margin: 0; font-size: 64px; font-weight: 600; line-height: 1.35; text-wrap: balance; }
  :lang(ar) h1 { font-size: 72px; }
  p { margin: 0; }
  .other { margin-block-start: 10px; font-size: 34px; line-height: 1.6; color: var(--color-official); text-align: end; }
  .lead { margin-block-start: 22px; max-width: 940px; font-size: 30px; line-height: 1.6; color: var(--color-quiet); }
  .rail { display: flex; align-items: center; justify-content: space-between;
    background: linear-gradient(var(--color-rule), var(--color-rule)) center / 100% 4px no-repeat; }
  i { box-sizing: border-box; width: 30px; height: 30px; border-radius: 50%; background: var(--color-paper);
    border: 4px solid var(--color-ink); }
  i.open { border: 4px dashed var(--color-doubt); }`;

await withBrowser(async (browser) => {
  for (const locale of locales) {
    await writeFile(`public/card-${locale}.png`, await draw(browser, await cardOf(locale), 1200, 630));
  }
  await writeFile('public/apple-touch-icon.png', await draw(browser, await iconOf(180, 'square'), 180, 180));
  await writeFile('public/favicon.ico', icoOf(await draw(browser, await iconOf(32), 32, 32), 32));
});

async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const { executablePath, environment } = await findBrowser();
  const env = environmentFor(environment) as Record<string, string>;
  // Fonts come from node_modules, which a page of another origin may not read.
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'];
  const browser = await chromium.launch({ executablePath, env, args });
  await use(browser).finally(() => browser.close());
}

async function draw(browser: Browser, html: string, width: number, height: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(await asFile(html));
  await page.evaluate(() => document.fonts.ready);
  const image = await page.screenshot({ type: 'png', omitBackground: true });
  await page.close();
  return image;
}

/** Writes a page to a file, whose origin the fonts beside it share. */
async function asFile(html: string): Promise<string> {
  const path = '.data/card.html';
  await mkdir('.data', { recursive: true });
  await writeFile(path, html);
  return pathToFileURL(path).href;
}

async function cardOf(locale: Locale): Promise<string> {
  const other = otherLocale(locale);
  const rings = Array.from({ length: 12 }, (_, index) => `<i class="${index === 4 || index === 8 ? 'open' : ''}"></i>`);
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><meta charset="utf-8">
    <style>${await fontFaces()} ${await tokens()} ${cardStyle}</style>
    <body>${await icon()}
    <main><h1>${words[locale].site.name}</h1>
    <p class="other" lang="${other}" dir="${directionOf(other)}">${words[other].site.name}</p>
    <p class="lead">${words[locale].home.lead}</p></main>
    <div class="rail">${rings.join('')}</div></body></html>`;
}

async function iconOf(size: number, shape?: 'square'): Promise<string> {
  const drawing = shape === 'square' ? (await icon()).replace('rx="6"', 'rx="0"') : await icon();
  return `<!doctype html><style>body { margin: 0; background: none } svg { display: block; width: ${size}px }</style>${drawing}`;
}

function icon(): Promise<string> {
  return readFile('public/favicon.svg', 'utf8');
}

/** Reads the colours of the site, as its theme names them. */
async function tokens(): Promise<string> {
  const [, theme = ''] = /@theme \{([^}]*)\}/.exec(await readFile('app/globals.css', 'utf8')) ?? [];
  return `:root { ${theme.replace(/--color-\*: initial;/, '')} }`;
}

async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    sheets.map(async (path) => {
      const sheet = new URL(path, fonts);
      return (await readFile(sheet, 'utf8')).replaceAll('url(./', `url(${new URL('.', sheet).href}`);
    }),
  );
  return faces.join('');
}

/** Makes an icon file around one PNG: a directory of one entry, then the picture. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
