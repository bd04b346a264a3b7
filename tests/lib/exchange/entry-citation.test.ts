import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { toBibtex, toCslJson, toRis } from '@/lib/exchange/citation-formats';
import { citeInEveryStyle } from '@/lib/exchange/citation-styles';
import { citeEntry } from '@/lib/exchange/entry-citation';
import { citationWords } from '@/lib/exchange/statement-citation';
import type { Locale } from '@/lib/i18n/locales';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

const entry = {
  part: 'meetings' as const,
  id: 'harbour-3',
  title: { ar: 'الاجتماع الثالث للجنة الموانئ', en: 'Third meeting of the Harbour Committee' },
  version: 4,
  updatedAt: '2031-03-05T08:00:00.000Z',
};
const record = { ar: 'سجل الموانئ', en: 'Record of Harbours' };
const words = {
  ar: citationWords('ar', createTranslator({ locale: 'ar', messages: ar })),
  en: citationWords('en', createTranslator({ locale: 'en', messages: en })),
};
const cite = (locale: Locale) => citeEntry(entry, { record, origin: 'https://record.example' }, locale);

describe('an entry that is cited', () => {
  it('is by this record, of the day on which it was last changed, at its version and its address', () => {
    expect(cite('en')).toMatchObject({
      author: record,
      title: 'Third meeting of the Harbour Committee',
      issued: '2031-03-05',
      version: 4,
      url: 'https://record.example/en/meetings/harbour-3',
    });
    expect(cite('ar').url).toBe('https://record.example/ar/meetings/harbour-3');
  });

  it('says the same in every format', () => {
    const item = toCslJson(cite('en'), words.en);
    expect(item).toMatchObject({ title: entry.title.en, version: '4', URL: cite('en').url });
    expect(item.author).toEqual([{ literal: 'Record of Harbours' }]);
    expect(item.issued).toEqual({ 'date-parts': [[2031, 3, 5]] });
    const ris = toRis(cite('en'), words.en);
    for (const line of [
      'AU  - Record of Harbours,',
      `TI  - ${entry.title.en}`,
      'DA  - 2031/03/05',
      `UR  - ${cite('en').url}`,
    ]) {
      expect(ris).toContain(line);
    }
    const bibtex = toBibtex(cite('en'), words.en);
    for (const field of [
      `title = {{${entry.title.en}}}`,
      'date = {2031-03-05}',
      'version = {4}',
      `url = {${cite('en').url}}`,
    ]) {
      expect(bibtex).toContain(field);
    }
  });

  it('is written in every style, in the language of the style', () => {
    const both = { ar: { citation: cite('ar'), words: words.ar }, en: { citation: cite('en'), words: words.en } };
    const styles = citeInEveryStyle(both, 'ar');
    expect(styles.map(({ style }) => style)).toEqual(['arabic', 'chicago', 'apa']);
    expect(styles[0]?.words).toContain('«الاجتماع الثالث للجنة الموانئ»');
    expect(styles[1]?.words).toContain('“Third meeting of the Harbour Committee”, 5 March 2031');
    expect(citeInEveryStyle(both, 'en').map(({ style }) => style)).toEqual(['chicago', 'apa', 'arabic']);
  });
});
