import { createHash } from 'node:crypto';
import type { DocumentTerms, MarkedSpan } from '@/lib/editing/texts/rows/text-record';
import { showUnseen } from '@/lib/text/characters/bidi';
import { findCopyFaults } from '@/lib/text/characters/copy-faults';
import { cleanText, inspectText, isRefused, type TextFinding } from '@/lib/text/characters/inspect';
import { sourceLimit } from '@/lib/text/characters/source-limit';
import { findFurniture } from '@/lib/text/documents/furniture';
import { type Block, splitParagraphs } from '@/lib/text/documents/split-paragraphs';
import type { Span } from '@/lib/text/span';
import { findNotice } from './find-notice';

/** A document as the portal takes it: its digest, its NFC text and what of it is a statement's words. */
export type StatementDocument = {
  sha256: string;
  text: string;
  disclaimer: string | null;
  removed: MarkedSpan[];
  warnings: MarkedSpan[];
  blocks: Block[];
};

/** Reads the bytes of a plain text in UTF-8, or says in plain words why they are refused. */
export function readDocument(bytes: Uint8Array, terms: DocumentTerms): StatementDocument | { faults: string[] } {
  if (bytes.length > sourceLimit) return { faults: [`it has ${bytes.length} bytes; ${sourceLimit} are the most`] };
  const raw = decode(bytes);
  if (raw === null) return { faults: ['it is not text in UTF-8'] };
  const findings = inspectText(raw, 'source');
  const faults = isRefused(findings) || hasOpenIsolate(findings) ? refusals(raw, findings) : [];
  const text = cleanText(raw, 'source');
  if (faults.length > 0) return { faults };
  if (!/\p{L}/u.test(text)) return { faults: ['it holds no words'] };
  const stranger = terms.lang === null ? null : otherLanguage(text, terms.lang);
  if (stranger !== null) return { faults: [stranger] };
  return toDocument(bytes, text, findings, terms);
}

function toDocument(
  bytes: Uint8Array,
  text: string,
  findings: TextFinding[],
  terms: DocumentTerms,
): StatementDocument | { faults: string[] } {
  const notice = findNotice(text, terms);
  const marked = ({ start, end }: Span, why: string) => ({ start, end, why, words: text.slice(start, end) });
  const removed = [
    ...notice.spans.map((span) => marked(span, 'notice')),
    ...findFurniture(text)
      .filter((line) => notice.spans.every(({ start }) => start !== line.start))
      .map((line) => marked(line, line.why)),
  ].sort((a, b) => a.start - b.start);
  const blocks = splitParagraphs(text, removed);
  if (blocks.length === 0) return { faults: ['nothing is left of it once what is no part of a text is left out'] };
  const within = (span: Span) => blocks.some(({ start, end }) => start <= span.start && span.end <= end);
  const doubts = [
    ...findCopyFaults(text).map((fault) => marked(fault, fault.code)),
    ...inspectText(text, 'source')
      .filter(({ treatment }) => treatment === 'flag')
      .map((finding) => marked(finding, finding.code)),
  ].filter(within);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const warnings = [...strippedOf(findings), ...notice.warnings, ...doubts];
  return { sha256, text, disclaimer: notice.disclaimer, removed, warnings, blocks };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** An isolate that is not closed would be taken out; nobody is there to be shown that first. */
function hasOpenIsolate(findings: TextFinding[]): boolean {
  return findings.some(({ code, treatment }) => code === 'bidi-isolate' && treatment === 'strip');
}

const reasons: Partial<Record<TextFinding['code'], string>> = {
  binary: 'it is binary: more than one character in a hundred is a control',
  'too-long': `it is longer than ${sourceLimit} bytes`,
  nul: 'it holds the character NUL',
  'lone-surrogate': 'it holds half a character',
  'bidi-override': 'it holds a character that overrides the direction of what follows',
  'bidi-isolate': 'it holds a direction isolate that has no partner in its line',
};

/** One reason of each kind, with the place of the first. */
function refusals(text: string, findings: TextFinding[]): string[] {
  const refused = findings.filter(
    ({ code, treatment }) =>
      treatment === 'reject' || treatment === 'confirm' || (code === 'bidi-isolate' && treatment === 'strip'),
  );
  return [...new Set(refused.map(({ code }) => code))].map((code) => {
    const { start, end } = refused.find((finding) => finding.code === code) ?? { start: 0, end: 0 };
    const reason = reasons[code] ?? `it holds what is refused as ${code}`;
    return end - start > 2 ? reason : `${reason}: ${showUnseen(text.slice(start, end))} at ${placeOf(text, start)}`;
  });
}

function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return `line ${lines.length}, character ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** Unseen characters are taken out without asking, but not without saying so. */
function strippedOf(findings: TextFinding[]): MarkedSpan[] {
  const stripped = findings.filter(({ treatment }) => treatment === 'strip');
  return stripped.length === 0 ? [] : [{ start: 0, end: 0, why: 'characters-removed', words: String(stripped.length) }];
}

const arabicScript = /^(?:ar|fa|ur|ckb|ps)\b/;

/** A text whose letters are mostly of another script is not in the language that it is said to be in. */
function otherLanguage(text: string, lang: string): string | null {
  const share = shareOfOtherScript(text, lang);
  return share <= 50 ? null : `it is said to be in ${lang}, but ${share} % of its letters are of another script`;
}

/** How many of a hundred letters are of a script in which the language is not written. */
export function shareOfOtherScript(text: string, lang: string): number {
  const arabic = text.match(/(?=\p{L})\p{scx=Arab}/gu)?.length ?? 0;
  const latin = text.match(/\p{sc=Latn}/gu)?.length ?? 0;
  const own = arabicScript.test(lang) ? arabic : latin;
  return 100 - Math.round((100 * own) / Math.max(1, arabic + latin));
}
