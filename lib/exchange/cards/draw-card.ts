import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { CardFaces, Weight } from './card-faces';
import { drawLine, setLines } from './set-lines';

/** What a card says. `number` stands in a ring as on the timeline. */
export type Card = {
  site: string;
  kind: string;
  title: string;
  facts: string[];
  isOfficial: boolean;
  number: number | null;
};

type Put = { text: string; size: number; weight: Weight; fill: string; most?: number; from?: number };

const size = { width: 1200, height: 630 };
const edge = 20;
const margin = 72;
const inner = size.width - edge - 2 * margin;

/** The light colours of the pages. */
const colours = { paper: '#fbfaf6', ink: '#1d1c1a', quiet: '#5d584e', official: '#0b5a3c', light: '#ffffff' };

/** Each size with the most lines that a title may take in it. */
const titleSizes = [
  { type: 62, most: 2 },
  { type: 54, most: 2 },
  { type: 48, most: 2 },
  { type: 46, most: 3 },
  { type: 40, most: 3 },
];
const mostFactLines = 3;

/** A picture of 1,200 by 630 pixels for links that are shared. Its letters are outlines: whatever draws it needs no font and shapes no Arabic. */
export function drawCard(card: Card, locale: Locale, faces: CardFaces): string {
  const isRtl = directionOf(locale) === 'rtl';
  const accent = card.isOfficial ? colours.official : colours.ink;
  const start = edge + margin;
  /** A box that begins so far from the inline start. */
  const left = (from: number, width: number) => (isRtl ? size.width - from - width : from);
  const lines = ({ text, size: type, weight, most = inner }: Put) =>
    setLines(text, { size: type, weight, direction: directionOf(locale) }, most, faces);
  const put = (words: Put, y: number) =>
    lines(words)
      .slice(0, 1)
      .map(
        (line) => `<g fill="${words.fill}">${drawLine(line, words.size, left(words.from ?? start, line.width), y)}</g>`,
      )
      .join('');

  const title = titleOf(card.title, (text, type) => lines({ text, size: type, weight: 600, fill: colours.ink }));
  const pitch = title.size * 1.42;
  const firstLine = 258 + title.size * 0.35;
  const facts = card.facts
    .flatMap((text) => lines({ text, size: 32, weight: 400, fill: colours.quiet }))
    .slice(0, mostFactLines);
  const firstFact = firstLine + (title.lines.length - 1) * pitch + 80;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<rect width="${size.width}" height="${size.height}" fill="${colours.paper}"/>`,
    `<rect x="${left(0, edge)}" width="${edge}" height="${size.height}" fill="${accent}"/>`,
    drawMark(left(start, 56), 60),
    put({ text: card.site, size: 30, weight: 600, fill: colours.ink, from: start + 76, most: 800 }, 99),
    card.number === null ? '' : drawRing(card, left(size.width - margin - 96, 96) + 48, faces),
    put({ text: card.kind, size: 28, weight: 400, fill: colours.quiet }, 196),
    `<g fill="${colours.ink}">`,
    ...title.lines.map((line, index) => drawLine(line, title.size, left(start, line.width), firstLine + index * pitch)),
    `</g><g fill="${colours.quiet}">`,
    ...facts.map((line, index) => drawLine(line, 32, left(start, line.width), firstFact + index * 52)),
    '</g></svg>',
  ].join('');
}

type SetTitle = (text: string, size: number) => ReturnType<typeof setLines>;

/** The title at the greatest size that holds it; what the smallest cannot hold is left out with a sign. */
function titleOf(text: string, set: SetTitle) {
  const fitting = titleSizes.find(({ type, most }) => set(text, type).length <= most);
  if (fitting) return { size: fitting.type, lines: set(text, fitting.type) };
  const { type, most } = titleSizes.at(-1) ?? { type: 40, most: 3 };
  const words = text.split(/\s+/);
  while (words.length > 1 && set(`${words.join(' ')} …`, type).length > most) words.pop();
  return { size: type, lines: set(`${words.join(' ')} …`, type) };
}

/** The mark of the site, as in its icon. */
function drawMark(x: number, y: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(1.75)"><rect width="32" height="32" rx="6" fill="${colours.official}"/>` +
    `<g fill="none" stroke="${colours.light}" stroke-width="2.5" stroke-linecap="round"><path d="M16 6v20M20.5 10H26M6 22h5.5"/></g>` +
    `<circle cx="16" cy="10" r="2.5" fill="${colours.light}"/><circle cx="16" cy="22" r="2.5" fill="${colours.light}"/></g>`
  );
}

/** The number of a meeting in its ring: full where an official text is known. */
function drawRing({ number, isOfficial }: Card, centre: number, faces: CardFaces): string {
  const [line] = setLines(String(number), { size: 40, weight: 600, direction: 'ltr' }, 96, faces);
  const stroke = isOfficial ? colours.official : colours.ink;
  const digits = line ? drawLine(line, 40, centre - line.width / 2, 102) : '';
  return (
    `<circle cx="${centre}" cy="88" r="44" fill="${isOfficial ? colours.official : colours.paper}" stroke="${stroke}" stroke-width="5"/>` +
    `<g fill="${isOfficial ? colours.light : colours.ink}">${digits}</g>`
  );
}
