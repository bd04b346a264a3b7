import { getTranslations } from 'next-intl/server';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import { publicOrigin } from '@/lib/env';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import { formatList } from '@/lib/i18n/format-list';
import { propertyKey } from '@/lib/i18n/keys/property-key';
import { sectionKey } from '@/lib/i18n/keys/section-keys';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import { formatDate } from '@/lib/language/dates/format-date';
import { type Bilingual, languageOf, wordsIn } from '@/lib/records/bilingual';
import type { CitedPart, CitedSource } from '@/lib/records/citing/cited-part';
import { placeOf } from '@/lib/records/citing/cited-place';
import type { Commitment } from '@/lib/records/commitments/commitments';
import { type Quotation, quotationOrNull } from '@/lib/records/quotation';
import type { ReportSubject } from '@/lib/records/reports/report-subject';
import type { ClaimValue } from '@/lib/records/sources/claims';
import { getStatement } from '@/lib/records/statements/statements';
import type { Text } from '@/lib/records/statements/texts';
import { listNames } from '@/lib/records/vocabulary/names';
import { type Citation, citationOfRecord } from './citation';
import { citeTextOf, citeWords } from './words-citation';

/** What is cited of the record, in the words of one language: the page, and the section or value on it. */
type PartWords = { title: string; titleLang: Locale; within: string | null };

/** Names the part for its citation. Null: the page has no such section. */
export async function wordsOfPart({ subject, part }: CitedPart, locale: Locale): Promise<PartWords | null> {
  const t = await getTranslations({ locale });
  const { title, lang } = titleOf(subject, locale, t);
  if (part === null) return { title, titleLang: lang, within: null };
  if (part.kind === 'section') {
    const key = sectionKey(pathOf(subject), part.id);
    return key && { title, titleLang: lang, within: t('citation.section', { title: t(key) }) };
  }
  if (part.kind === 'commitment') return { title, titleLang: lang, within: sayCommitment(part.commitment, locale, t) };
  const { property, value, asSaid, state } =
    part.kind === 'claim'
      ? { ...part.claim, state: t(`claim.status.${part.claim.status}`) }
      : { property: 'count', value: { kind: 'count', ...part.count } as const, asSaid: part.count.asSaid, state: null };
  const name = t(`claim.property.${propertyKey(property, (key) => t.has(`claim.property.${key}`))}`);
  const said = `${await sayValue(value, locale, t)}${quoted(asSaid, locale)}`;
  return { title, titleLang: lang, within: t('citation.value', { name, said, state: state ?? 'none' }) };
}

/**
 * The citations of a part of the record. Of a value the documents that give it come first, each named by its own author, and
 * then where this record has it; of a page or a section, and of a value without a document, this record alone.
 */
export async function citePart(part: CitedPart, locale: Locale): Promise<Citation[]> {
  const words = await wordsOfPart(part, locale);
  if (words === null) return [];
  if (part.part?.kind === 'commitment') return citeCommitment(part, part.part.commitment, words, locale);
  const t = await getTranslations({ locale });
  const url = publicOrigin() + paths.place(locale, placeOf(part.about));
  const own = citationOfRecord({
    statement: part.subject.record?.id ?? (pathOf(part.subject).slice(1).replaceAll('/', '-') || 'home'),
    author: await bilingualMessage('site.name'),
    title: words.title,
    titleLang: words.titleLang,
    issued: part.updatedAt?.slice(0, 10) ?? null,
    within: words.within === null ? [] : [words.within],
    version: part.version,
    url,
  });
  const sources = part.part === null || part.part.kind === 'section' ? [] : part.part.sources;
  if (sources.length === 0) {
    const statement = isItsWords(part) ? await citeWords(part.subject, locale) : null;
    return statement ? [{ ...statement, ...(part.part && { within: own.within, url }) }] : [own];
  }
  const quotedTitle = t('citation.quoted', { title: words.title });
  const place = { within: [quotedTitle, ...own.within], version: part.version, url };
  return Promise.all(
    sources.map(async (cited): Promise<Citation> => {
      const text = await citeText(cited, locale);
      if (text) return { ...text, ...place };
      const { source } = cited;
      return {
        ...own,
        ...place,
        author: source.publisher,
        title: t(`citation.sourceOn.${source.kind}`, { title: words.title }),
        isOwnTitle: true,
        about: 'source',
        source,
        issued: source.published,
      };
    }),
  );
}

