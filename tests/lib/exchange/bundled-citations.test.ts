import { expect, it } from 'vitest';
import { citeStatement } from '@/lib/exchange/statement-citation';
import type { Locale } from '@/lib/i18n/locales';
import type { Bilingual } from '@/lib/records/bilingual';
import { findStatementAuthor } from '@/lib/records/statements/authors';
import { textToCite } from '@/lib/records/statements/reading';
import { findStatement, type Statement } from '@/lib/records/statements/statements';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

const record = { ar: 'سجل', en: 'Record' };
const locales = ['ar', 'en'] as const;

/** Every statement of the record with the facts of its citation on the page of each language. */
async function citeAll() {
  const rows = await db.statement.findMany({ select: { publicId: true }, where: { withdrawnAt: null } });
  const all = [];
  for (const { publicId } of rows) {
    const statement = await findStatement(db, publicId);
    if (statement === null) continue;
    const author = await findStatementAuthor(db, statement);
    all.push({ statement, ar: factsOf(statement, author, 'ar'), en: factsOf(statement, author, 'en') });
  }
  return all;
}

function factsOf(statement: Statement, author: Bilingual, locale: Locale) {
  const text = textToCite(statement.texts, locale);
  const cited = { statement, author, record, text, slot: null, origin: 'https://record.example' };
  const { author: by, source, issued, text: mark, about } = citeStatement(cited, locale);
  return { author: by, about, issued, url: source?.url ?? null, lang: mark?.lang, standing: mark?.standing };
}

/** Whether there is a text of the statement in each language, be one a translation: each page cites the one that it shows. */
function isInBoth({ texts }: Statement): boolean {
  return locales.every((locale) => texts.some(({ lang, standing }) => lang === locale && isOwn(texts, standing)));
}

function isOwn(texts: Statement['texts'], standing: Statement['texts'][number]['standing']): boolean {
  const hasOfficial = texts.some((text) => text.standing === 'official');
  return carriesStatement(standing) && !(hasOfficial && standing === 'transcription');
}

const cited = await citeAll();

it('a statement is cited by the same author, source, date and standing on the pages of both languages', () => {
  const single = cited.filter(({ statement }) => !isInBoth(statement));
  expect(single.length).toBeGreaterThan(20);
  for (const { statement, ar, en } of single) expect(ar, statement.id).toEqual(en);
});

it('a statement with a text in each language is cited by one author, and by the text of the page', () => {
  const both = cited.filter(({ statement }) => isInBoth(statement));
  expect(both.length).toBeGreaterThan(0);
  for (const { statement, ar, en } of both) {
    expect(ar.author, statement.id).toEqual(en.author);
    expect([ar.lang, en.lang], statement.id).toEqual(['ar', 'en']);
  }
});

it.each([
  ['cifg-2', 'Arutz Sheva (AFP)', '2015-05-14'],
  ['cifg-21', 'The Federal Newswire', null],
])('a statement that one press report alone tells of is cited as that report: %s', (id, outlet, issued) => {
  const known = cited.find(({ statement }) => statement.id === id);
  const report = { author: { en: outlet }, about: 'report', issued, standing: 'press_report' };
  expect(known?.en).toMatchObject(report);
  expect(known?.ar).toMatchObject(report);
});
