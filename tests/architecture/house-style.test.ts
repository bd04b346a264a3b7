import { describe, expect, it } from 'vitest';
import { filesIn, read } from '@/tests/support/project-files';

type Said = { at: string; ar: string | null; en: string | null };

const messages = pairMessages(flatten(load('messages/ar.json')), flatten(load('messages/en.json')));
const records = filesIn(['prisma/records', 'prisma/practice/records'], ['.json'])
  .filter((path) => !path.endsWith('vocabulary.json'))
  .flatMap((path) => [...pairsOf(JSON.parse(read(path)), path)]);
const said = [...messages, ...records];

/** Letters around a word, so that one inside another is not taken for it. */
const arabicWord = (words: string) =>
  new RegExp(`(?<![\\u0621-\\u0652])(?:[وفبكل]|بال|لل|وال|ال)?(?:${words})(?![\\u0621-\\u0652])`);

const asksInArabic =
  /^(هل|متى|أين|كيف|كم|ماذا|لماذا|أيّ?|ما (هو|هي|الذي)|مَن|من (ي|ت|ذُ|حضر|كان|هو|هي|هم|قال)\S*)(?=\s|$)/;
const asksInEnglish = /^(who|whose|what|when|where|which|why|how)\b/i;

/** Each fault with the word that the house has for it. */
const arabicTerms: [RegExp, string][] = [
  [arabicWord('ترجمة مجاملة|ترجمة المجاملة'), 'ترجمة غير رسمية'],
  [arabicWord('اجتماع عام|الاجتماع العام'), 'جلسة عامة'],
  [arabicWord('القيادة المشتركة|قيادة مشتركة'), 'الرئاسة المشتركة'],
  [arabicWord('مجموعة التمويل'), 'مجموعة مكافحة التمويل'],
  [arabicWord('مجموعة المقاتلين|مجموعة سفر الإرهابيين'), 'مجموعة العمل الخاصة بـ…'],
  [arabicWord('المدراء'), 'المديرون'],
  [arabicWord('مجموعة إرساء الاستقرار|مجموعة عمل الاستقرار'), 'مجموعة العمل الخاصة بتحقيق الاستقرار'],
  [arabicWord('جهات غير حكومية'), 'جهات فاعلة من غير الدول'],
  [arabicWord('ملاحظة على|ملاحظات على'), 'ملاحظة بشأن'],
  [arabicWord('محرف|محرفاً|محارف'), 'حرف'],
  [arabicWord('القائل'), 'بحسب'],
  [arabicWord('حضوراً'), 'حضورياً'],
  [/عضواً (ثمانين|تسعين|(ثالثاً|رابعاً|سادساً) وثمانين)/, 'العضو الثمانون'],
  [arabicWord('نص منقول'), 'نسخة معاد نشرها'],
  [arabicWord('خسارته أرضه|خسارته الأرض|معظم أراضيه'), 'الأراضي التي كان يسيطر عليها'],
];

