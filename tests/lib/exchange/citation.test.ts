import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { type Citation, type CitationWords, citationKey } from '@/lib/exchange/citation';
import { toBibtex, toCslJson, toRis } from '@/lib/exchange/citation-formats';
import { citeApa, citeArabic, citeChicago, isolateLatin } from '@/lib/exchange/citation-styles';
import { citationTags } from '@/lib/exchange/citation-tags';
import { citeStatement } from '@/lib/exchange/statement-citation';
import { textToCite } from '@/lib/records/statements/reading';
import { makeSource } from '@/tests/support/make-records';
import { makeText } from '@/tests/support/make-text';

const english: CitationWords = {
  locale: 'en',
  standing: (standing) =>
    ({
      official: 'official text',
      courtesy_translation: 'courtesy translation',
      transcription: 'republished copy',
      press_report: 'press report',
    })[standing as 'official'],
  language: (lang) => ({ ar: 'Arabic', en: 'English' })[lang as 'ar'],
  date: () => '3 March 2031',
  undated: 'n.d.',
  paragraph: (slot) => `para. ${slot}`,
  version: (version) => `version ${version}`,
  inLanguage: (language) => `in ${language}`,
  officialIn: (language) => `official text in ${language}`,
  officialIs: (language) => `${language} is the official language`,
  ownTitle: 'our title',
  translationOf: (title) => `translation of “${title}”`,
  reportOn: (title) => `Report on “${title}”`,
  summaryOf: (title) => `Summary of “${title}”`,
  record: 'Record of Rivers',
  inRecord: 'in',
};

const arabic: CitationWords = {
  locale: 'ar',
  standing: (standing) =>
    ({ official: 'نص رسمي', courtesy_translation: 'ترجمة غير رسمية', press_report: 'تقرير صحفي' })[
      standing as 'official'
    ],
  language: (lang) => ({ ar: 'العربية', en: 'الإنجليزية' })[lang as 'ar'],
  date: () => '3 آذار/مارس 2031',
  undated: 'د.ت.',
  paragraph: (slot) => `الفقرة ${slot}`,
  version: (version) => `الإصدار ${version}`,
  inLanguage: (language) => `ب${language}`,
  officialIn: (language) => `النص الرسمي ب${language}`,
  officialIs: (language) => `اللغة الرسمية: ${language}`,
  ownTitle: 'عنوان من وضعنا',
  translationOf: (title) => `ترجمة «${title}»`,
  reportOn: (title) => `تقرير عن «${title}»`,
  summaryOf: (title) => `ملخص «${title}»`,
  record: 'سجل الأنهار',
  inRecord: 'في',
};

const ministry = { ar: 'وزارة المياه', en: 'Ministry of Waters' };

const official: Citation = {
  statement: 'grp-4',
  author: { ar: 'مجموعة الأنهار', en: 'Rivers Group' },
  title: 'Rivers Group Leaders Issue 100% of a {Statement} & More',
  titleLang: 'en',
  isOwnTitle: false,
  about: 'itself',
  text: {
    slug: 'en',
    lang: 'en',
    standing: 'official',
  },
  source: makeSource({ publisher: ministry, url: 'https://waters.example/1' }),
  original: null,
  officialLanguage: 'en',
  issued: '2031-03-03',
  slot: 'p2',
  within: [],
  version: 1,
  url: 'https://record.example/en/statements/grp-4/p2',
};

const translation: Citation = {
  ...official,
  title: 'بيان مشترك لقادة مجموعة الأنهار (CRG)',
  titleLang: 'ar',
  text: {
    slug: 'ar',
    lang: 'ar',
    standing: 'courtesy_translation',
  },
  source: makeSource({ publisher: ministry, url: 'https://waters.example/ar/1' }),
  original: { lang: 'en', standing: 'official', title: 'Leaders Issue Statement', url: 'https://waters.example/1' },
};

