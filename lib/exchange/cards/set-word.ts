import { Buffer as Shaped, shape, Direction as Way } from 'harfbuzzjs';
import type { Direction } from '@/lib/i18n/locales';
import type { CardFace, CardFaces, Script, Weight } from './card-faces';

/** The outline of a glyph in the units of its face, and where it stands, in em. */
type Piece = { outline: string; units: number; x: number; y: number };

/** A word as outlines, and how wide it is, in em. */
export type SetWord = { width: number; pieces: Piece[] };

type Run = { text: string; script: Script; direction: Direction };

/** Letters of Arabic with their marks and stops; Latin letters and digits with what stands between them; any other sign by itself. */
const runs = /[\p{Script=Arabic}\p{M}\u060c\u061b\u061f]+|[\p{L}\p{N}]+(?:[.,:'’-][\p{L}\p{N}]+)*|./gu;

/**
 * Shapes one word without spaces. Its runs follow each other in the direction of the line: signs take part in it and are mirrored,
 * numbers and Latin letters run from left to right.
 */
export function setWord(word: string, direction: Direction, weight: Weight, faces: CardFaces): SetWord {
  const set = [...word.matchAll(runs)].map(([text]) => setRun(runOf(text, direction), faces, weight));
  const inOrder = direction === 'rtl' ? set.toReversed() : set;
  let x = 0;
  const pieces = inOrder.flatMap((run) => {
    const placed = run.pieces.map((piece) => ({ ...piece, x: piece.x + x }));
    x += run.width;
    return placed;
  });
  return { width: x, pieces };
}

function runOf(text: string, direction: Direction): Run {
  if (/[\p{Script=Arabic}\u060c\u061b\u061f]/u.test(text)) return { text, script: 'arabic', direction: 'rtl' };
  return { text, script: 'latin', direction: /[\p{L}\p{N}]/u.test(text) ? 'ltr' : direction };
}

function setRun({ text, script, direction }: Run, faces: CardFaces, weight: Weight): SetWord {
  const { font, units }: CardFace = faces[script][weight];
  const buffer = new Shaped();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(direction === 'rtl' ? Way.RTL : Way.LTR);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let x = 0;
  const pieces = buffer.getGlyphInfos().map(({ codepoint: glyph }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const piece = { outline: font.glyphToPath(glyph), units, x: (x + xOffset) / units, y: yOffset / units };
    x += xAdvance;
    return piece;
  });
  return { width: x / units, pieces };
}
