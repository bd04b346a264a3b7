import { createTranslator } from 'next-intl';
import { expect, it, vi } from 'vitest';
import { citePart } from '@/lib/exchange/part-citation';
import type { Locale } from '@/lib/i18n/locales';
import { findCitedPart } from '@/lib/records/citing/cited-part';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';
import { arabicPage, englishText, importFolders, makeTextsFolder, manifestRow } from '@/tests/support/texts';

// Outside a request there is no Next to give the messages.
vi.mock('next-intl/server', () => ({
  getTranslations: async ({ locale }: { locale: Locale }) =>
    createTranslator({ locale, messages: locale === 'ar' ? ar : en }),
}));

const { db } = await testDatabase('loaded');

async function cite(about: string, locale: Locale) {
  const part = await findCitedPart(db, about);
  return part && citePart(part, locale);
}

const statement = {
  ...{ file: 'statement.txt', id: 'cifg-13/en', lang: 'en', status: 'official', rights: 'us-federal', extent: 'full' },
  source: { publisher: null, url: 'https://home.treasury.gov/news/press-releases/sm1109', date: null },
};

it('a paragraph is cited by the writer of its text, with its number', async () => {
  const files = { 'page.txt': arabicPage, 'statement.txt': englishText };
  const folder = await makeTextsFolder({ rows: [manifestRow(), manifestRow(statement)], files });
  expect(await importFolders([folder])).toMatchObject({ state: 'published' });
  for (const locale of ['ar', 'en'] as const) {
    const report = { author: { en: 'Harbour Gazette' }, about: 'report', issued: '2020-09-01', slot: 'x2' };
    const url = expect.stringMatching(`/${locale}/statements/cifg-13/x2$`);
    expect(await cite('/statements/cifg-13/x2', locale)).toMatchObject([{ ...report, url }]);
    const official = { author: { en: 'Counter ISIS Finance Group' }, about: 'itself', text: { slug: 'en' } };
    expect(await cite('/statements/cifg-13/p2', locale)).toMatchObject([{ ...official, slot: 'p2' }]);
    expect(await cite('/statements/cifg-13', locale)).toMatchObject([{ ...official, slot: null }]);
  }
});
