import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { type Citation, type CitationWords, citationKey } from '@/lib/exchange/citation';
import { toBibtex, toCslJson, toRis } from '@/lib/exchange/citation-formats';
import { citeApa, citeArabic, citeChicago, isolateLatin } from '@/lib/exchange/citation-styles';
import { citationTags } from '@/lib/exchange/citation-tags';
import { citeStatement } from '@/lib/exchange/statement-citation';
import { textToCite } from '@/lib/records/statements/reading';
import { makeText } from '@/tests/support/make-text';

const english: CitationWords = {
  locale: 'en',
  standing: (standing) =>
    ({
      official: 'official text',
      courtesy_translation: 'courtesy translation',
      transcription: 'republished copy',
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
};

const arabic: CitationWords = {
  locale: 'ar',
  standing: (standing) => ({ official: 'نص رسمي', courtesy_translation: 'ترجمة غير رسمية' })[standing as 'official'],
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
};

const official: Citation = {
  statement: 'grp-4',
  author: { ar: 'مجموعة الأنهار', en: 'Rivers Group' },
  title: 'Rivers Group Leaders Issue 100% of a {Statement} & More',
  titleLang: 'en',
  isOwnTitle: false,
  text: { slug: 'en', lang: 'en', standing: 'official', publisher: { ar: 'وزارة المياه', en: 'Ministry of Waters' } },
  original: null,
  officialLanguage: 'en',
  issued: '2031-03-03',
  number: 4,
  slot: 'p2',
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
    publisher: { ar: 'وزارة المياه', en: 'Ministry of Waters' },
  },
  original: { lang: 'en', standing: 'official', title: 'Leaders Issue Statement', url: 'https://waters.example/1' },
};

describe('a citation in words', () => {
  it('is a Chicago note with standing, paragraph, version and address', () => {
    expect(citeChicago({ ...official, title: 'Leaders Issue Statement' }, english)).toBe(
      'Rivers Group, “Leaders Issue Statement” (official text, in English), 3 March 2031, para. p2, version 1, https://record.example/en/statements/grp-4/p2.',
    );
  });

  it('parts its notes with the semicolon of its language', () => {
    expect(toRis(translation, arabic)).toContain('N1  - ترجمة غير رسمية؛ بالعربية؛ ');
    expect(toRis(official, english)).toContain('N1  - official text; in English');
  });

  it('names no series of statements that are none', () => {
    expect(citationTags(official, 'en', 'Statements of the Rivers Group')).toMatchObject({
      citation_series_title: 'Statements of the Rivers Group',
    });
    expect(citationTags(official, 'en', null)).not.toHaveProperty('citation_series_title');
  });

  it('is APA with the date in numbers and words', () => {
    expect(citeApa({ ...official, title: 'Leaders issue statement' }, english)).toBe(
      'Rivers Group. (2031, March 3). Leaders issue statement [official text; in English; para. p2; version 1]. https://record.example/en/statements/grp-4/p2',
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
      'الفقرة \u2068p2\u2069، الإصدار 1، \u2068https://record.example/en/statements/grp-4/p2\u2069.',
    );
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
    expect(isolateLatin('نشرة Treasury Notes، ثم خبر')).toBe('نشرة \u2068Treasury Notes\u2069، ثم خبر');
    const cited = citeArabic({ ...official, title: 'Leaders (Part 2) Meet' }, arabic);
    expect(cited).toContain('«\u2068Leaders (Part 2) Meet\u2069»');
  });
});

describe('a statement of which readers have no text', () => {
  const texts = [makeText({ standing: 'official', source: { ...makeText().source, url: null } })];
  const cite = (held: typeof texts, locale: 'ar' | 'en') =>
    citeStatement(
      {
        statement: {
          ...{ id: 'grp-4', officialLanguage: 'en', issued: '2031-03-03', version: 2, texts: held },
          title: { ar: 'بيان', en: 'Statement', arOwn: null, kind: 'as_published' },
        },
        author: official.author,
        ...{ number: 4, slot: null, origin: 'https://record.example' },
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
      const told = /official|رسمي|version|الإصدار|v2|ET {2}-|N1 {2}-|note/;
      for (const each of written(cite([], locale))) {
        expect(each).toContain('grp-4');
        expect(each).not.toMatch(told);
      }
      for (const each of written(cite(texts, locale))) expect(each).toMatch(told);
    }
    expect(citeApa(cite([], 'en'), english)).toContain('. Statement. https://');
  });
});

describe('a statement with a copy in the language of the reader', () => {
  const text = { ...makeText({ standing: 'official', lang: 'en' }), published: '2031-03' };
  const copy = { ...makeText({ standing: 'transcription', lang: 'ar' }), slug: 'ar', published: '2031-03-09' };
  const issuedOf = (texts: (typeof text)[]) =>
    citeStatement(
      {
        statement: {
          ...{ id: 'grp-4', officialLanguage: 'en', issued: '2031-03-03', version: 2, texts },
          title: { ar: null, en: 'Statement', arOwn: 'بيان', kind: 'as_published' },
        },
        author: official.author,
        ...{ number: 4, slot: null, origin: 'https://record.example' },
        text: textToCite(texts, 'ar'),
      },
      'ar',
    );

  it('is cited by its official text, else by the copy, and by the day on which it was issued', () => {
    expect(issuedOf([text, copy])).toMatchObject({ text: { slug: text.slug }, issued: '2031-03-03', original: null });
    expect(issuedOf([copy])).toMatchObject({ text: { slug: 'ar' }, issued: '2031-03-03' });
    const translated = { ...copy, standing: 'courtesy_translation' as const };
    expect(issuedOf([text, translated])).toMatchObject({ text: { slug: 'ar' }, issued: '2031-03-09' });
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
      number: '4',
      section: 'p2',
      version: '1',
      note: 'official text; in English',
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
    expect(citationKey({ ...official, slot: null, text: null })).toBe('grp-4-v1');
  });
});
