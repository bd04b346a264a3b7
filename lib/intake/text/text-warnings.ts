import type { Reading } from './read-text';

const quotes: [string, string][] = [
  ['«', '»'],
  ['“', '”'],
];
/** Words that lost their ff, fi or fl when they were copied from a PDF: "e orts", "o icial". */
const lostLetters =
  /\b(?:e (?:orts?|ects?|ective(?:ly)?|iciency|icient)|o (?:icials?|ices?|icers?|ering|ered)|di (?:erent|erence|erences|iculty|icult)|a (?:iliates?|iliated|airs|ected)|su (?:icient|ered|ering))\b/;
const steering = /[\u202a-\u202e\u2066-\u2069]/;
const glued = /[\u0621-\u064a][a-z]{2,}|[a-z]{2,}[\u0621-\u064a]/;

/** Finds faults of the text itself that an editor should look at before trusting it. */
export function findTextWarnings({ source: text, levelled, offsetOf, swappedAt, isBackward }: Reading): string[] {
  const warnings: string[] = [];
  const lost = lostLetters.exec(levelled);
  if (lost !== null) warnings.push(`lost-letters at ${offsetOf(lost.index)}`);
  if (swappedAt !== null) warnings.push(`swapped-lam-alef at ${offsetOf(swappedAt)}`);
  if (isBackward) warnings.push('visual-order');
  const control = steering.exec(text);
  if (control !== null) warnings.push(`direction-control at ${control.index}`);
  const two = glued.exec(levelled);
  if (two !== null) warnings.push(`two-scripts-in-one-word at ${offsetOf(two.index)}`);
  const isUnpaired =
    quotes.some(([open, close]) => count(text, open) !== count(text, close)) || count(text, '"') % 2 === 1;
  if (isUnpaired) warnings.push('unpaired-quotes');
  return warnings;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
