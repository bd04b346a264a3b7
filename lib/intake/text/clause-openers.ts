import type { Role } from '@/lib/intake/text/clause-roles';
import type { ClauseLink, Subordinate } from '@/lib/intake/text/clause-tree';
import clauseWords from '@/lib/intake/text/clause-words.json';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';

const relative = new Set(clauseWords.relative);

const content = new Set(clauseWords.content);

const participle = new Set(clauseWords.participle);

const notOpeners = new Set(clauseWords.notOpeners);

/** The phrases that open a subordinate clause, by their first word. */
const openers = new Map<string, { words: string[]; link: Subordinate }[]>();
for (const [link, phrases] of Object.entries(clauseWords.openers) as [Subordinate, string[]][]) {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    openers.set(first, [...(openers.get(first) ?? []), { words, link }]);
  }
}

/** English participles that follow the noun they describe: "the meeting held in Oslo". */
export const participleEn =
  /^(?:held|hosted|scheduled|planned|convened|due|chaired|slated|set|foreseen|called|arranged)$/;

/** "the meeting of the group due in Oslo": a group is not due, its meeting is. */
const plannedEn = /^(?:scheduled|due|foreseen|slated)$/;

const afterParticipleEn = /^(?:in|on|at|by|for|from|earlier|last|this|yesterday|today|to)$/;

const meetingNounEn = /^(?:meeting|plenary|session|ministerial|conference|workshop)$/;

const saying =
  /^(?:said|says|announced|announces|stated|reported|reports|told|noted|confirmed|added|explained|recalled|indicated)$/;

export function mayOpen(key: string): boolean {
  const bare = withoutAnd(key);
  return (
    relative.has(key) ||
    content.has(key) ||
    key === 'that' ||
    participle.has(bare) ||
    participleEn.test(key) ||
    openers.has(bare)
  );
}

function withoutAnd(key: string): string {
  return key.replace(/^[وف](?=.{3})/, '');
}

type Opener = { link: ClauseLink; isVerbal: boolean };

export function openerAt(
  reading: Reading,
  word: number,
  sentence: Sentence,
  roleAt: (word: number) => Role | undefined,
): Opener | null {
  const { words } = reading;
  const keyAt = (at: number) => (at >= sentence.first && at < sentence.end ? (words[at]?.key ?? '') : '');
  const key = keyAt(word);
  const before = keyAt(word - 1);
  if (relative.has(key)) return { link: 'relative', isVerbal: true };
  if (key === 'that' && /^(?:same|day|month|year|time|evening|night|week)$/.test(keyAt(word + 1))) return null;
  if (key === 'that') return { link: isSaidBefore(reading, word, sentence) ? 'content' : 'relative', isVerbal: true };
  if (content.has(key)) return opensContent(before) ? { link: 'content', isVerbal: true } : null;
  const bare = withoutAnd(key);
  if (participle.has(bare) && !/^[وف]?من$/.test(before)) return { link: 'relative', isVerbal: true };
  const isDescribing = participleEn.test(key) && afterParticipleEn.test(keyAt(word + 1));
  if (isDescribing && (meetingNounEn.test(before) || (before === 'group' && plannedEn.test(key))))
    return { link: 'relative', isVerbal: true };
  if (notOpeners.has(`${before} ${key}`) || isOfClock(words, word)) return null;
  const link = openers
    .get(bare)
    ?.find(({ words: phrase }) => phrase.every((each, at) => at === 0 || keyAt(word + at) === each))?.link;
  const next = keyAt(word + 1);
  if (link === undefined || next === 'ذلك' || next === 'that') return null;
  return { link, isVerbal: next === 'ان' || next === 'ما' || (next !== '' && roleAt(word + 1)?.isFiniteVerb === true) };
}

const clock = /^(?:ال)?(?:ظهر|زوال|عصر|مغرب|غروب|مغيب|منتصف)$/;

const period =
  /^(?:يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|عام|عامين|اعوام|سنه|سنتين|سنوات|ساعه|ساعتين|ساعات|قليل)$/;

/** «قبل ظهر اليوم» and «قبل ثلاثة أيام» tell when; «بعد ثلاثة أيام من اجتماعها» opens what came before. */
function isOfClock(words: Reading['words'], word: number): boolean {
  const [key = '', next = '', beyond = '', third = ''] = [0, 1, 2, 3].map((step) => words[word + step]?.key);
  if (/^(?:before|after)$/.test(key)) return /^(?:yesterday|tomorrow|noon|midnight)$/.test(next);
  if (!/^[وف]?(?:قبل|قبيل|بعد|بعيد)$/.test(key)) return false;
  if (clock.test(next) || next === 'غد') return true;
  const after = period.test(next) ? beyond : period.test(beyond) ? third : null;
  return after !== null && !/^(?:من|علي)$/.test(after);
}

const ofTime =
  /^(?:\d+|today|yesterday|[a-z]+day|earlier|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[a-z]+ber|[a-z]+uary|march|april|june|july|august)$/;

/** "said that", "said in a statement on 7 October 2025 that". */
function isSaidBefore({ words }: Reading, word: number, { first }: Sentence): boolean {
  const before = words[word - 1]?.key ?? '';
  if (saying.test(before) || /[a-z]ed$/.test(before)) return true;
  if (/^(?:you|us|them|him|her|it)$/.test(before)) return telling.test(words[word - 2]?.key ?? '');
  const isTimed = ofTime.test(before) || before === 'statement';
  return isTimed && words.slice(Math.max(first, word - farthestSaying), word).some(({ key }) => saying.test(key));
}

const telling = /^(?:tell|tells|told|inform|informs|informed|remind|reminds|reminded|advise|advised|assure|assured)$/;

const farthestSaying = 12;

/** «بعد أن» and «من المقرر أن» open no clause of their own. */
function opensContent(before: string): boolean {
  return (
    !openers.has(before) &&
    !/^(?:ال)?(?:مقرر|مزمع|مرتقب|متوقع|منتظر|سبق|يتوقع|ينتظر|قبل|بعد|الا|يجب|ينبغي)$/.test(before)
  );
}
