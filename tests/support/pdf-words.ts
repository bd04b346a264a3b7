import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Closer than this, in points, two pieces of a line are one word. */
const joint = 1.2;

type Piece = { words: string; left: number; right: number; line: number };

/** The text of a PDF as its reader gives it, each line of Arabic from the right. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [toPiece(item)] : []));
    pages.push(linesOf(pieces).join('\n'));
  }
  await task.destroy();
  return pages.join('\n');
}

function toPiece({ str, transform, width }: { str: string; transform: unknown[]; width: number }): Piece {
  const [left, top] = [Number(transform[4]), Number(transform[5])];
  return { words: str, left, right: left + width, line: Math.round(top / 3) };
}

function linesOf(pieces: Piece[]): string[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) lines.set(piece.line, [...(lines.get(piece.line) ?? []), piece]);
  return [...lines.values()].map((line) => {
    const fromRight = line.toSorted((a, b) => b.left - a.left);
    const gapBefore = (at: number) => (fromRight[at - 1]?.left ?? 0) - (fromRight[at]?.right ?? 0);
    return fromRight.map(({ words }, at) => (at > 0 && gapBefore(at) > joint ? ` ${words}` : words)).join('');
  });
}
