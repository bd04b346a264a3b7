import type { Span } from '@/lib/text/span';

export type CopyFault = Span & { code: 'lost-letters' | 'unpaired-quotes' };

/** Words whose ligatures ff, fi, ffi, fl were lost in copying: "global e orts", "an o icial website". */
const beheaded = new RegExp(
  String.raw`\b(?:${[
    'e orts?|e ective(?:ly|ness)?|e ects?|e icien(?:t|cy)|o ices?|o icials?|o icially|o ensives?|o ering|di erent|di erences?',
    'di icult(?:y|ies)?|su er(?:s|ed|ing)|su icient(?:ly)?|a airs|a ect(?:s|ed|ing)?|a iliates?|a iliated|a irm(?:s|ed|ing)?',
    'tra ick(?:ing|ers?)|tra ic|speci ic(?:ally)?|identi (?:y|ied|ies)|con irm(?:s|ed)?|con lict|de in(?:e|es|ed)|re lects?',
    'in luence|bene its?|pro its?|signi icant(?:ly)?|scienti ic|noti ied|ful il(?:l|led)',
  ].join('|')})\b`,
  'gi',
);

const pairs = [
  ['“', '”'],
  ['«', '»'],
] as const;

/** Signs of a bad copy: lost letters, and quotation marks without a partner in their line. Linear. */
export function findCopyFaults(text: string): CopyFault[] {
  const lost = [...text.matchAll(beheaded)].map(({ 0: words, index }) => fault('lost-letters', index, words.length));
  const unpaired = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
    isPaired(line) ? [] : [fault('unpaired-quotes', index, line.length)],
  );
  return [...lost, ...unpaired].sort((a, b) => a.start - b.start);
}

function fault(code: CopyFault['code'], start: number, length: number): CopyFault {
  return { code, start, end: start + length };
}

function isPaired(line: string): boolean {
  const count = (sign: string) => line.split(sign).length - 1;
  return count('"') % 2 === 0 && pairs.every(([opening, closing]) => count(opening) === count(closing));
}
