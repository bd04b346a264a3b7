import { mayOpen, openerAt, participleEn } from '@/lib/intake/text/clause-openers';
import { noRole, type Role } from '@/lib/intake/text/clause-roles';
import {
  baseLinks,
  beside,
  type Clause,
  closed,
  enclosing,
  mainClause,
  opened,
  withoutLoose,
  withoutSame,
} from '@/lib/intake/text/clause-tree';
import clauseWords from '@/lib/intake/text/clause-words.json';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { askWords } from '@/lib/intake/text/words';
import type { Name } from '@/lib/language/names/find-names';
import { gapBefore } from '@/lib/text/characters/tokens';
import { perWord } from '@/lib/text/per-word';

/** A verb that may open a clause after «و» or "and". */
export type IsFiniteVerb = (key: string) => boolean;

const finite = new Set(clauseWords.finite);

const longestMarked = 400;

/** After a comma these go on with the clause before it: a place, a day, a year. */
const goesOn = /^(?:في|يوم|يومي|بتاريخ|ب|in|on|at|\d+)$/;

export type FindClauses = (reading: Reading, namesIn: (sentence: number) => readonly Name[]) => Clause[];

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
  const before = words[word - 1]?.key ?? '';
  if (beforeSecond.test(before) || before === 'to' || word - clause.first < 3) return false;
  const own = words.slice(clause.first, Math.min(word, clause.first + farthestVerb));
  return participleEn.test(own[0]?.key ?? '') || own.some(({ key }) => auxiliary.test(key) || finite.has(key));
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

function closesAt(key: string, isName: boolean): boolean {
  if (isName || /^\d/.test(key)) return false;
  return !goesOn.test(key);
}

/** «وناقشت», "and discussed": a clause beside the one that holds the sentence. */
function opensBeside(before: string | undefined, { goesWithAnd, isJoinedVerb }: Role, clause: Clause): boolean {
  return clause.link !== 'dateline' && (isJoinedVerb || (goesWithAnd && before === 'and'));
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

/** A dateline ends at the first dash or colon of a sentence that begins with the name of a place. */
function datelineEnd(reading: Reading, sentence: Sentence, names: readonly Name[]): number | null {
  if (!sentence.isLead || (names[0]?.first ?? sentence.end) !== sentence.first) return null;
  for (let word = sentence.first + 1; word < Math.min(sentence.end, sentence.first + 12); word += 1) {
    const gap = gapBefore(reading, word);
    if (/^\)?\s+[-–—]+\s|^\)?\s*:\s|^\)?\s+[-–—]+$|^[-–—]\s/.test(gap)) return word;
  }
  return null;
}
