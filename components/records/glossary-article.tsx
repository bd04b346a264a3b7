import { useLocale, useTranslations } from 'next-intl';
import { Words } from '@/components/ui/words';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { GlossaryEntry, OtherName } from '@/lib/records/glossary';
import { inAlphabeticalOrder, initialOf } from '@/lib/text/alphabetical-order';
import { NameInItsLanguage } from './body-name';
import { useLanguageName } from './standing-mark';
import { Day } from './when';

/** Every name on record under its letter in the reader's language, beside the name in the other. */
export function GlossaryArticle({ entries }: { entries: GlossaryEntry[] }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  const letters = byLetter(entries, locale);
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead')}</p>
      <nav aria-label={t('letters')} className="mt-4 print:hidden">
        <ul className="-ms-2 flex flex-wrap gap-x-1">
          {letters.map(([letter]) => (
            <li key={letter}>
              <a href={`#${anchorOf(letter)}`} className="inline-block min-w-7 px-2 py-1 text-center">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(([letter, those]) => (
        <section
          key={letter}
          id={anchorOf(letter)}
          aria-labelledby={`${anchorOf(letter)}-title`}
          className="mt-8 scroll-mt-4"
        >
          <h2 id={`${anchorOf(letter)}-title`} className="border-b-2 border-rule text-xl">
            {letter}
          </h2>
          <ul>
            {those.map((entry) => (
              <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

/** The reader's language at the inline start, the other beside it or, on a phone, below it. */
function Entry({ entry }: { entry: GlossaryEntry }) {
  const locale = useLocale();
  const t = useTranslations('glossary');
  const href = addressOf(entry, locale);
  return (
    <li id={`${entry.kind}-${entry.id}`} className="grid gap-x-8 gap-y-1 border-b border-rule py-2.5 md:grid-cols-2">
      <div>
        <p className="font-semibold">
          {href ? (
            <a href={href}>
              <Name entry={entry} lang={locale} />
            </a>
          ) : (
            <Name entry={entry} lang={locale} />
          )}{' '}
          <small className="font-normal text-quiet">{t(`kind.${entry.kind}`)}</small>
        </p>
        <Others names={entry.others.filter(({ lang }) => columnOf(lang) === locale)} />
      </div>
      <div>
        <p>
          <Name entry={entry} lang={otherLocale(locale)} />
        </p>
        <Others names={entry.others.filter(({ lang }) => columnOf(lang) !== locale)} />
      </div>
    </li>
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
      <NameInItsLanguage
        name={lang === 'en' && acronym && acronym !== text ? `${text} (${acronym})` : text}
        lang={lang}
      />
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
          <NameInItsLanguage name={name} lang={lang} />
          {lang !== columnOf(lang) && <small> ({language(lang)})</small>}
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

/** A name in a third language stands with those in Latin letters. */
function columnOf(lang: string): Locale {
  return lang.startsWith('ar') ? 'ar' : 'en';
}

function addressOf({ kind, id }: GlossaryEntry, locale: Locale): string | null {
  if (kind === 'place') return null;
  return kind === 'body' ? paths.body(locale, id) : paths.member(locale, id);
}

function byLetter(entries: GlossaryEntry[], locale: Locale): [string, GlossaryEntry[]][] {
  const nameOf = ({ name, nameArOwn, id }: GlossaryEntry) => name[locale] ?? nameArOwn ?? name.en ?? id;
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of inAlphabeticalOrder(entries, locale, nameOf)) {
    const letter = initialOf(nameOf(entry), locale);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters];
}

function anchorOf(letter: string): string {
  return `letter-${letter.codePointAt(0)?.toString(16).padStart(4, '0')}`;
}
