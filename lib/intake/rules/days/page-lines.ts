import { isFiniteVerb } from '@/lib/intake/events/finite-verbs';
import { occasion } from '@/lib/intake/events/found/hosting-event';
import { nounOf } from '@/lib/intake/events/found/meeting-noun';
import { type OtherKind, otherKindOf } from '@/lib/intake/events/other-events';
import type { Scene } from '@/lib/intake/events/scene';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { labelsOf } from '@/lib/intake/rules/labels';
import clauseWords from '@/lib/intake/text/clause-words.json';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';

const longestLine = 18;

const ofPaper =
  /^[وفبل]{0,2}(?:ال)?(?:جريده|صحف|صحيفه|صحافي|صحفي|نشره|بلاغ|بيان|موجز|مرسوم|العدد|عدد|ايجاز|احاطه|حصيله|مذكره|خبر|اخبار|كتب|كتبت|بقلم|منشور|تعميم)$|^(?:press|note|release|bulletin|transcript|briefing|gazette|newsletter|readout|memo|digest|edition|issue|statement|dispatch|brief|news|byline|by|circular|column)$/;
const published =
  /^[وف]?(?:نشر|نشرت|النشر|صدر|صدرت|الصادر|الصادره|صادر|صادره|حرر|حررت|حرره|اصدر|كتب|المورخ|مورخ)$|^(?:posted|published|issued|released|dated|filed|written|printed|done|signed)$/;
/** A day that something is due, or goes on from. */
const ofPlan =
  /^(?:[وف]?(?:موعد|الموعد|حتي|لغايه|قبل|بعد|منذ|اعتبارا|ابتداء|مهله|المهله|ينتهي|تنتهي|يبدا|تبدا|سريان|يسري|تحديث|حدث|حدثت)|until|before|after|since|deadline|effective|due|expires?|updated?|modified|embargoed|when|from)$/;
const byThen = /(?:^|\s)by\s*$/;
const parted = /(?:^|[|,،:/·•(-]|--)\s*(?:(?:ال[\u0621-\u064a]{4,8}|[a-z]{3,9})\.?\s*,?\s*)?$/;
const linked =
  /(?:^|\s)(?:في|بتاريخ|يوم|ليوم|اليوم|ب|on|of|dated|this)\s*(?:(?:ال[\u0621-\u064a]{4,8}|[a-z]{3,9})\.?\s*,?\s*)?$/;
/** What sets the day of a page apart from a heading that has a verb. */
const apart = /[|·•]\s*(?:(?:ال[\u0621-\u064a]{4,8}|[a-z]{3,9})\.?\s*,?\s*)?$/;

const finite = new Set(clauseWords.finite);
const other: ReadonlySet<OtherKind> = new Set(['founding', 'listing', 'happening', 'accession', 'postponement']);
const lastLines = 2;

/**
 * Tells whether a day is that of the page or the paper: in a line above or below the text that tells nothing, such as
 * «وزارة الخارجية – إدارة الإعلام – 5 مايو 2027», "By Jane Holt, May 5, 2027" or «حرر بأوسلو في 5 ماي 2027».
 */
export function isLineOfPage(scene: Scene, sentence: Sentence, date: DateMention): boolean {
  const { reading } = scene;
  const { words, levelled } = reading;
  const { first, end, from, to } = sentence;
  if (end - first > longestLine || !standsAlone(scene, sentence) || labelsOf(scene, sentence).has('when')) return false;
  const head = levelled.slice(from, date.from);
  const own = words.slice(first, end).map(({ key }) => key);
  if (own.some((key) => ofPlan.test(key)) || byThen.test(head) || hasOtherDay(scene, sentence, date)) return false;
  if (apart.test(head)) return !own.some((key) => nounOf(key) !== null) && isEndOfLine(levelled.slice(date.to, to));
  if (tellsSomething(scene, sentence)) return false;
  const isPublished = own.some((key) => published.test(key));
  const isOfPaper = own.some((key) => ofPaper.test(key));
  if (!(isPublished || isOfPaper) && namesBody(scene, sentence)) return false;
  if (linked.test(head)) return isPublished || isOfPaper;
  return (parted.test(head) || isPublished || isOfPaper) && isEndOfLine(levelled.slice(date.to, to));
}

/** It is a line of its own, among the first of the text or the last. */
function standsAlone({ reading: { levelled, sentences } }: Scene, { index, from, to, isLead }: Sentence): boolean {
  const isWhole = /(?:^|\n)[^\p{L}\d]*$/u.test(levelled.slice(Math.max(0, from - 4), from)) && isLineEnd(levelled, to);
  return isWhole && (isLead || index >= sentences.length - lastLines);
}

function isLineEnd(levelled: string, to: number): boolean {
  return /^\s*(?:\n|$)/.test(levelled.slice(to, to + 8));
}

const endOfLine =
  /^\s*(?:م|ه)?[\s,.|)/·•-]*(?:(?:الساعه|at)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s*[\p{L}. ]{0,12}|\([^()]{2,24}\)|(?:ال)?[\p{L}]{3,12})?[\s,.|)-]*$/u;

function isEndOfLine(tail: string): boolean {
  return endOfLine.test(tail);
}

function tellsSomething(scene: Scene, { first, end }: Sentence): boolean {
  const { words } = scene.reading;
  for (let word = first; word < end; word += 1) {
    const key = words[word]?.key ?? '';
    if (nounOf(key) !== null || occasion.test(key)) return true;
    const isVerb = isFiniteVerb(key) || finite.has(key);
    if (isVerb && !published.test(key) && !ofPaper.test(key)) return true;
    const kind = otherKindOf(scene, word);
    if (kind !== null && other.has(kind)) return true;
  }
  return false;
}

/** A line with two years has two days, or counts something; a number such as «45/2027» is that of the paper. */
function hasOtherDay({ reading: { words, levelled } }: Scene, { first, end }: Sentence, date: DateMention): boolean {
  const years = words
    .slice(first, end)
    .filter(({ key, from }) => /^20\d\d$/.test(key) && levelled.charAt(from - 1) !== '/' && from > date.to);
  return date.end !== null || years.length > 0;
}

function namesBody({ namesIn }: Scene, { index }: Sentence): boolean {
  return namesIn(index).some((name) => entryOf(name, 'body') !== undefined);
}
