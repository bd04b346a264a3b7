import type { Name } from '@/lib/language/names/find-names';
import { gapBefore } from '@/lib/text/characters/tokens';
import { perWord } from '@/lib/text/per-word';
import clauseWords from './clause-words.json';
import type { Reading, Sentence } from './read-text';
import { askWords } from './words';

type Subordinate = keyof typeof clauseWords.openers;

/**
 * What ties a clause to the one around it: «الذي عقد» and «المنعقد» are `relative`, «أن» and "that" open a `content`.
 * A `dateline` and a `quotation` say nothing for the clause around them.
 */
export type ClauseLink = 'main' | 'and' | 'relative' | 'content' | 'quotation' | 'bracket' | 'dateline' | Subordinate;

export type Clause = {
  link: ClauseLink;
  parent: Clause | null;
  /** The index of its first word. */
  first: number;
  /** A comma opened it, so that a comma closes it. */
  isLoose: boolean;
  /** It has a finite verb of its own: «بعد أن عقدت», not «بعد اجتماعها». */
  isVerbal: boolean;
  depth: number;
};

/** A verb that may open a clause after «و» or "and". */
export type IsFiniteVerb = (key: string) => boolean;

const relative = new Set(clauseWords.relative);
const content = new Set(clauseWords.content);
const participle = new Set(clauseWords.participle);
const finite = new Set(clauseWords.finite);
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
const deepest = 8;
const longestMarked = 400;

/** English participles that follow the noun they describe: "the meeting held in Oslo". */
const participleEn = /^(?:held|hosted|scheduled|planned|convened|due|chaired|slated|set|foreseen|called|arranged)$/;
/** "the meeting of the group due in Oslo": a group is not due, its meeting is. */
const plannedEn = /^(?:scheduled|due|foreseen|slated)$/;
const afterParticipleEn = /^(?:in|on|at|by|for|from|earlier|last|this|yesterday|today|to)$/;
const meetingNounEn = /^(?:meeting|plenary|session|ministerial|conference|workshop)$/;
const saying =
  /^(?:said|says|announced|announces|stated|reported|reports|told|noted|confirmed|added|explained|recalled|indicated)$/;
/** After a comma these go on with the clause before it: a place, a day, a year. */
const goesOn = /^(?:في|يوم|يومي|بتاريخ|ب|in|on|at|\d+)$/;

export type FindClauses = (reading: Reading, namesIn: (sentence: number) => readonly Name[]) => Clause[];

/** What a word does to clauses by itself. */
type Role = {
  mayOpen: boolean;
  isFiniteVerb: boolean;
  /** It opens a clause after "and". */
  goesWithAnd: boolean;
  /** «وناقشت» */
  isJoinedVerb: boolean;
  /** "has", "was", "will" */
  isAuxiliary: boolean;
};

const noRole: Role = {
  mayOpen: false,
  isFiniteVerb: false,
  goesWithAnd: false,
  isJoinedVerb: false,
  isAuxiliary: false,
};

/** Makes the function that gives each word of a text its clause. One pass over the words; clauses nest at most eight deep. */
export function makeClauseFinder(isFiniteVerb: IsFiniteVerb): FindClauses {
  const roleOf = perWord((key): Role => {
    const bare = /^[وف](.{2,})$/.exec(key)?.[1];
    const role: Role = {
      mayOpen: mayOpen(key),
      isFiniteVerb: isFiniteVerb(key),
      goesWithAnd: finite.has(key) || isFiniteVerb(key),
      isJoinedVerb: bare !== undefined && (finite.has(bare) || isFiniteVerb(bare)),
      isAuxiliary: auxiliary.test(key),
    };
    return Object.values(role).some((has) => has) ? role : noRole;
  });
  return (reading, namesIn) => {
    const clauses: Clause[] = [];
    const roleAt = askWords(reading, roleOf);
    for (const sentence of reading.sentences) addClauses(clauses, reading, sentence, namesIn(sentence.index), roleAt);
    return clauses;
  };
}

