import { renderAsync } from '@resvg/resvg-js';
import type { Locale } from '@/lib/i18n/locales';
import { readCardFaces } from './card-faces';
import { type Card, drawCard } from './draw-card';

/** The card as PNG. Its pixels are made on a thread of their own, so nobody waits for them. */
export async function cardPicture(card: Card, locale: Locale): Promise<Uint8Array> {
  const svg = drawCard(card, locale, await readCardFaces());
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}
