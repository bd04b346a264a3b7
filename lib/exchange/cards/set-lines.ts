import type { Direction } from '@/lib/i18n/locales';
import type { CardFaces, Weight } from './card-faces';
import { type SetWord, setWord } from './set-word';

export type LineStyle = { size: number; weight: Weight; direction: Direction };

/** Words on one line: outlines as an SVG path element draws them, from the left, in pixels. */
export type SetLine = { width: number; words: { x: number; word: SetWord }[] };

/** The width of a space, in em. */
const space = 0.27;

/** Text in as many lines as it takes, none wider than `most` unless a single word is. */
export function setLines(text: string, style: LineStyle, most: number, faces: CardFaces): SetLine[] {
  const lines: SetWord[][] = [];
  let width = 0;
  for (const written of text.split(/\s+/).filter(Boolean)) {
    const word = setWord(written, style.direction, style.weight, faces);
    const last = lines.at(-1);
    const wider = width + (space + word.width) * style.size;
    if (last && wider <= most) {
      last.push(word);
      width = wider;
    } else {
      lines.push([word]);
      width = word.width * style.size;
    }
  }
  return lines.map((words) => placeLine(words, style));
}

function placeLine(words: SetWord[], { size, direction }: LineStyle): SetLine {
  const inOrder = direction === 'rtl' ? words.toReversed() : words;
  let x = 0;
  const placed = inOrder.map((word) => {
    const at = x;
    x += (word.width + space) * size;
    return { x: at, word };
  });
  return { width: Math.max(0, x - space * size), words: placed };
}

/** A line as SVG, its baseline at `y` and its left end at `left`. */
export function drawLine({ words }: SetLine, size: number, left: number, y: number): string {
  return words
    .flatMap(({ x, word }) => word.pieces.map((piece) => ({ ...piece, at: left + x + piece.x * size })))
    .filter(({ outline }) => outline !== '')
    .map(({ outline, units, at, y: lift }) => {
      const scale = round(size / units);
      return `<path d="${outline}" transform="translate(${round(at)} ${round(y - lift * size)}) scale(${scale} ${-scale})"/>`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
