import type { Span } from '@/lib/text/span';
import { unbalancedOffsets } from './bidi';
import {
  type CharacterClass,
  type CharacterRule,
  characterRules,
  type TextUse,
  type Treatment,
} from './character-rules';
import { sourceLimit } from './source-limit';

/**
 * One finding in a text: its kind, its place, and the treatment that its use demands. `scripts` is set for mixed scripts only:
 * Arabic with Latin in one word is ordinary in sources; Latin with Cyrillic or Greek is how names are forged.
 */
export type TextFinding = Span & {
  code: CharacterClass | 'mixed-scripts' | 'mixed-digits' | 'stacked-marks' | 'too-long' | 'binary';
  treatment: Treatment;
  scripts?: string[];
};

const binaryShare = 0.01;

const suspect = /[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u0621-\u063a\u0641-\u065f\u0660-\u0669\u2010-\u2027]/gu;
const digitSets = /[0-9٠-٩۰-۹]+/g;
const word = /[\p{L}\p{M}\p{N}\u0640]+/gu;
// Of letters alone: the marks of é, where it comes as two characters, belong to all three scripts.
const scripts = [
  ['Latn', /(?=\p{L})\p{scx=Latn}/u],
  ['Cyrl', /(?=\p{L})\p{scx=Cyrl}/u],
  ['Grek', /(?=\p{L})\p{scx=Grek}/u],
  ['Arab', /(?=\p{L})\p{scx=Arab}/u],
] as const;

/**
 * Finds unsafe, invisible and doubtful characters, in text order. Positions refer to the text as given, before NFC. CR counts as
 * a line end, not as a control. Changes nothing (see cleanText). Linear.
 */
export function inspectText(text: string, use: TextUse): TextFinding[] {
  return [
    ...inspectWhole(text, use),
    ...inspectCharacters(text, use),
    ...inspectWords(text, use),
    ...find(text, /\P{M}?\p{M}{4,}/gu, { code: 'stacked-marks', treatment: byUse(use, 'reject', 'flag', 'keep') }),
    ...find(text, digitSets, { code: 'mixed-digits', treatment: byUse(use, 'reject', 'flag', 'keep') }, isMixedNumber),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True if the text must be refused where no editor can be asked. */
export function isRefused(findings: TextFinding[]): boolean {
  return findings.some(({ treatment }) => treatment === 'reject' || treatment === 'confirm');
}

/**
 * The text as it is stored: LF line ends, NFC, without the characters that its use removes; short texts and searches with
 * single spaces. `compat` characters are rewritten only here. Characters to reject or confirm are removed too, so decide by
 * the findings first.
 */
export function cleanText(text: string, use: TextUse): string {
  const findings = inspectText(text, use).filter(({ code }) => !wordCodes.has(code));
  const parts: string[] = [];
  let end = 0;
  for (const finding of findings) {
    if (finding.start < end) continue;
    parts.push(text.slice(end, finding.start), replacement(text.slice(finding.start, finding.end), finding.treatment));
    end = finding.end;
  }
  const kept = [...parts, text.slice(end)].join('').replace(/\r\n?/g, '\n').normalize('NFC');
  return use === 'source' ? kept : kept.replace(/[^\S\n]+/g, ' ').trim();
}

const wordCodes = new Set<TextFinding['code']>([
  'mixed-scripts',
  'mixed-digits',
  'stacked-marks',
  'too-long',
  'binary',
]);

function replacement(sign: string, treatment: Treatment): string {
  if (treatment === 'keep' || treatment === 'flag') return sign;
  if (treatment === 'compat') return sign.normalize('NFKC').replace(/^ (?=\p{M})|\u0640/gu, '');
  return treatment === 'space' || sign === '\u200c' ? ' ' : '';
}

function inspectWhole(text: string, use: TextUse): TextFinding[] {
  const whole = { start: 0, end: text.length, treatment: 'reject' as const };
  const controls = text.match(/(?![\t\n\r\v\f\u0085])\p{Cc}/gu)?.length ?? 0;
  const isBinary = use !== 'search' && controls > text.length * binaryShare;
  const isTooLong = use === 'source' && new TextEncoder().encode(text.normalize('NFC')).length > sourceLimit;
  return [
    ...(isTooLong ? [{ ...whole, code: 'too-long' as const }] : []),
    ...(isBinary ? [{ ...whole, code: 'binary' as const }] : []),
  ];
}

function inspectCharacters(text: string, use: TextUse): TextFinding[] {
  const known = new Map<string, CharacterRule | null>();
  const unbalanced = new Set(use === 'source' ? unbalancedInParagraphs(text) : []);
  return [...text.matchAll(suspect)].flatMap(({ 0: sign, index: start }) => {
    if (sign === '\r') return [];
    const row = known.get(sign) ?? remember(known, sign);
    if (row === null) return [];
    const treatment = row.code === 'bidi-isolate' && unbalanced.has(start) ? 'strip' : row[use];
    return [{ code: row.code, start, end: start + sign.length, treatment }];
  });
}

function remember(known: Map<string, CharacterRule | null>, sign: string): CharacterRule | null {
  const row = known.has(sign) ? null : (characterRules.find(({ pattern }) => pattern.test(sign)) ?? null);
  known.set(sign, row);
  return row;
}

function unbalancedInParagraphs(text: string): number[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].flatMap(({ 0: paragraph, index }) =>
    unbalancedOffsets(paragraph).map((offset) => index + offset),
  );
}

function inspectWords(text: string, use: TextUse): TextFinding[] {
  return [...text.matchAll(word)].flatMap(({ 0: letters, index: start }) => {
    if (/^(?:[\p{sc=Arab}\p{M}\p{N}\u0640]+|[a-z0-9]+)$/iu.test(letters)) return [];
    const found = scripts.filter(([, pattern]) => pattern.test(letters)).map(([name]) => name);
    if (found.length < 2) return [];
    const isForged = found.includes('Latn') && (found.includes('Cyrl') || found.includes('Grek'));
    const treatment = isForged ? byUse(use, 'reject', 'flag', 'keep') : byUse(use, 'flag', 'flag', 'keep');
    return [{ code: 'mixed-scripts' as const, start, end: start + letters.length, treatment, scripts: found }];
  });
}

function isMixedNumber(number: string): boolean {
  return [/[0-9]/, /[٠-٩]/, /[۰-۹]/].filter((set) => set.test(number)).length > 1;
}

function find(
  text: string,
  pattern: RegExp,
  finding: Pick<TextFinding, 'code' | 'treatment'>,
  isMeant: (found: string) => boolean = () => true,
): TextFinding[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => isMeant(found))
    .map(({ 0: found, index: start }) => ({ ...finding, start, end: start + found.length }));
}

function byUse(use: TextUse, short: Treatment, source: Treatment, search: Treatment): Treatment {
  return { short, source, search }[use];
}