function addClauses(
  clauses: Clause[],
  reading: Reading,
  sentence: Sentence,
  names: readonly Name[],
  roleAt: (word: number) => Role | undefined,
): void {
  const { words } = reading;
  let clause = mainClause(sentence.first);
  const dateline = datelineEnd(reading, sentence, names);
  if (dateline !== null) clause = { ...clause, link: 'dateline' };
  let name = 0;
  for (let word = sentence.first; word < sentence.end; word += 1) {
    while ((names[name]?.last ?? word) < word) name += 1;
    const isNamed = (names[name]?.first ?? sentence.end) <= word;
    const isJustSpaced = word > sentence.first && isSpaceBefore(reading, word);
    const gap = word === sentence.first ? '' : isJustSpaced ? ' ' : gapBefore(reading, word);
    if (dateline === word) clause = mainClause(word);
    if (!isJustSpaced) clause = atMarks(clause, gap, reading, word, sentence);
    const key = words[word]?.key ?? '';
    const role = isNamed ? noRole : (roleAt(word) ?? noRole);
    if (role.isAuxiliary && isSecondVerb(reading, clause, word) && clause.parent !== null) clause = clause.parent;
    const isComma = !isJustSpaced && /[,،;؛:]|\s[-–—]+\s/.test(gap);
    const opener = role.mayOpen ? openerAt(reading, word, sentence, roleAt) : null;
    if (opener !== null && opener.link === 'relative') {
      clause = opened(clause, 'relative', word, isComma, true);
    } else {
      if (isComma && /[;؛:]|\s[-–—]+\s/.test(gap)) clause = beside(clause, word);
      else if (isComma && closesAt(key, isNamed)) clause = withoutLoose(clause);
      if (opener !== null)
        clause = opened(withoutSame(clause, opener.link), opener.link, word, isComma, opener.isVerbal);
      else if (isOfTopic(words[clause.first]?.key, key)) clause = withVerb(clause, key);
      else if (opensBeside(words[word - 1]?.key, role, clause) || isOutlook(key, words[word + 1]?.key))
        clause = beside(clause, word);
      else if (role.isFiniteVerb)
        clause = withVerb(hasVerb(reading, clause, word, roleAt) ? withoutLoose(clause) : clause, key);
    }
    clauses.push(clause);
  }
}

/** Most words have one space before them, which is told without cutting it out. */
function isSpaceBefore({ levelled, words }: Reading, word: number): boolean {
  const from = words[word]?.from ?? 0;
  return words[word - 1]?.to === from - 1 && levelled.charCodeAt(from - 1) === 32;
}

const auxiliary = /^(?:has|have|had|was|were|is|are|will|would)$/;
const beforeSecond = /^(?:and|or|but|that|which|who|where|whose|it|they|he|she|we)$/;
const farthestVerb = 24;

/** "The meeting that was due in Oslo has been called off": a relative clause has one verb, the next is of the noun. */
function isSecondVerb({ words }: Reading, clause: Clause, word: number): boolean {
  if (clause.link !== 'relative' || clause.parent === null) return false;
  if (beforeSecond.test(words[word - 1]?.key ?? '') || word - clause.first < 3) return false;
  const own = words.slice(clause.first, Math.min(word, clause.first + farthestVerb));
  return participleEn.test(own[0]?.key ?? '') || own.some(({ key }) => auxiliary.test(key) || finite.has(key));
}

function mainClause(first: number): Clause {
  return { link: 'main', parent: null, first, isLoose: false, isVerbal: false, depth: 0 };
}

function opened(parent: Clause, link: ClauseLink, first: number, isLoose: boolean, isVerbal: boolean): Clause {
  if (parent.depth >= deepest) return { ...parent, link, first, isLoose, isVerbal };
  return { link, parent, first, isLoose, isVerbal, depth: parent.depth + 1 };
}

