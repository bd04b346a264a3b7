import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { toStatementJson } from '@/lib/exchange/api/statement-json';
import { toBibtex, toCslJson, toRis } from '@/lib/exchange/citation-formats';
import { citeArabic, citeChicago } from '@/lib/exchange/citation-styles';
import { statementJsonLd } from '@/lib/exchange/json-ld';
import { withPracticeMark } from '@/lib/exchange/practice-mark';
import { citationWords, citeStatement } from '@/lib/exchange/statement-citation';
import { type StatementFormat, splitFormat, statementFormats } from '@/lib/exchange/statement-formats';
import { type PlainText, toMarkdown, toPlainText } from '@/lib/exchange/statement-plain';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { parsePublicId } from '@/lib/i18n/public-id';
import { getStatementAuthor } from '@/lib/records/statements/authors';
import { bestText, findParagraphs, hasWords, textToCite } from '@/lib/records/statements/reading';
import { getStatement, type Statement } from '@/lib/records/statements/statements';
import { shownExtent, type Text } from '@/lib/records/statements/texts';
import { getWithdrawnStatement } from '@/lib/records/statements/withdrawn-statement';
import { answerBytes, answerNoForm } from '../../../answer';

type Asked = { locale: Locale; statement: Statement; slot: string | null; format: StatementFormat };

/** A statement that was withdrawn. */
type Gone = { isWithdrawn: true; id: string; locale: Locale; format: StatementFormat };

/** A statement, or one place of it, in another form: the address of its page and an ending. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/formats/[locale]/[...path]'>,
): Promise<Response> {
  const asked = await readAsked(await params);
  if (!asked) return answerNoForm(request, (t) => t('noFormat'));
  if ('isWithdrawn' in asked) return leadToMark(asked);
  return answerBytes(request, await write(asked), statementFormats[asked.format]);
}

async function readAsked({ locale, path }: { locale: string; path: string[] }): Promise<Asked | Gone | null> {
  const last = splitFormat(path.at(-1) ?? '');
  if (!isLocale(locale) || !last || path.length > 2) return null;
  const [id, slot] = path.length === 2 ? [path[0] ?? '', last.name] : [last.name, null];
  const statement = parsePublicId(id) && (await getStatement(id));
  const isWithdrawn = parsePublicId(id) && !statement && (await getWithdrawnStatement(id)) !== null;
  if (isWithdrawn) return { isWithdrawn, id, locale, format: last.format };
  if (!statement || (slot !== null && findParagraphs(statement.texts, slot).length === 0)) return null;
  return { locale, statement, slot, format: last.format };
}

/** Leads programs to what the API says of a withdrawn record, and anybody else to the page that is left of it. */
function leadToMark({ id, locale, format }: Gone): Response {
  const Location = format === 'json' ? `/api/v1/statements/${id}` : paths.statement(locale, id);
  return new Response(null, { status: 303, headers: { Location } });
}

async function write(asked: Asked): Promise<string> {
  const { locale, statement, format } = asked;
  if (format === 'json') return JSON.stringify(withPracticeMark(toStatementJson(statement)));
  if (format === 'jsonld') return JSON.stringify(statementJsonLd(statement, { origin: publicOrigin(), locale }));
  const { citation, words } = await cite(asked);
  if (format === 'ris') return toRis(citation, words);
  if (format === 'bib') return toBibtex(citation, words);
  if (format === 'csl.json') return JSON.stringify([toCslJson(citation, words)]);
  const sheet = {
    title: citation.title,
    citation: locale === 'ar' ? citeArabic(citation, words) : citeChicago(citation, words),
    texts: await plainTexts(asked),
    slot: asked.slot,
  };
  return format === 'md' ? toMarkdown(sheet) : toPlainText(sheet);
}

async function cite({ locale, statement, slot }: Asked) {
  const author = await getStatementAuthor(statement);
  const text = slot
    ? bestText(
        findParagraphs(statement.texts, slot).map((found) => found.text),
        locale,
      )
    : textToCite(statement.texts, locale);
  const words = citationWords(locale, await getTranslations({ locale }));
  return {
    citation: citeStatement(
      { statement, author, record: await bilingualMessage('site.name'), text, slot, origin: publicOrigin() },
      locale,
    ),
    words,
  };
}

async function plainTexts({ locale, statement, slot }: Asked): Promise<PlainText[]> {
  const t = await getTranslations({ locale });
  const words = citationWords(locale, t);
  const shown = slot ? findParagraphs(statement.texts, slot).map(({ text }) => text) : statement.texts;
  const heading = (text: Text) =>
    [words.standing(text.standing), words.language(text.lang), text.source?.publisher[locale], text.source?.url]
      .filter(Boolean)
      .join(' · ');
  return shown.map((text) => ({
    text,
    heading: heading(text),
    disclaimer: text.disclaimer,
    note: text.isExcerpt ? t('reading.excerptNote') : hasWords(text) ? null : t(`extent.${shownExtent(text)}`),
  }));
}