describe('a citation in words', () => {
  it('is a Chicago note with standing, paragraph, version and address', () => {
    expect(citeChicago({ ...official, title: 'Leaders Issue Statement' }, english)).toBe(
      'Rivers Group, “Leaders Issue Statement” (official text, in English), 3 March 2031, Ministry of Waters, https://waters.example/1; in Record of Rivers, para. p2, version 1, https://record.example/en/statements/grp-4/p2.',
    );
  });

  it('parts its notes with the semicolon of its language', () => {
    expect(toRis(translation, arabic)).toContain('N1  - ترجمة غير رسمية؛ بالعربية؛ ');
    expect(toRis(official, english)).toContain(
      'N1  - official text; in English; in Record of Rivers, version 1, https://record.example/en/statements/grp-4/p2',
    );
  });

  it('of a claim names its source first and says what of the entry it is', () => {
    const claim: Citation = {
      ...official,
      ...{ text: null, officialLanguage: null, about: 'source', isOwnTitle: true, issued: null, slot: null },
      author: { ar: 'بريد الأنهار', en: 'Rivers Post' },
      title: 'Report on “Fourth meeting”',
      source: makeSource({ url: 'https://post.example/7' }),
      within: ['“Fourth meeting”', 'Date: «نهاية آذار» (not adopted)'],
      url: 'https://record.example/en/meetings/grp-4#claim-grp-4-date-2',
    };
    expect(citeChicago(claim, english)).toBe(
      'Rivers Post, Report on “Fourth meeting” [our title], n.d., https://post.example/7; in Record of Rivers, “Fourth meeting”, Date: «\u2068نهاية آذار\u2069» (not adopted), version 1, https://record.example/en/meetings/grp-4#claim-grp-4-date-2.',
    );
    expect(toCslJson(claim, english)).toMatchObject({
      author: [{ literal: 'Rivers Post' }],
      URL: 'https://post.example/7',
    });
    expect(toRis(claim, english)).toContain('L2  - https://record.example/en/meetings/grp-4#claim-grp-4-date-2');
    expect(citationKey(claim)).toBe('grp-4-claim-grp-4-date-2-source-v1');
  });

  it('names no series of statements that are none', () => {
    expect(citationTags(official, english, 'Statements of the Rivers Group')).toMatchObject({
      citation_series_title: 'Statements of the Rivers Group',
    });
    expect(citationTags(official, english, null)).not.toHaveProperty('citation_series_title');
  });

  it('is APA with the date in numbers and words', () => {
    expect(citeApa({ ...official, title: 'Leaders issue statement' }, english)).toBe(
      'Rivers Group. (2031, March 3). Leaders issue statement [official text; in English]. Ministry of Waters, https://waters.example/1. In Record of Rivers (para. p2, version 1). https://record.example/en/statements/grp-4/p2',
    );
    expect(citeApa({ ...official, issued: null }, english)).toContain('(n.d.)');
    expect(citeApa({ ...official, issued: '2031-03' }, english)).toContain('(2031, March)');
  });

  it('names the original beside a translation, in Arabic with isolated Latin runs', () => {
    const cited = citeArabic(translation, arabic);
    expect(cited).toContain('مجموعة الأنهار، «بيان مشترك لقادة مجموعة الأنهار (\u2068CRG\u2069)»');
    expect(cited).toContain(
      '(ترجمة غير رسمية؛ بالعربية؛ النص الرسمي بالإنجليزية؛ ترجمة «\u2068Leaders Issue Statement\u2069»)',
    );
    expect(cited).toContain(
      'وزارة المياه، https://waters.example/ar/1؛ في سجل الأنهار، الفقرة \u2068p2\u2069، الإصدار 1، ',
    );
    expect(cited.endsWith('، https://record.example/en/statements/grp-4/p2.')).toBe(true);
  });

  it('calls no copy in the official language, and no title that is the same, a translation', () => {
    const copy: Citation = {
      ...official,
      title: 'Leaders Issue Statement',
      text: official.text && { ...official.text, standing: 'transcription' },
      original: translation.original,
    };
    expect(citeChicago(copy, english)).toContain(
      '“Leaders Issue Statement” (republished copy, in English; English is the official language), ',
    );
    const untitled = { ...translation, title: 'Leaders Issue Statement', titleLang: 'en' };
    expect(citeArabic(untitled, arabic)).toContain('(ترجمة غير رسمية؛ بالعربية؛ النص الرسمي بالإنجليزية)');
  });

  it('marks a title that is ours', () => {
    const own = { ...official, title: 'Joint statement', isOwnTitle: true };
    expect(citeChicago(own, english)).toContain('“Joint statement” [our title] (official text');
    expect(citeApa(own, english)).toContain('Joint statement [our title; official text');
    expect(citeArabic(own, arabic)).toContain('» [عنوان من وضعنا] (');
  });

  it('isolates whole runs and leaves Arabic alone', () => {
    expect(isolateLatin('القرار S/RES/2253 (2015) بشأن')).toBe('القرار \u2068S/RES/2253\u2069 (2015) بشأن');
    expect(isolateLatin('بيان مشترك')).toBe('بيان مشترك');
    expect(isolateLatin('التاريخ: «on 2 May 2031 the 3 boats left»')).toBe(
      'التاريخ: «\u2068on 2 May 2031 the 3 boats left\u2069»',
    );
    expect(isolateLatin('قال «وصل Delta أمس»')).toBe('قال «وصل \u2068Delta\u2069 أمس»');
    expect(isolateLatin('نشرة Treasury Notes، ثم خبر')).toBe('نشرة \u2068Treasury Notes\u2069، ثم خبر');
    const cited = citeArabic({ ...official, title: 'Leaders (Part 2) Meet' }, arabic);
    expect(cited).toContain('«\u2068Leaders (Part 2) Meet\u2069»');
  });
});

