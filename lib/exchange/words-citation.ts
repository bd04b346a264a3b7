import { publicOrigin } from '@/lib/env';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { ReportSubject } from '@/lib/records/reports/report-subject';
import { getStatementAuthor } from '@/lib/records/statements/authors';
import { bestText, findParagraphs, textToCite } from '@/lib/records/statements/reading';
import { findVersionsWithSlot } from '@/lib/records/statements/slots';
import { getStatement, type Statement } from '@/lib/records/statements/statements';
import type { Text } from '@/lib/records/statements/texts';
import type { Citation } from './citation';
import { citeStatement } from './statement-citation';

/** Cites the statement that the page is about, or the one paragraph. Null: readers have no words of that. */
export async function citeWords({ record, paragraph }: ReportSubject, locale: Locale): Promise<Citation | null> {
  const statement = await getStatement(record?.id ?? '');
  if (statement === null) return null;
  if (paragraph !== null) return citeParagraph(statement, paragraph, locale);
  return citeTextOf(statement, textToCite(statement.texts, locale), locale);
}

/** A paragraph is by whoever wrote the text that has it: the outlet, if it stands in a press report. */
async function citeParagraph(statement: Statement, slot: string, locale: Locale): Promise<Citation | null> {
  const isNow = findParagraphs(statement.texts, slot).length > 0;
  const newest = isNow ? null : ((await findVersionsWithSlot(statement, slot))?.newest ?? null);
  const found = findParagraphs(newest?.statement.texts ?? statement.texts, slot);
  const text = bestText(
    found.map((each) => each.text),
    locale,
  );
  if (text === null) return null;
  const cited = await citeTextOf({ ...statement, version: newest?.n ?? statement.version }, text, locale);
  return { ...cited, slot, url: publicOrigin() + paths.paragraph(locale, statement.id, slot) };
}

export async function citeTextOf(statement: Statement, text: Text | null, locale: Locale): Promise<Citation> {
  const [author, record] = [await getStatementAuthor(statement), await bilingualMessage('site.name')];
  return citeStatement({ statement, author, record, text, slot: null, origin: publicOrigin() }, locale);
}
