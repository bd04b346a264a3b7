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
  const set = [...word.normalize('NFC').matchAll(runs)].map(([text]) => setRun(runOf(text, direction), faces, weight));
  return inLine(direction === 'rtl' ? set.toReversed() : set);
}

/** Parts beside each other, from the left. */
function inLine(parts: SetWord[]): SetWord {
  let x = 0;
  const pieces = parts.flatMap((part) => {
    const placed = part.pieces.map((piece) => ({ ...piece, x: piece.x + x }));
    x += part.width;
    return placed;
  });
  return { width: x, pieces };
}

function runOf(text: string, direction: Direction): Run {
  if (/[\p{Script=Arabic}\u060c\u061b\u061f]/u.test(text)) return { text, script: 'arabic', direction: 'rtl' };
  return { text, script: 'latin', direction: /[\p{L}\p{N}]/u.test(text) ? 'ltr' : direction };
}

function setRun({ text, script, direction }: Run, faces: CardFaces, weight: Weight): SetWord {
  const set = byFace(text, faces[script][weight]).map((part) => setPart(part, direction));
  return inLine(direction === 'rtl' ? set.toReversed() : set);
}

type Part = { text: string; face: CardFace };

/** Stretches of a run that one face has. A letter that no face has is written without its marks; other signs are left out. */
function byFace(text: string, faces: CardFace[]): Part[] {
  const parts: Part[] = [];
  for (const letter of text) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    const found = [letter, plain].flatMap((form) => {
      const face = faces.find(({ font }) => hasGlyph(font, form));
      return face ? [{ text: form, face }] : [];
    })[0];
    const last = parts.at(-1);
    if (!found) continue;
    if (last?.face === found.face) last.text += found.text;
    else parts.push(found);
  }
  return parts;
}

function hasGlyph(font: CardFace['font'], letter: string): boolean {
  const code = letter.codePointAt(0);
  return code !== undefined && font.nominalGlyph(code) !== undefined;
}

function setPart({ text, face: { font, units } }: Part, direction: Direction): SetWord {
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
