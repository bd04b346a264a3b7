import type { Proposal } from '@/lib/intake/intake-format';
import { isSameJson, propose, type RuleContext, settle } from './rule-context';

const place = /^["(]?(?:date [\d-]+ )?[\p{L} .,]{0,40}[,-]?\s*$/u;

/**
 * Tells whether a date says when and where a text was written: «الرياض 10 فبراير 2026 (شينخوا)», "Helsinki, 7 June 2016
 * –".
 */
export function isDatelineDate(head: string, tail: string): boolean {
  if (head.length > 60 || !place.test(head) || /\b(?:on|in|from)\s*$|(?:^|\s)(?:يوم|يومي|في|بتاريخ)\s*$/.test(head))
    return false;
  return /^\s*(?:\([\p{L} .]{2,24}\)|-\s|:|\/\s)/u.test(tail);
}

/** Reads the day that the text itself bears: alone on a line, in its dateline, or as the day on which it was issued. */
export function readStatementDate(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const candidates = context.dates.flatMap((date) => {
    const sentence = reading.sentences[date.sentence];
    if (sentence === undefined || date.anchored !== null || date.year === null || date.start.day === null) return [];
    const [head, tail] = [
      reading.levelled.slice(sentence.from, date.from),
      reading.levelled.slice(date.to, sentence.to),
    ];
    const isAlone = isOnlyDate(head, tail);
    const isDateline = !isAlone && sentence.isLead && isDatelineDate(head, tail);
    const event = isAlone || isDateline ? null : context.eventOf(date.first);
    const cue = reading.words[event?.word ?? -1];
    const isIssued =
      event?.kind === 'publication' &&
      cue !== undefined &&
      isIssuing.test(reading.levelled.slice(cue.from, cue.to)) &&
      !context.isMain(date.sentence);
    const isStamped = isStamp(head);
    if (!isAlone && !isDateline && !isIssued && !isStamped) return [];
    const resolved = context.resolve(date, 'record');
    if (resolved === null) return [];
    const rule = isAlone || isStamped ? 'dated-line' : isDateline ? 'dateline' : 'issued-on';
    const evidence = [reading.evidence(date.from, date.to)];
    const base = isAlone || isStamped ? (date.rule === 'date-figures' ? 0.91 : 0.93) : isDateline ? 0.92 : 0.85;
    const alternatives = resolved.otherwise.map((value) => ({ value, evidence }));
    return [
      propose('statement.date', resolved.value, evidence, rule, base - resolved.penalty, {
        flags: resolved.flags,
        alternatives,
      }),
    ];
  });
  return settle(candidates.slice(0, 3), isSameJson);
}

const isIssuing = /^(?:[وف]?(?:ا?صدر|نشر|صادر)|issue|release|publish)/;
const stamp = /^[\s"(•*-]*(?:تاريخ النشر|نشر في|نشر بتاريخ|التاريخ|published(?: on)?|date|posted(?: on)?)[\s:,/-]*$/;

/** A site prints "Date: 2017-11-11" before a title; the text does not say it. */
export function isStamp(head: string): boolean {
  return head.length < 40 && stamp.test(head);
}

const weekday =
  'الاحد|الاثنين|الثلاثاء|الثلاثا|الاربعاء|الاربعا|الخميس|الجمعه|السبت|sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const label = new RegExp(
  `^["(\\s•*-]*(?:(?:تاريخ النشر|نشر في|نشر بتاريخ|التاريخ|بتاريخ|published(?: on)?|date|posted(?: on)?|for immediate release|updated|last updated|اخر تحديث|يوم|${weekday})[\\s:,/-]*)*$`,
);
const clock = new RegExp(
  `^[\\s,.)|/-]*(?:(?:${weekday})[\\s,]*)?(?:(?:(?:الساعه|at|-|,)?\\s*)?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:ص|م|صباحا|مساء|am|pm|a\\.m\\.|p\\.m\\.)?\\s*(?:gmt|utc|est|edt|بتوقيت غرينتش|بتوقيت مكه)?)?[\\s,.)|-]*(?:ه|م)?[\\s.]*$`,
);

export function isOnlyDate(head: string, tail: string): boolean {
  return head.length < 60 && tail.length < 50 && label.test(head) && clock.test(tail);
}

const institution =
  /(?:وزاره|وزارتا|وزارتي|الخارجيه|الخزانه|قاده|روسا|مجموعه|المجموعه|التحالف|مركز|مكتب|المكتب|رياسه|الرياسه|سفاره|حكومه|الحكومه|وزراء|وزرا|الوزرا|مجلس|لجنه|منظمه|departm|treasury|ministr|leaders|group|coalition|office|center|centre|secretar|embassy|government|governments|council|co-leads|co-chairs)/;
const issuedAr =
  /(?:^|[^\u0621-\u064a])[وف]?(?:(?:ا?صدر)(?:ت|وا|ته)?)\s+(?<issuer>[^,.:\n]{3,90}?)\s+(?:اليوم\s+|امس\s+|مساء\s+|الثلاثاء\s+|عقب\s+)?(?:بيان(?:ا|ها|ه|هم)?|البيان|بيانا)(?![\u0621-\u064a])/;
const byIssuerAr =
  /(?:بيان(?:ا)?\s+(?:مشترك(?:ا)?\s+)?(?:صدر|صادر|صادرا|اصدره|اصدرته|نشره|نشرته)\s+(?:اليوم\s+)?(?:عن|من قبل)?\s*|(?:جاء ذلك في بيان|حسب بيان|بحسب بيان|ووفق بيان|وفق بيان|وفقا لبيان)\s+(?:صدر عن\s+|صادر عن\s+|ل)?|نشره\s+(?:المكتب الاعلامي|الموقع الرسمي)\s+ل)(?<issuer>[^,.:\n]{4,80}?)(?=[,.:"\n]|\s+(?:ان|امس|اليوم|عقب|في|حول|بشان|علي|وصلت|تلقت|جاء|الذي|التي|حصلت)(?![\u0621-\u064a])|$)/;
const titleAr =
  /(?:^|[^\u0621-\u064a])(?:ال)?بيان(?:\s+(?:ال)?(?:مشترك|ختامي|صحفي|صحافي|صادر))?\s+(?:عن|ل)\s*(?<issuer>(?:قاده|روسا|وزرا|وزراء|مجموعه|وزاره|التحالف)[^,.:\n]{3,110})$/;
const subjectAr =
  /(?:^|[^\u0621-\u064a])(?:ان\s+)?(?<issuer>(?:مجموعه|وزاره|قاده)[^,.:\n]{3,80}?)\s+(?:اصدر(?:ت)?)\s+(?:بيان|البيان)/;
const issuedEn =
  /(?:^|[\s"(])(?<issuer>(?:the\s+)?[^,.;:\n"]{3,90}?)\s+(?:(?:today|also|jointly|have|has)\s+){0,2}(?:issued|issue|issues|released|releases|published)\s+(?:the\s+following\s+|the\s+|a\s+|an\s+|this\s+|its\s+|their\s+|following\s+)?(?:joint\s+|press\s+|final\s+)?(?:statement|communique|declaration|readout)/;
const titleEn =
  /^(?<issuer>[^,.;:\n]{4,80}?(?:leaders|co-leads|co-chairs|ministers|members))\s+joint\s+(?:statement|communique)$/;
const byIssuerEn =
  /\b(?:statement|communique|readout|press release)\s+(?:(?:was|were|is|has been)\s+)?(?:issued\s+|released\s+)?(?:by|from)\s+(?<issuer>(?:the\s+)?[^,.;:\n"]{4,90}?)(?=[,.;:"\n]|\s+(?:on|in|at|following|after|said|says)\b|$)/;

/**
 * Reads the issuer of the statement that the text gives or reports. An outlet that received or quoted it is no issuer.
 */
export function readIssuer(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const candidates = context.readable.flatMap(({ from, to, index }) => {
    const text = reading.levelled.slice(from, Math.min(to, from + 2_000));
    const rules: [RegExp, string, number][] = [
      [issuedAr, 'issued-by', 0.92],
      [subjectAr, 'issued-by-subject', 0.9],
      [byIssuerAr, 'statement-of', 0.9],
      [titleAr, 'title-statement-of', 0.88],
      [titleEn, 'title-statement-of-en', 0.88],
      [issuedEn, 'issued-by-en', 0.92],
      [byIssuerEn, 'statement-of-en', 0.9],
    ];
    return rules.flatMap(([pattern, rule, confidence]) => {
      if (rule.startsWith('title') && index > 4) return [];
      const match = pattern.exec(text);
      const issuer = match?.groups?.issuer;
      if (match === null || issuer === undefined || !institution.test(issuer)) return [];
      const offset = match.index + match[0].indexOf(issuer);
      const lead = issuer.length - issuer.replace(/^["\s(-]+(?:\([^)]*\)\s*-\s*)?/, '').length;
      const span = { from: from + offset + lead, to: from + offset + issuer.trimEnd().length };
      const value = reading.written(span.from, span.to);
      return value.length > 200
        ? []
        : [propose('statement.issuer', value, [reading.evidence(span.from, span.to)], rule, confidence)];
    });
  });
  return settle(
    candidates.slice(0, 4),
    (a, b) => issuerKey(a).includes(issuerKey(b)) || issuerKey(b).includes(issuerKey(a)),
  );
}

/**
 * Returns the first two words of an issuer without articles: «قادة المجموعة المعنية …» and «قادة مجموعة التحالف …» are
 * one.
 */
function issuerKey(value: unknown): string {
  return String(value)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^ال(?=.{3})/, ''))
    .filter((word) => word !== 'the')
    .slice(0, 2)
    .join(' ');
}