/** A statement, or its words, is cited by whoever issued it, as on its page. */
function isItsWords({ subject, part }: CitedPart): boolean {
  return subject.record?.type === 'statement' && (part === null || (part.kind === 'section' && part.id === 'words'));
}

/** The statement that makes it, by the words of its text, and then where this record has the commitment. */
async function citeCommitment(
  { about, version }: CitedPart,
  { first, words }: Commitment,
  { within }: PartWords,
  locale: Locale,
): Promise<Citation[]> {
  const statement = await getStatement(first.statement);
  if (statement === null) return [];
  const lang = languageOf(words, locale);
  const quote = words[lang];
  const holds = (text: Text) =>
    text.lang === lang && text.paragraphs.some(({ content }) => content.includes(quote ?? ''));
  const text = quote === null ? null : (statement.texts.find(holds) ?? null);
  const cited = await citeTextOf(statement, text, locale);
  const url = publicOrigin() + paths.place(locale, placeOf(about));
  return [{ ...cited, slot: first.slot, within: within === null ? [] : [within], version, url }];
}

function sayCommitment({ actor, what, words, state }: Commitment, locale: Locale, t: Translator): string {
  const lang = languageOf(words, locale);
  const said = `${actor[locale]}: ${what[locale]}${quoted(quotationOrNull(words[lang], lang), locale)}`;
  const name = t('corrections.record.commitment');
  return t('citation.value', { name, said, state: t(`findings.commitment.state.${state}`) });
}

async function citeText({ text }: CitedSource, locale: Locale): Promise<Citation | null> {
  const statement = text && (await getStatement(text.statement));
  const own = statement?.texts.find(({ slug }) => slug === text?.slug);
  return statement && own ? citeTextOf(statement, own, locale) : null;
}

function pathOf({ about }: ReportSubject): string {
  return about.split('#')[0] ?? about;
}

/** The name of the entry, else that of the page. */
function titleOf(subject: ReportSubject, locale: Locale, t: Translator): { title: string; lang: Locale } {
  const { record, page, detail } = subject;
  if (record) {
    const lang = languageOf(record.name, locale);
    return { title: record.name[lang] ?? record.id, lang };
  }
  const name = t(`navigation.${page}`);
  if (detail === null) return { title: name, lang: locale };
  const year = page === 'years' ? parseYearSegment(detail) : null;
  if (year) {
    return {
      title: t(year.calendar === 'hijri' ? 'years.hijriTitle' : 'years.yearTitle', { year: String(year.year) }),
      lang: locale,
    };
  }
  const isDay = page === 'members';
  const words = isDay ? formatDate(detail, locale, 'long').text : detail;
  return { title: t('citation.pageOf', { name, detail: words }), lang: locale };
}

function quoted(asSaid: Quotation | null, locale: Locale): string {
  if (asSaid === null) return '';
  const [open, close] = locale === 'ar' || asSaid.lang.startsWith('ar') ? ['«', '»'] : ['“', '”'];
  return `${locale === 'ar' ? '، ' : ', '}${open}${asSaid.words}${close}`;
}

/** A value in plain words, with each doubt about it. */
async function sayValue(value: ClaimValue, locale: Locale, t: Translator): Promise<string> {
  switch (value.kind) {
    case 'count': {
      const amount = t(`count.unit.${value.unit}`, { value: value.value });
      const governed = value.value === 2 && value.qualifier !== 'exact' ? t(`count.pairAfter.${value.unit}`) : amount;
      return `${t(`count.amount.${value.qualifier}`, { amount: governed })} (${t(`count.basis.${value.basis}`)})`;
    }
    case 'date': {
      const { text, marks } = formatDate(value.edtf, locale, 'long');
      return [text, ...marks.map((mark) => t(`date.marks.${mark}`))].join(locale === 'ar' ? '، ' : ', ');
    }
    case 'place':
      return inWords((await listNames())[value.place], locale) ?? value.place;
    case 'parties': {
      const names = await listNames();
      return formatList(
        value.codes.map((code) => inWords(names[code], locale) ?? code),
        locale,
      );
    }
    case 'number':
      return value[locale];
    case 'text':
      return wordsIn({ ar: value.ar || null, en: value.en || null }, locale) ?? '';
  }
}

function inWords(name: Bilingual | undefined, locale: Locale): string | null {
  return name ? wordsIn(name, locale) : null;
}