/** British in vocabulary, with -ize: as the United Nations spell. */
const englishTerms: [RegExp, string][] = [
  [
    /\b(organ|stabil|recogn|radical|item|sympath|final|author|critic|summar|util|minim|real)is(e|es|ed|er|ers|ing|ation|ations)\b/i,
    '-ize',
  ],
  [/\bcenters?\b/, 'centre'],
  [/\b(programs?|defense|labor|percent(?!-encoded))\b/, 'programme, defence, labour, per cent'],
  [/\bat a distance\b|\btied to\b|\btie to\b/i, 'online, linked to'],
  [/\btwelve years\b|\bWhere it stands\b/i, 'no number that grows old'],
  [/["]/, '“…”'],
  [/(?<![\d-])\d{1,3}-\d{1,3}(?![\d-])/, 'an en dash between numbers'],
];

const levant = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
const gulf = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

describe('labels', () => {
  it('are nouns in Arabic: none asks', () => {
    expect(
      faultsIn(messages, 'ar', (text) => isLabel(text) && asksInArabic.test(text)),
      'name the thing: التاريخ، المكان',
    ).toEqual([]);
  });

  it('are nouns in English: none asks', () => {
    expect(
      faultsIn(messages, 'en', (text) => isLabel(text) && asksInEnglish.test(text)),
      'name the thing: Date, Place',
    ).toEqual([]);
  });
});

describe('words', () => {
  it.each(arabicTerms)('have one Arabic term for one thing, $1', (term, right) => {
    expect(
      faultsIn(said, 'ar', (text) => term.test(outsideQuotations(text))),
      `write ${right}`,
    ).toEqual([]);
  });

  it.each(englishTerms)('have one English spelling and term, $1', (term, right) => {
    expect(
      faultsIn(said, 'en', (text) => term.test(outsideQuotations(text))),
      `write ${right}`,
    ).toEqual([]);
  });

  it('keep the sign of the Hijri era on the line of its year', () => {
    expect(
      faultsIn(said, 'ar', (text) => /[\d}>] ?هـ/.test(text)),
      'write \\u00a0 before هـ',
    ).toEqual([]);
    expect(
      faultsIn(said, 'en', (text) => /[}>] ?AH\b/.test(text)),
      'write \\u00a0 before AH',
    ).toEqual([]);
  });

  it('name a month in both Arabic forms, that of the Levant first', () => {
    expect(
      faultsIn(said, 'ar', (text) => halfMonth(outsideQuotations(text)) !== null),
      'write أيار/مايو',
    ).toEqual([]);
  });

  it('would be caught otherwise', () => {
    for (const text of ['متى', 'كم حضروا', 'من حضر', 'كيف عُقد', 'أي اجتماع هو الوزاري'])
      expect(asksInArabic.test(text), text).toBe(true);
    for (const text of ['من إعدادنا', 'أيام الاجتماعات', 'كما نُشر', 'ما أُعلن وما انعقد'])
      expect(asksInArabic.test(text), text).toBe(false);
    for (const text of ['When', 'How many', 'What it is'])
      expect(isLabel(text) && asksInEnglish.test(text), text).toBe(true);
    expect(isLabel('Where the money comes from.')).toBe(false);
    expect(halfMonth('في 7 مايو 2015')).toBe('مايو');
    expect(halfMonth('في 7 أيار 2015')).toBe('أيار');
    expect(halfMonth('مطلع أيار/مايو 2015، و22 كانون الثاني/يناير')).toBeNull();
    expect(outsideQuotations('يذكر «Tmm24» أن')).toBe('يذكر  أن');
    expect(outsideQuotations('says “today” and «اليوم»')).toBe('says  and ');
    const faultsOf = (text: string, terms: [RegExp, string][]) =>
      terms.filter(([term]) => term.test(text)).map(([, right]) => right);
    expect(faultsOf('والترجمة ترجمة مجاملة، والقائل هو المدراء', arabicTerms)).toEqual([
      'ترجمة غير رسمية',
      'المديرون',
      'بحسب',
    ]);
    expect(faultsOf('international organisations, 26-27 October', englishTerms)).toEqual([
      '-ize',
      'an en dash between numbers',
    ]);
    expect(faultsOf('Terrorist Financing Targeting Center, 2019-11-20, SM-12', englishTerms)).toEqual([]);
  });
});

/** A label ends without a full stop; whatever ends with one is a sentence. */
function isLabel(text: string): boolean {
  return !/[.!؟?…]$|\}\}$/.test(text);
}

/** What others wrote is left as they wrote it. */
function outsideQuotations(text: string): string {
  return text.replace(/«[^«»]*»|“[^“”]*”/g, '');
}

function halfMonth(text: string): string | null {
  const bare = levant.reduce((rest, name, index) => rest.replaceAll(`${name}/${gulf[index]}`, ''), text);
  const found = [...levant, ...gulf].find((name) => arabicWord(name).test(bare));
  return found ?? null;
}

function faultsIn(all: Said[], lang: 'ar' | 'en', isFault: (text: string) => boolean): string[] {
  return all.flatMap(({ at, [lang]: text }) => (text !== null && isFault(text) ? [`${at}: ${text}`] : []));
}

function load(path: string): Record<string, unknown> {
  return JSON.parse(read(path)) as Record<string, unknown>;
}

function flatten(tree: Record<string, unknown>, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[prefix + name, value] as const]
        : [...flatten(value as Record<string, unknown>, `${prefix}${name}.`)],
    ),
  );
}

function pairMessages(ar: Map<string, string>, en: Map<string, string>): Said[] {
  return [...ar.keys()].map((at) => ({ at, ar: ar.get(at) ?? null, en: en.get(at) ?? null }));
}

/** Our own words in both languages: not titles and names as published, nor what sources say. */
function* pairsOf(value: unknown, path: string): Generator<Said> {
  if (value === null || typeof value !== 'object') return;
  if ('ar' in value && 'en' in value && isText(value.ar) && isText(value.en))
    yield { at: path, ar: value.ar, en: value.en };
  for (const key of ['titleArOwn', 'nameArOwn'] as const) {
    const own = (value as Record<string, unknown>)[key];
    if (typeof own === 'string') yield { at: `${path} ${key}`, ar: own, en: null };
  }
  for (const [key, member] of Object.entries(value)) {
    const isTheirs =
      key === 'words' ||
      key === 'publisher' ||
      key === 'asSaid' ||
      (/(statements|bodies|parties|places)\.json.*$/.test(path) && /^(title|name|names|variants)$/.test(key));
    if (isTheirs) continue;
    const id = isRecord(member) && typeof member.id === 'string' ? member.id : key;
    yield* pairsOf(member, `${path} ${id}`);
  }
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