describe('a press report of a statement', () => {
  const texts = [
    makeText({ standing: 'official', lang: 'en' }),
    makeText({
      standing: 'press_report',
      lang: 'ar',
      slug: 'ar-tidings',
      published: null,
      source: makeSource({
        publisher: { ar: 'جريدة المد', en: 'Tidings' },
        url: 'https://tidings.example/7',
        published: null,
      }),
    }),
  ];
  const cite = (locale: 'ar' | 'en') =>
    citeStatement(
      {
        statement: {
          ...{ id: 'grp-4', officialLanguage: 'en', issued: '2031-03-03', version: 2, texts },
          title: { ar: 'بيان القادة', en: 'Leaders Issue Statement', arOwn: null, kind: 'as_published' },
        },
        author: official.author,
        record: { ar: 'سجل الأنهار', en: 'Record of Rivers' },
        text: texts[1] ?? null,
        slot: 'x1',
        origin: 'https://record.example',
      },
      locale,
    );

  it('without a date of its own has that of its source', () => {
    const [first, report] = texts;
    const source = report?.source && { ...report.source, published: '2031-03-05' };
    const dated = citeStatement(
      {
        statement: {
          ...{ id: 'grp-4', officialLanguage: 'en', issued: '2031-03-03', version: 2, texts },
          title: { ar: 'بيان القادة', en: 'Leaders Issue Statement', arOwn: null, kind: 'as_published' },
        },
        author: official.author,
        record: { ar: 'سجل الأنهار', en: 'Record of Rivers' },
        text: report ? { ...report, source: source ?? null } : null,
        ...{ slot: null, origin: 'https://record.example' },
      },
      'en',
    );
    expect(first?.standing).toBe('official');
    expect(dated).toMatchObject({ author: { en: 'Tidings' }, issued: '2031-03-05' });
  });

  it('is by its outlet, of its own date or none, and about the statement; never the words of the body', () => {
    expect(citeArabic(cite('ar'), arabic)).toBe(
      'جريدة المد، تقرير عن «بيان القادة» (تقرير صحفي؛ بالعربية)، د.ت.، https://tidings.example/7؛ في سجل الأنهار، الفقرة \u2068x1\u2069، الإصدار 2، https://record.example/ar/statements/grp-4/x1.',
    );
    expect(citeChicago(cite('en'), english)).toBe(
      'Tidings, Report on “\u2068بيان القادة\u2069” (press report, in Arabic), n.d., https://tidings.example/7; in Record of Rivers, para. x1, version 2, https://record.example/en/statements/grp-4/x1.',
    );
    const tags = citationTags(cite('en'), english, 'Statements of the Rivers Group');
    expect(tags).toMatchObject({ citation_title: 'Report on “بيان القادة”', citation_author: 'Tidings' });
    expect(tags).not.toHaveProperty('citation_series_title');
    for (const written of [
      toRis(cite('en'), english),
      toBibtex(cite('en'), english),
      JSON.stringify(toCslJson(cite('en'), english)),
    ]) {
      expect(written).toContain('Tidings');
      expect(written).toContain('Report on');
      expect(written).not.toMatch(/Rivers Group|2031|translation|official/);
    }
  });
});

