import type { Scene } from '@/lib/intake/events/scene';
import type { Sentence } from '@/lib/intake/text/read-text';

/** What the words before a value ask for or announce: «المكان:», "When?", a sign of a calendar or of a pin. */
export type Label = 'when' | 'where' | 'who' | 'how';

const signs: [RegExp, Label][] = [
  [/[\u{1F4C5}\u{1F4C6}\u{1F5D3}\u{23F0}\u{1F570}]/u, 'when'],
  [/[\u{1F4CD}\u{1F4CC}\u{1F5FA}\u{1F3DB}]/u, 'where'],
  [/[\u{1F465}\u{1F30D}\u{1F30E}\u{1F30F}\u{1F310}\u{1F91D}]/u, 'who'],
];

const words: [RegExp, Label][] = [
  [
    /(?:^|[^\u0621-\u064a])(?:و?متي|الزمان|الموعد|التاريخ|موعد|تاريخ)(?![\u0621-\u064a])|\b(?:when|dates?|time)\b/,
    'when',
  ],
  [
    /(?:^|[^\u0621-\u064a])(?:و?اين|المكان|مكان|الموقع|المدينه)(?![\u0621-\u064a])|\b(?:where|venue|place|location)\b/,
    'where',
  ],
  [
    /(?:كم|عدد)\s+(?:\S+\s+){0,2}?(?:الدول|دوله|بلدا|البلدان|الوفود|وفدا|المشاركين)|(?:^|[^\u0621-\u064a])(?:الحضور|المشاركون|المشاركه)(?![\u0621-\u064a])|\b(?:how many|countries|attendance|delegations|participants|present)\b/,
    'who',
  ],
  [/(?:^|[^\u0621-\u064a])(?:الصيغه|صيغه|الشكل|طريقه|النمط)(?![\u0621-\u064a])|\b(?:format|mode)\b/, 'how'],
];

const longestLabel = 40;
const longestSign = 4;
const longestQuestion = 60;

/**
 * Returns what a sentence answers: the label that it begins with, or the question just before it. A question that is a
 * heading («أسئلة وأجوبة: …؟») asks for nothing of the kind.
 */
export function labelsOf({ reading }: Scene, sentence: Sentence): ReadonlySet<Label> {
  const { levelled, sentences } = reading;
  const head = /^[^\p{L}\d]*(?:[^:\d]{2,40}?)\s*[:|]/u.exec(
    levelled.slice(sentence.from, sentence.from + longestLabel),
  )?.[0];
  const before = sentences[sentence.index - 1];
  const question =
    before !== undefined &&
    before.to - before.from <= longestQuestion &&
    /[?؟]\s*$/.test(levelled.slice(before.from, before.to))
      ? levelled.slice(before.from, before.to)
      : '';
  const asked = `${head ?? ''} ${question}`;
  const sign = levelled.slice(sentence.from, sentence.from + longestSign);
  return new Set([
    ...words.flatMap(([pattern, label]) => (pattern.test(asked) ? [label] : [])),
    ...signs.flatMap(([pattern, label]) => (pattern.test(sign) ? [label] : [])),
  ]);
}
