import type { Proposal } from '@/lib/intake/intake-format';
import { entryOf } from '@/lib/language/names/find-names';
import { propose, type RuleContext, settle } from './rule-context';

const institution =
  /(?:وزاره|وزارتا|وزارتي|الخارجيه|الخزانه|قاده|روسا|مجموعه|المجموعه|التحالف|مركز|مكتب|المكتب|رياسه|الرياسه|سفاره|حكومه|الحكومه|وزراء|وزرا|الوزرا|مجلس|لجنه|منظمه|departm|treasury|ministr|leaders|group|coalition|office|center|centre|secretar|embassy|government|governments|council|co-leads|co-chairs|\bcifg\b|\btftc\b)/;
const issuedAr =
  /(?:^|[^\u0621-\u064a])[وف]?(?:(?:ا?صدر)(?:ت|وا|ته)?)\s+(?<issuer>[^,.:\n]{3,90}?)(?:\s*,[^,.\n]{3,40},)?\s+(?:اليوم\s+|امس\s+|مساء\s+|الثلاثاء\s+|عقب\s+)?(?:بيان(?:ا|ها|ه|هم)?|البيان|بيانا)(?![\u0621-\u064a])/;
const byIssuerAr =
  /(?:(?:بيان|بلاغ)(?:ا)?\s+(?:مشترك(?:ا)?\s+|صحفي\s+)?(?:صدر|صادر|صادرا|اصدره|اصدرته|نشره|نشرته)\s+(?:اليوم\s+)?(?:عن|من قبل)?\s*|(?:جاء ذلك في بيان|حسب بيان|بحسب بيان|ووفق بيان|وفق بيان|وفقا لبيان)\s+(?:صدر عن\s+|صادر عن\s+|ل)?|نشره\s+(?:المكتب الاعلامي|الموقع الرسمي)\s+ل)(?<issuer>[^,.:\n]{4,80}?)(?=[,.:"\n]|\s+(?:ان|بان|بانه|بانها|انه|انها|امس|اليوم|عقب|في|حول|بشان|علي|وصلت|تلقت|جاء|الذي|التي|حصلت)(?![\u0621-\u064a])|$)/;
const titleAr =
  /(?:^|[^\u0621-\u064a])(?:ال)?بيان(?:\s+(?:ال)?(?:مشترك|ختامي|صحفي|صحافي|صادر))?\s+(?:عن|ل)\s*(?<issuer>(?:قاده|روسا|وزرا|وزراء|مجموعه|وزاره|التحالف|الدول|دول|اعضا|رياسه)[^,.:\n]{3,110}?)(?:\s+(?:بشان|حول|بمناسبه|عقب|بعد|ضد|ازاء|اثر)\s.*)?$/;
/** «البيان المشترك الصادر عن الاجتماع الرابع عشر لمجموعة …»: the group issues it. */
const titleOfMeetingAr =
  /^(?:ال)?بيان(?:\s+(?:ال)?(?:مشترك|ختامي|صحفي|صحافي)){0,2}\s+(?:ال)?صادر\s+عن\s+(?:ال)?(?:اجتماع|دوره|جلسه)(?:\s+(?:و?ال[\u0621-\u064a]+|عشره?)){0,5}\s+ل(?<issuer>مجموعه\s[^,.:\n]{3,110}?)(?:\s+(?:بشان|حول|بمناسبه|عقب|بعد|في)\s.*)?$/;
const titleOfAr =
  /^(?:ال)?بيان\s+(?:مشترك\s+|صحفي\s+)?(?<issuer>(?:مجموعه|قاده|وزرا|وزراء|وزاره|التحالف|رياسه|اعضا)[^,.:\n]{3,80}?)(?:\s+(?:بشان|حول|بمناسبه|عقب|بعد|ضد|في)\s.*)?$/;
const saidAr =
  /(?:^|[^\u0621-\u064a])[وف]?(?:ذكر|قال|اكد|اعلن|اوضح|افاد|اشار|شدد|رحب)ت?\s+(?<issuer>(?:وزاره|رياسه|سفاره|مجموعه|لجنه|مكتب|مركز|هييه|امانه|حكومه)[^,.:\n]{3,70}?)\s*,?\s+في\s+(?:بيان|بلاغ)(?:\s+(?:لها|له|صحفي|رسمي|صدر|صادر|نشرته|اصدرته|وزعته))?/;
const titleOfEn =
  /^(?:joint\s+|final\s+|press\s+)?(?:statement|communique|declaration)\s+(?:of|by|from)\s+(?<issuer>(?:the\s+)?[^,.;:\n"]{4,100})$/;
const saidEn =
  /(?:^|[,."]\s+)(?<issuer>(?:the\s+)?[^,.;:\n"]{3,70}?)\s+(?:said|says|added|announced)\s+in\s+(?:a|its|their)\s+(?:joint\s+)?(?:statement|communique)\b/;
const inStatementEn =
  /\bin\s+a\s+(?:joint\s+)?(?:statement|communique)(?:\s+(?:issued|released|published))?(?:\s+(?:on|late|early)\s+[^"]{3,40}?)?,\s+(?<issuer>(?:the\s+)?[^,.;:\n"]{3,70}?)\s+(?:said|says|announced|declared)\b/;
const subjectAr =
  /(?:^|[^\u0621-\u064a])(?:ان\s+)?(?<issuer>(?:مجموعه|وزاره|قاده)[^,.:\n]{3,80}?)\s+(?:اصدر(?:ت)?)\s+(?:بيان|البيان)/;
const issuedEn =
  /(?:^|[\s"(])(?<issuer>(?:the\s+)?[^,.;:\n"]{3,90}?)\s+(?:(?:today|also|jointly|have|has)\s+){0,2}(?:issued|issue|issues|released|releases|published)\s+(?:the\s+following\s+|the\s+|a\s+|an\s+|this\s+|its\s+|their\s+|following\s+)?(?:joint\s+|press\s+|final\s+)?(?:statement|communique|declaration|readout)/;
const titleEn =
  /^(?<issuer>[^,.;:\n]{4,80}?(?:leaders|co-leads|co-chairs|ministers|members))\s+joint\s+(?:statement|communique)$/;
const byIssuerEn =
  /\b(?:statement|communique|readout|press release)\s+(?:(?:was|were|is|has been)\s+)?(?:issued\s+|released\s+)?(?:by|from)\s+(?<issuer>(?:the\s+)?[^,.;:\n"]{4,90}?)(?=[,.;:"\n]|\s+(?:on|in|at|following|after|said|says)\b|$)/;

/** Each rule needs one of these words. */
const statement = /بيان|بلاغ|نشره|statement|communique|declaration|readout|press release/;
const rules: readonly [RegExp, string, number][] = [
  [issuedAr, 'issued-by', 0.92],
  [subjectAr, 'issued-by-subject', 0.9],
  [byIssuerAr, 'statement-of', 0.9],
  [titleAr, 'title-statement-of', 0.88],
  [titleOfMeetingAr, 'title-statement-of', 0.88],
  [titleEn, 'title-statement-of-en', 0.88],
  [issuedEn, 'issued-by-en', 0.92],
  [byIssuerEn, 'statement-of-en', 0.9],
  [titleOfAr, 'title-statement-of', 0.88],
  [saidAr, 'said-in-statement', 0.88],
  [titleOfEn, 'title-of-en', 0.88],
  [saidEn, 'said-in-statement-en', 0.88],
  [inStatementEn, 'said-in-statement-en', 0.88],
];

/**
 * Reads the issuer of the statement that the text gives or reports. An outlet that received or quoted it is no issuer.
 */
export function readIssuer(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const candidates = context.readable.flatMap(({ from, to, index }) => {
    const text = reading.levelled.slice(from, Math.min(to, from + 2_000));
    if (!statement.test(text)) return [];
    return rules.flatMap(([pattern, rule, confidence]) => {
      if (rule.startsWith('title') && index > 4) return [];
      const match = pattern.exec(text);
      const issuer = match?.groups?.issuer;
      if (match === null || issuer === undefined || !institution.test(issuer)) return [];
      const offset = match.index + match[0].indexOf(issuer);
      const lead = issuer.length - withoutMeeting(issuer.replace(/^["\s(-]+(?:\([^)]*\)\s*-\s*)?/, '')).length;
      const whole = { from: from + offset + lead, to: from + offset + issuer.trimEnd().length };
      const span = namedIssuer(context, withoutDate(reading.levelled, whole));
      if (span === null) return [];
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

/** "the Fourteenth Meeting of the Group", «الاجتماع الرابع لمجموعة …»: what is issued at a meeting is the body's. */
function withoutMeeting(issuer: string): string {
  return issuer
    .replace(/^(?:the\s+)?(?:[a-z0-9-]+\s+){0,3}(?:meeting|session|plenary|summit)\s+of\s+/, '')
    .replace(/^(?:ال)?(?:اجتماع|دوره|جلسه|قمه)(?:\s+(?:و?ال[\u0621-\u064a]+|عشره?)){0,5}\s+ل(?=[^ل\s])/, '');
}

type Span = { from: number; to: number };

const dateTail =
  /\s+(?:في|يوم|بتاريخ|مساء|صباح|on|in)\s+(?:\d|ال(?:احد|اثنين|ثلاثا|اربعا|خميس|جمعه|سبت|اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|عشرين|ثلاثين)|يوم|[a-z]+day).*$/;

/** «أصدرت المجموعة في 2 نيسان بيانا», «صدر عن المجموعة بيان»: neither the day nor «عن» is part of a name. */
function withoutDate(levelled: string, { from, to }: Span): Span {
  const words = levelled.slice(from, to);
  const lead = /^(?:عن|من|من قبل)\s+/.exec(words)?.[0].length ?? 0;
  const tail = dateTail.exec(words);
  return { from: from + lead, to: tail === null ? to : from + tail.index };
}

const generic =
  /^(?:الوزاره|المركز|المجموعه|اللجنه|المكتب|الهييه|الخارجيه|الخزانه|المجلس|التحالف|the (?:ministry|department|center|centre|group|office|embassy|coalition))$/;
const named: [RegExp, RegExp][] = [
  [/^الوزاره/, /وزاره(?:\s+و?ال[\u0621-\u064a]+){1,5}/g],
  [/^المكتب/, /مكتب(?:\s+و?ال[\u0621-\u064a]+){1,5}/g],
  [/^الهييه/, /هييه(?:\s+[\u0621-\u064a]+){2,5}/g],
  [/^the ministry/, /(?:[a-z]+\s+){0,2}ministry(?:\s+of\s+[a-z]+(?:\s+and\s+[a-z]+)?)?/g],
];

/** «الوزارة» alone is the ministry named before; without one it names nobody. */
function namedIssuer({ scene: { names, reading } }: RuleContext, span: Span): Span | null {
  const words = reading.levelled.slice(span.from, span.to);
  if (!generic.test(words)) return span;
  const pattern = named.find(([word]) => word.test(words))?.[1];
  if (pattern !== undefined) {
    const before = reading.levelled.slice(Math.max(0, span.from - farthest), span.from);
    const last = [...before.matchAll(pattern)].at(-1);
    if (last === undefined) return null;
    const from = Math.max(0, span.from - farthest) + last.index;
    return { from, to: from + last[0].length };
  }
  const isCentre = /^(?:المركز|the cent)/.test(words);
  const name = names.find((each) => {
    const id = entryOf(each, 'body')?.id;
    return each.to <= span.from && id !== undefined && (id === 'tftc') === isCentre;
  });
  return name === undefined ? null : { from: name.from, to: name.to };
}

const farthest = 2_000;

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