it('a press release of the Treasury has its number, in every format alike', () => {
  const source = makeSource({ publisher: ministry, url: 'https://home.treasury.gov/news/press-releases/sm834' });
  const cited = { ...official, source };
  expect(citeChicago(cited, english)).toContain(', Ministry of Waters, SM834, https://home.treasury.gov/');
  expect(toCslJson(cited, english)).toMatchObject({ number: 'SM834', genre: 'official text' });
  expect(toRis(cited, english)).toMatch(/M3 {2}- official text\r\nSN {2}- SM834/);
  expect(toBibtex(cited, english)).toMatch(/type = \{\{official text\}\},.*number = \{SM834\}/s);
});

describe('an earlier version', () => {
  it('is cited at its own address', () => {
    const statement = {
      ...{ id: 'grp-4', officialLanguage: 'en', issued: '2031-03-03', version: 2, texts: [makeText()] },
      title: { ar: 'بيان', en: 'Statement', arOwn: null, kind: 'as_published' as const },
    };
    const about = {
      statement,
      author: official.author,
      record: { ar: 'سجل الأنهار', en: 'Record of Rivers' },
      slot: null,
      text: null,
      origin: 'https://a.example',
    };
    expect(citeStatement({ ...about, isEarlier: true }, 'en').url).toBe('https://a.example/en/statements/grp-4/v/2');
    expect(citeStatement(about, 'en').url).toBe('https://a.example/en/statements/grp-4');
  });
});

describe('a statement of which readers have no text', () => {
  const { source } = makeText();
  const texts = [makeText({ standing: 'official', source: source && { ...source, url: null } })];
  const cite = (held: typeof texts, locale: 'ar' | 'en') =>
    citeStatement(
      {
        statement: {
          ...{ id: 'grp-4', officialLanguage: 'en', issued: '2031-03-03', version: 2, texts: held },
          title: { ar: 'بيان', en: 'Statement', arOwn: null, kind: 'as_published' },
        },
        author: official.author,
        record: { ar: 'سجل الأنهار', en: 'Record of Rivers' },
        ...{ slot: null, origin: 'https://record.example' },
        text: textToCite(held, locale),
      },
      locale,
    );

  it('is cited itself, in every style and format, without a version or an official text', () => {
    for (const [locale, words] of [
      ['en', english],
      ['ar', arabic],
    ] as const) {
      const written = (citation: Citation) => [
        ...[citeChicago(citation, words), citeApa(citation, words), citeArabic(citation, words)],
        ...[toRis(citation, words), toBibtex(citation, words), JSON.stringify(toCslJson(citation, words))],
      ];
      const told = /official|رسمي|version|الإصدار|v2/;
      for (const each of written(cite([], locale))) {
        expect(each).toContain('grp-4');
        expect(each).not.toMatch(told);
      }
      for (const each of written(cite(texts, locale))) expect(each).toMatch(told);
    }
    expect(citeApa(cite([], 'en'), english)).toContain('. Statement. In Record of Rivers. https://');
  });
});