/** Closing brackets and quotation marks close what they opened; long quotations and brackets are clauses. */
function atMarks(clause: Clause, gap: string, reading: Reading, word: number, sentence: Sentence): Clause {
  if (!/["“”«»()]/.test(gap)) return clause;
  const outside = gap.includes(')') ? closed(clause, 'bracket') : clause;
  const isQuoted = enclosing(outside, 'quotation') !== null;
  if (/[»”]/.test(gap) || (isQuoted && gap.includes('"'))) return closed(outside, 'quotation');
  const sign = /(?:^|\s)([«“"(])$/.exec(gap)?.[1];
  if (sign === undefined || (isQuoted && sign !== '(')) return outside;
  const isBracket = sign === '(';
  const from = reading.words[word]?.from ?? 0;
  const ahead = reading.levelled.slice(from, Math.min(sentence.to, from + longestMarked));
  const [inside = ''] = ahead.split(isBracket ? ')' : '"', 1);
  const isLong = inside.split(/\s+/).length >= (isBracket ? 4 : 6);
  return isLong ? opened(outside, isBracket ? 'bracket' : 'quotation', word, false, true) : outside;
}

function enclosing(clause: Clause, link: ClauseLink): Clause | null {
  for (let at: Clause | null = clause; at !== null; at = at.parent) if (at.link === link) return at;
  return null;
}

function closed(clause: Clause, link: ClauseLink): Clause {
  return enclosing(clause, link)?.parent ?? clause;
}

function closesAt(key: string, isName: boolean): boolean {
  if (isName || /^\d/.test(key)) return false;
  return !goesOn.test(key);
}

const baseLinks = new Set<ClauseLink>(['main', 'and', 'content', 'quotation', 'bracket', 'dateline']);

function withoutLoose(clause: Clause): Clause {
  let at = clause;
  while (at.parent !== null && !baseLinks.has(at.link)) at = at.parent;
  return at;
}

/** «قبل … وعقب …» stand beside each other, not one within the other. */
function withoutSame(clause: Clause, link: ClauseLink): Clause {
  return clause.link === link && clause.parent !== null ? clause.parent : clause;
}

/** «وناقشت», "and discussed": a clause beside the one that holds the sentence. */
function opensBeside(before: string | undefined, { goesWithAnd, isJoinedVerb }: Role, clause: Clause): boolean {
  return clause.link !== 'dateline' && (isJoinedVerb || (goesWithAnd && before === 'and'));
}

function beside(clause: Clause, first: number): Clause {
  const base = withoutLoose(clause);
  const link = base.link === 'main' ? 'and' : base.link;
  return { link, parent: base, first, isLoose: false, isVerbal: true, depth: base.depth };
}

/** «أما الاجتماع الخامس عشر فكان قد انعقد»: the verb is of what was put first. */
function isOfTopic(opening: string | undefined, key: string): boolean {
  return /^[وف]?اما$/.test(opening ?? '') && key.startsWith('ف');
}

/** «ومن المرجح أن تعرض خلاصاته على الوزراء» says what is to come, not what the clause before it told. */
export function isOutlook(key: string, next: string | undefined): boolean {
  return key === 'ومن' && /^ال(?:مرجح|متوقع|منتظر|مقرر|مفترض|مزمع|مرتقب|مامول)$/.test(next ?? '');
}

/** «قبل اجتماع الوزراء عقدت المجموعة …»: a finite verb ends what has none of its own and waits for none. */
function withVerb(clause: Clause, key: string): Clause {
  const isComplete = clause.isVerbal || baseLinks.has(clause.link) || !/^[\u0621-\u064a]/.test(key);
  return isComplete ? clause : withoutLoose(clause);
}

const beforeVerb = /^(?:[وف]?(?:ان|قد|كان|كانت|لم|لن|ما|سوف|من)|التي|الذي|حين|بعدما|قبلما|ثم|او)$/;

/** «الهجوم الذي وقع في إسطنبول يوم 1 كانون الثاني عقدت المجموعة»: a clause told by its verb has no second one. */
function hasVerb(
  { words }: Reading,
  { link, first }: Clause,
  word: number,
  roleAt: (word: number) => Role | undefined,
): boolean {
  const isOther = link === 'relative' || link === 'after' || link === 'before';
  if (!isOther || !/^[\u0621-\u064a]/.test(words[word]?.key ?? '') || beforeVerb.test(words[word - 1]?.key ?? ''))
    return false;
  for (let at = Math.max(first + 1, word - farthestVerb); at < word - 1; at += 1) {
    const key = words[at]?.key ?? '';
    if (happened.test(key) || roleAt(at)?.isFiniteVerb) return true;
  }
  return false;
}

const happened = /^(?:وقع|وقعت|استهدف|استهدفت|شهد|شهدت|نفذ|نفذت|ضرب|ضربت|هز|هزت|اودي|اودت|جري|جرت)(?:ه|ها)?$/;

function mayOpen(key: string): boolean {
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

function openerAt(
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

/** A dateline ends at the first dash or colon of a sentence that begins with the name of a place. */
function datelineEnd(reading: Reading, sentence: Sentence, names: readonly Name[]): number | null {
  if (!sentence.isLead || (names[0]?.first ?? sentence.end) !== sentence.first) return null;
  for (let word = sentence.first + 1; word < Math.min(sentence.end, sentence.first + 12); word += 1) {
    const gap = gapBefore(reading, word);
    if (/^\)?\s+[-–—]+\s|^\)?\s*:\s|^\)?\s+[-–—]+$|^[-–—]\s/.test(gap)) return word;
  }
  return null;
}
