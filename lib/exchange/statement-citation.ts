import { languageKey } from '@/lib/i18n/language-key';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import { formatDate } from '@/lib/language/dates/format-date';
import type { Bilingual } from '@/lib/records/bilingual';
import type { Statement } from '@/lib/records/statements/statements';
import { dateOfText, type Text } from '@/lib/records/statements/texts';
import type { Citation, CitationWords } from './citation';

type Cited = {
  statement: Pick<Statement, 'id' | 'title' | 'officialLanguage' | 'issued' | 'texts' | 'version'>;
  /** The body, or whoever else issued the statement. */
  author: Bilingual;
  /** The name of this record, which is the author of its own summaries. */
  record: Bilingual;
  text: Text | null;
  slot: string | null;
  /** Whether the version has an address of its own, since a newer one stands at that of the statement. */
  isEarlier?: boolean;
  /** The portal's origin, without a slash at its end. */
  origin: string;
};

/** Prepares a citation, in this language, of a statement, one of its texts or one of its places. */
export function citeStatement(cited: Cited, locale: Locale): Citation {
  const { statement, text, slot } = cited;
  const official = statement.texts.find(({ standing }) => standing === 'official') ?? null;
  const lang = text?.lang ?? (statement.title[locale] === null ? 'en' : locale);
  const about = aboutOf(text);
  const isRendering = about === 'itself' && official !== null && text !== null && text.standing !== 'official';
  return {
    statement: statement.id,
    author: authorOf(cited, about),
    ...titleIn(statement.title, lang),
    isOwnTitle: statement.title.kind === 'descriptive' || (statement.title.ar ?? statement.title.en) === null,
    about,
    text: text && {
      slug: text.slug,
      lang: text.lang,
      standing: text.standing,
    },
    source: text?.source ?? null,
    original: isRendering ? renderedOf(official, statement.title) : null,
    officialLanguage: about === 'itself' ? statement.officialLanguage : null,
    issued: about === 'itself' ? issuedOf(statement, text) : dateOfText(text),
    slot,
    within: [],
    version: statement.texts.length === 0 ? null : statement.version,
    url: cited.origin + addressOf(cited, locale),
  };
}

function aboutOf(text: Text | null): Citation['about'] {
  if (text?.standing === 'press_report') return 'report';
  return text?.standing === 'portal_summary' ? 'summary' : 'itself';
}

/** What somebody else wrote about a statement is never cited as the words of the body. */
function authorOf({ author, record, text }: Cited, about: Citation['about']): Bilingual {
  if (about === 'report' && text?.source) return text.source.publisher;
  return about === 'summary' ? record : author;
}

function addressOf({ statement: { id, version }, slot, isEarlier }: Cited, locale: Locale): string {
  if (slot) return paths.paragraph(locale, id, slot);
  return isEarlier ? paths.statementVersion(locale, id, version) : paths.statement(locale, id);
}

/** Collects the words of a citation from the messages of its language. */
export function citationWords(locale: Locale, t: Translator): CitationWords {
  return {
    locale,
    standing: (standing) => t(`citation.standing.${standing}`),
    language: (lang) => t(`language.${languageKey(lang)}`),
    date: (edtf) => formatDate(edtf, locale, 'long').text,
    undated: t('citation.undated'),
    paragraph: (slot) => t('citation.paragraph', { slot }),
    version: (version) => t('citation.version', { version: String(version) }),
    inLanguage: (language) => t('citation.inLanguage', { language }),
    officialIn: (language) => t('citation.officialIn', { language }),
    officialIs: (language) => t('citation.officialIs', { language }),
    ownTitle: t('citation.ownTitle'),
    translationOf: (title) => t('citation.translationOf', { title }),
    reportOn: (title) => t('citation.reportOn', { title }),
    summaryOf: (title) => t('citation.summaryOf', { title }),
    record: t('site.name'),
    inRecord: t('citation.inRecord'),
  };
}

/** Returns the title as published in that language, else as published in the other. */
function titleIn(title: Statement['title'], lang: string): { title: string; titleLang: string } {
  const own = lang.startsWith('ar') ? title.ar : title.en;
  if (own !== null) return { title: own, titleLang: lang.startsWith('ar') ? lang : 'en' };
  if (title.en !== null) return { title: title.en, titleLang: 'en' };
  return { title: title.ar ?? title.arOwn ?? '', titleLang: 'ar' };
}

/** A copy, and a text whose own date is less exact, have the date on which the statement was issued. */
function issuedOf({ issued }: Cited['statement'], text: Text | null): string | null {
  const published = text?.standing === 'courtesy_translation' ? dateOfText(text) : (text?.published ?? null);
  if (issued === null || published === null) return published ?? issued;
  return text?.standing === 'transcription' || issued.startsWith(published) ? issued : published;
}

function renderedOf(official: Text, title: Statement['title']): Citation['original'] {
  const { lang, standing, source } = official;
  return { lang, standing, url: source?.url ?? null, title: titleIn(title, lang).title };
}