describe('a statement with a copy in the language of the reader', () => {
  const text = { ...makeText({ standing: 'official', lang: 'en' }), published: '2031-03' };
  const copy = { ...makeText({ standing: 'transcription', lang: 'ar' }), slug: 'ar', published: '2031-03-09' };
  const issuedOf = (texts: ReturnType<typeof makeText>[]) =>
    citeStatement(
      {
        statement: {
          ...{ id: 'grp-4', officialLanguage: 'en', issued: '2031-03-03', version: 2, texts },
          title: { ar: null, en: 'Statement', arOwn: 'بيان', kind: 'as_published' },
        },
        author: official.author,
        record: { ar: 'سجل الأنهار', en: 'Record of Rivers' },
        ...{ slot: null, origin: 'https://record.example' },
        text: textToCite(texts, 'ar'),
      },
      'ar',
    );

  it('is cited by its official text, else by the copy, and by the day on which it was issued', () => {
    expect(issuedOf([text, copy])).toMatchObject({ text: { slug: text.slug }, issued: '2031-03-03', original: null });
    expect(issuedOf([copy])).toMatchObject({ text: { slug: 'ar' }, issued: '2031-03-03' });
    // Of two official texts neither is a translation of the other.
    const alsoOfficial = { ...copy, standing: 'official' as const };
    expect(issuedOf([text, alsoOfficial])).toMatchObject({ text: { slug: 'ar' }, original: null });
    const translated = { ...copy, standing: 'courtesy_translation' as const };
    expect(issuedOf([text, translated])).toMatchObject({ text: { slug: 'ar' }, issued: '2031-03-09' });
    const source = makeSource({ published: '2031-03-07' });
    const undated = makeText({ standing: 'courtesy_translation', lang: 'ar', slug: 'ar', published: null, source });
    expect(issuedOf([text, undated])).toMatchObject({ text: { slug: 'ar' }, issued: '2031-03-07' });
  });
});

describe('a citation for programs', () => {
  it('is one item of CSL-JSON with numbers for its date', () => {
    expect(toCslJson(official, english)).toMatchObject({
      id: 'grp-4-en-p2-v1',
      type: 'report',
      author: [{ literal: 'Rivers Group' }],
      issued: { 'date-parts': [[2031, 3, 3]] },
      language: 'en',
      genre: 'official text',
      section: 'p2',
      version: '1',
      publisher: 'Ministry of Waters',
      URL: 'https://waters.example/1',
      archive: 'Record of Rivers',
      archive_location: 'https://record.example/en/statements/grp-4/p2',
    });
    expect(toCslJson({ ...official, issued: null }, english)).not.toHaveProperty('issued');
  });

  it('is CSL-JSON that a citation library reads and sets in its own style', () => {
    for (const item of [toCslJson(official, english), toCslJson(translation, arabic)]) {
      const cite = new Cite(item);
      expect(cite.data[0]).toMatchObject({ id: item.id, type: 'report', title: item.title });
      expect(cite.format('bibliography', { template: 'apa', lang: 'en-US' })).toContain('2031');
    }
  });

  it('keeps an author of several names one name in RIS, where what follows a comma is a first name', () => {
    const joint = { ...official, author: { ar: null, en: 'Avonia, Brenland and Corvia' } };
    expect(toRis(joint, english)).toContain('AU  - Avonia / Brenland and Corvia,\r\n');
  });

  it('is RIS that begins with its type and ends with its end', () => {
    const lines = toRis(translation, arabic).split('\r\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines.at(-2)).toBe('ER  - ');
    expect(lines).toContain('DA  - 2031/03/03');
    expect(lines).toContain('OP  - Leaders Issue Statement');
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });

  it('is BibTeX whose braces balance whatever the title holds', () => {
    const entry = toBibtex(official, english);
    expect(entry).toContain('@report{grp-4-en-p2-v1,');
    expect(entry).toContain('100\\% of a Statement \\& More');
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  it('keeps its key for one paragraph of one version', () => {
    expect(citationKey({ ...official, slot: null, text: null, source: null })).toBe('grp-4-v1');
  });
});
