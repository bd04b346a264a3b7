import { perWord } from '@/lib/text/per-word';
import eventWords from './event-words.json';
import type { Scene } from './scene';

/** What else dates, places and numbers of such texts belong to. */
export type OtherKind = keyof typeof eventWords;

/** A word in two lists has the kind of the later one. */
const kindOfWord = new Map<string, OtherKind>(
  (Object.entries(eventWords) as [OtherKind, { ar: string[]; en: string[] }][]).flatMap(([kind, { ar, en }]) =>
    [...ar, ...en].map((word): [string, OtherKind] => [word, kind]),
  ),
);

/** Words for what the meeting was about, in any person. */
const topical =
  /^[وف]?(?:[يتس]|سي|ست)?(?:ناقش|بحث|تناول|استعرض|ستعرض|تدارس)(?:ت|وا|ا|ون|ه|ها)?$|^[وبل]?(?:ال)?(?:تهديد|تهديدات|جهود|مستجدات|انشطه|عمليات|الاراضي|الحدود)$|^(?:discuss|review|address)(?:es|ing)?$|^(?:threats?|efforts|campaign)$/;
const particle = /^[وفبل]{1,2}(?=.{4})/;

/** A text with a date beside it was published on that date: «خبر بتاريخ», "a report of Tuesday". */
const publishedNoun =
  /^[وفبل]{0,2}(?:ال)?(?:خبر|تقرير|بيان|مقال|نبا|بلاغ)(?:ا|ه|ها|هم)?$|^(?:report|statement|communique|article|story|dispatch|release|item)$/;
const beforeDate = /^(?:صدر|صادر|نشر|مورخ|بتاريخ|يوم|of|dated|from|on|in)$/;
const dated =
  /^(?:\d+|يوم|يومي|ال(?:احد|اثنين|ثلاثا|اربعا|خميس|جمعه|سبت)|[a-z]+day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/;

const kindOf = perWord((key): OtherKind | null =>
  topical.test(key) ? 'topic' : (kindOfWord.get(key) ?? kindOfWord.get(key.replace(particle, '')) ?? null),
);

/** Whether a word may tell of something else than a meeting; what stands around it decides. */
export const mayTellOfOther = perWord(
  (key) =>
    kindOf(key) !== null ||
    publishedNoun.test(key) ||
    /^(?:originally|initially|office|being|joined|set|رات)$/.test(key),
);

/** Finds what a word tells of, if not of a meeting; words within a name are not asked. */
export function otherKindOf(scene: Scene, word: number): OtherKind | null {
  const { words } = scene.reading;
  const key = words[word]?.key ?? '';
  const known = kindOf(key);
  if (known === 'topic') return 'topic';
  const [next = '', beyond = ''] = [words[word + 1]?.key, words[word + 2]?.key];
  if (publishedNoun.test(key) && beforeDate.test(next) && dated.test(beyond)) return 'publication';
  if ((key === 'set' && next === 'up') || (key === 'رات' && next === 'النور')) return 'founding';
  if (key === 'joined' && /^(?:in|on|as|last|this|at)$/.test(next)) return 'accession';
  if (key === 'originally' || key === 'initially') return 'postponement';
  if (key === 'office' && /^(?:his|her|their|my)$/.test(words[word - 1]?.key ?? '')) return 'seat';
  if (key === 'being') return words[word - 1]?.key === 'into' ? 'founding' : null;
  return known;
}
