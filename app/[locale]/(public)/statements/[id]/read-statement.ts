import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { StatementCitation } from '@/components/reading/cite-this';
import { publicOrigin } from '@/lib/env';
import type { Citation } from '@/lib/exchange/citation';
import { citeInEveryStyle } from '@/lib/exchange/citation-styles';
import { citationWords, citeStatement } from '@/lib/exchange/statement-citation';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { type Bilingual, wordsIn } from '@/lib/records/bilingual';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { getMeeting } from '@/lib/records/meetings/meetings';
import type { Dispute } from '@/lib/records/sources/claims';
import { getStatementAuthor } from '@/lib/records/statements/authors';
import { differencesOf, textToCite } from '@/lib/records/statements/reading';
import { getStatement, type Statement } from '@/lib/records/statements/statements';
import type { Text } from '@/lib/records/statements/texts';
import { getWithdrawnStatement, type WithdrawnStatement } from '@/lib/records/statements/withdrawn-statement';

/** A statement with its author and the differences between its texts, as its pages need it. */
export type StatementInContext = {
  statement: Statement;
  author: Bilingual;
  differences: Dispute[];
  /** Only statements of the main body are a series. */
  isOfMainBody: boolean;
};

/** Reads the statement that the address names, for an address below its page: once it is withdrawn, that leads to the page. */
export async function readStatement(params: Promise<{ id: string }>): Promise<StatementInContext> {
  const found = await readStatementOrMark(params);
  if ('withdrawal' in found) redirect(paths.statement(await getLocale(), found.id));
  return found;
}

/** Reads the statement that the address names, or that it was withdrawn; without one the page answers 404. */
export async function readStatementOrMark(
  params: Promise<{ id: string }>,
): Promise<StatementInContext | WithdrawnStatement> {
  const found = await readRecord(params, async (id) => (await getStatement(id)) ?? getWithdrawnStatement(id));
  return 'withdrawal' in found ? found : inContext(found);
}

async function inContext(statement: Statement): Promise<StatementInContext> {
  const meeting = statement.meeting && (await getMeeting(statement.meeting.id));
  return {
    statement,
    author: await getStatementAuthor(statement),
    differences: differencesOf(statement, meeting),
    isOfMainBody: Boolean(meeting) && meeting?.body === (await getMainBody())?.id,
  };
}

/** Cites a statement, a text or a place of it in every style, the reader's first. */
export async function citeInStyles(
  {
    statement,
    author,
  }: Pick<StatementInContext, 'author'> & { statement: Parameters<typeof citeStatement>[0]['statement'] },
  cited: { text: Text | null; slot: string | null; isEarlier?: boolean },
  locale: Locale,
): Promise<StatementCitation[]> {
  const write = async (language: Locale) => {
    const words = citationWords(language, await getTranslations({ locale: language }));
    const about = { statement, author, record: await bilingualMessage('site.name'), origin: publicOrigin(), ...cited };
    return { citation: citeStatement(about, language), words };
  };
  return citeInEveryStyle({ ar: await write('ar'), en: await write('en') }, locale);
}

/** The citation that reference managers read from the head of the statement's page. */
export async function citeRecord({ statement, author }: StatementInContext, locale: Locale): Promise<Citation> {
  const text = textToCite(statement.texts, locale);
  const record = await bilingualMessage('site.name');
  return citeStatement({ statement, author, record, text, slot: null, origin: publicOrigin() }, locale);
}

/** The title by which pages name a statement. */
export async function titleOf({ title }: Pick<Statement, 'title'>, locale: Locale): Promise<string> {
  const t = await getTranslations('statement');
  return title[locale] ?? (locale === 'ar' ? title.arOwn : null) ?? wordsIn(title, locale) ?? t('noTitle');
}
