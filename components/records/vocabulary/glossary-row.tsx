import { useLocale, useTranslations } from 'next-intl';
import { CitationList } from '@/components/records/provenance/cited-words';
import { Day } from '@/components/records/provenance/when';
import { InLanguage } from '@/components/ui/in-language';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { GlossaryEntry, OtherName } from '@/lib/records/vocabulary/glossary';

/** A name in the reader's language at the inline start, the other language beside it or, on a phone, below it. */
export function GlossaryRow({ entry }: { entry: GlossaryEntry }) {
  const locale = useLocale();
  const href = addressOf(entry, locale);
  return (
    <li
      id={`${entry.kind}-${entry.id}`}
      className="grid gap-x-8 gap-y-1 border-b border-rule py-2.5 md:grid-cols-2 print:grid-cols-2 print:py-1.5"
    >
      <div>
        <p className="font-semibold">
          {href ? (
            <a href={href}>
              <Name entry={entry} lang={locale} />
            </a>
          ) : (
            <Name entry={entry} lang={locale} />
          )}
          <SearchLink
            kind={entry.kind}
            name={entry.name[locale] ?? entry.nameArOwn ?? entry.name[otherLocale(locale)]}
          />
        </p>
        <Others names={entry.others.filter(({ lang }) => columnOf(lang) === locale)} />
      </div>
      <div>
        <p>
          <Name entry={entry} lang={otherLocale(locale)} />
        </p>
        <Others names={entry.others.filter(({ lang }) => columnOf(lang) !== locale)} />
      </div>
      {entry.citations && entry.citations.cited.length + entry.citations.labels.length > 0 && (
        <div className="md:col-span-2 print:col-span-2">
          <CitationList {...entry.citations} />
        </div>
      )}
    </li>
  );
}

/** What the record says of it, under any of its forms. */
function SearchLink({ kind, name }: Pick<GlossaryEntry, 'kind'> & { name: string | null }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  if (name === null) return null;
  return (
    <>
      {' '}
      <small className="font-normal print:hidden">
        <a href={`${paths.search(locale)}?${new URLSearchParams({ q: name })}`} rel="nofollow">
          {t('search')}
          <span className="sr-only">
            : {kind !== 'term' && t(`kind.${kind}`)} {name}
          </span>
        </a>
      </small>
    </>
  );
}

function Name({ entry: { name, nameArOwn, acronym, period }, lang }: { entry: GlossaryEntry; lang: Locale }) {
  const t = useTranslations();
  const own = lang === 'ar' && name.ar === null ? nameArOwn : null;
  const text = name[lang] ?? own;
  if (text === null) return <span className="text-quiet">{t('glossary.noName')}</span>;
  const years = period[lang];
  return (
    <>
      <InLanguage lang={lang}>
        {lang === 'en' && acronym && acronym !== text ? `${text} (${acronym})` : text}
      </InLanguage>
      {own !== null && <small className="text-quiet"> ({t('bodies.ownRendering')})</small>}
      {years && (
        <small className="font-normal text-quiet">
          {' '}
          <Day edtf={years} style="year" />
        </small>
      )}
    </>
  );
}

function Others({ names }: { names: OtherName[] }) {
  const t = useTranslations('glossary');
  const language = useLanguageName();
  if (names.length === 0) return null;
  return (
    <ul aria-label={t('others')} className="flex flex-wrap gap-x-5 text-base text-quiet">
      {names.map(({ lang, name, period, note }) => (
        <li key={`${lang} ${name}`}>
          <InLanguage lang={lang}>{name}</InLanguage>
          {!['ar', 'en', 'ar-Latn'].includes(lang) && <small> ({language(lang)})</small>}
          {period && (
            <small>
              {' '}
              · <Day edtf={period} style="year" />
            </small>
          )}
          {note && (
            <small>
              {' '}
              · <Words value={note} />
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Names that are not in Arabic letters are listed with the English. */
function columnOf(lang: string): Locale {
  return lang.startsWith('ar') && lang !== 'ar-Latn' ? 'ar' : 'en';
}

function addressOf({ kind, id }: GlossaryEntry, locale: Locale): string | null {
  if (kind === 'place' || kind === 'term') return null;
  return kind === 'body' ? paths.body(locale, id) : paths.member(locale, id);
}
