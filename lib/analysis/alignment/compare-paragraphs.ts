import { makeNameLexicon, type NamePair } from '@/lib/language/names/name-lexicon';
import {
  type AnchorKind,
  kindOfAnchor,
  type Language,
  type ParagraphFeatures,
  readFeatures,
} from './paragraph-features';

/** A text to be aligned: its paragraphs in order. */
export type AlignableText = { language: Language; paragraphs: readonly string[] };

/** How likely two blocks of paragraphs belong together: by their content alone, and with their lengths. */
export type Candidate = { value: number; shared: Map<AnchorKind, string[]>; content: number; length: number };

/** Two texts, prepared for weighing any of their paragraphs against each other. */
export type Comparison = {
  left: ParagraphFeatures[];
  right: ParagraphFeatures[];
  rarity: Map<string, number>;
  ratio: number;
  spread: number;
  isOneLanguage: boolean;
};

/** Characters of Arabic for each character of English, measured on texts in both. */
const arabicPerEnglish = 0.8;
const weightOfShared = 1.2;
const weightOfStray = 0.62;
const weightOfMissing = 0.35;
/** In one language paragraphs that belong together share at least this much of their words. */
const leastShare = 0.2;
const costOfStrangers = 4.5;
/** The cost of a merged paragraph that shares nothing with the other side. */
const costOfIdler = 0.8;
/** If no merged paragraph shares anything, length decides. */
const costOfAllIdle = 0.6;

export function compareTexts(left: AlignableText, right: AlignableText, names: readonly NamePair[]): Comparison {
  const lexicon = makeNameLexicon(names);
  const read = (text: AlignableText, other: AlignableText) =>
    text.paragraphs.map((paragraph) => readFeatures(paragraph, text.language, other.language, lexicon));
  const sides = { left: read(left, right), right: read(right, left) };
  const ratio = (language: Language) => (language === 'ar' ? arabicPerEnglish : 1);
  const isOneLanguage = left.language === right.language;
  return {
    ...sides,
    rarity: rarityOf([...sides.left, ...sides.right]),
    ratio: ratio(right.language) / ratio(left.language),
    spread: isOneLanguage ? 0.5 : 0.3,
    isOneLanguage,
  };
}

/** An anchor that occurs in every paragraph says little about any. */
function rarityOf(all: ParagraphFeatures[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { strong, weak } of all) {
    for (const anchor of new Set([...strong.keys(), ...weak.keys()])) seen.set(anchor, (seen.get(anchor) ?? 0) + 1);
  }
  return new Map([...seen].map(([anchor, count]) => [anchor, Math.log(1 + all.length / count)]));
}

export function weighCandidate(comparison: Comparison, leftAt: number[], rightAt: number[]): Candidate {
  const a = joinFeatures(leftAt.map((at) => comparison.left[at]));
  const b = joinFeatures(rightAt.map((at) => comparison.right[at]));
  const shared = new Map<AnchorKind, string[]>();
  let content = 0;
  let missing = 0;
  for (const [anchor, weight] of new Map([...a.strong, ...a.weak])) {
    const worth = weight * (comparison.rarity.get(anchor) ?? 0);
    const isShared = b.strong.has(anchor) || b.weak.has(anchor);
    if (isShared) {
      content += worth;
      shared.set(kindOfAnchor(anchor), [
        ...(shared.get(kindOfAnchor(anchor)) ?? []),
        anchor.slice(anchor.indexOf(':') + 1),
      ]);
    } else if (a.strong.has(anchor)) missing += worth;
  }
  for (const [anchor, weight] of b.strong) {
    if (!a.strong.has(anchor) && !a.weak.has(anchor)) missing += weight * (comparison.rarity.get(anchor) ?? 0);
  }
  const length = likenessOfLength(comparison, a.length, b.length);
  const strangeness = comparison.isOneLanguage
    ? costOfStrangers * (1 - Math.min(1, content / (leastShare * worthOf(comparison, a, b))))
    : 0;
  const evidence = weightOfShared * content - weightOfMissing * missing - strangeness;
  return { value: evidence + length, content: evidence, length, shared };
}

/** Returns the most that the two could share: all that the poorer one has. */
function worthOf({ rarity }: Comparison, ...sides: ParagraphFeatures[]): number {
  const worths = sides.map(({ strong, weak }) =>
    [...strong, ...weak].reduce((sum, [anchor, weight]) => sum + weight * (rarity.get(anchor) ?? 0), 0.01),
  );
  return Math.min(...worths);
}

function joinFeatures(parts: (ParagraphFeatures | undefined)[]): ParagraphFeatures {
  const all = parts.filter((part) => part !== undefined);
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    length: all.reduce((sum, { length }) => sum + length, 0),
    strong: new Map(all.flatMap(({ strong }) => [...strong])),
    weak: new Map(all.flatMap(({ weak }) => [...weak])),
  };
}

/** Returns 1 for the expected ratio, less the further the ratio strays; short paragraphs may stray more. */
function likenessOfLength({ ratio, spread }: Comparison, left: number, right: number): number {
  const stray = Math.log((right + 8) / (left * ratio + 8));
  const tolerance = spread + 1.2 / Math.sqrt(Math.min(left, right) + 1);
  return Math.max(-3, 1 - weightOfStray * (stray / tolerance) ** 2);
}

/** Counts against merging a notice with the paragraph beside it, which length alone would allow. */
export function costOfIdlers(comparison: Comparison, left: number[], right: number[]): number {
  if (left.length + right.length < 3 || left.length === 0 || right.length === 0) return 0;
  const others = { left: anchorsOf(comparison.right, right), right: anchorsOf(comparison.left, left) };
  const isIdle = (features: ParagraphFeatures | undefined, other: Set<string>) =>
    ![...(features?.strong.keys() ?? []), ...(features?.weak.keys() ?? [])].some((anchor) => other.has(anchor));
  const idlers = [
    ...(left.length > 1 ? left.filter((at) => isIdle(comparison.left[at], others.left)) : []),
    ...(right.length > 1 ? right.filter((at) => isIdle(comparison.right[at], others.right)) : []),
  ];
  const parts = (left.length > 1 ? left.length : 0) + (right.length > 1 ? right.length : 0);
  return idlers.length === parts ? costOfAllIdle : costOfIdler * idlers.length;
}

function anchorsOf(side: ParagraphFeatures[], positions: number[]): Set<string> {
  return new Set(positions.flatMap((at) => [...(side[at]?.strong.keys() ?? []), ...(side[at]?.weak.keys() ?? [])]));
}
