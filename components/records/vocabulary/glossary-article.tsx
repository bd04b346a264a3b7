import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/records/bilingual';
import type { GlossaryEntry } from '@/lib/records/vocabulary/glossary';
import { inAlphabeticalOrder, initialOf } from '@/lib/text/characters/alphabetical-order';
import { GlossaryRow } from './glossary-row';

/** Every name on record, then the terms of the field, under its letter in the reader's language, beside the other. */
export function GlossaryArticle({ names, terms }: { names: GlossaryEntry[]; terms: GlossaryEntry[] }) {
  const t = useTranslations('glossary');
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead')}</p>
      {terms.length > 0 && (
        <ul className="mt-2 flex gap-x-6 print:hidden">
          <li>
            <a href="#names">{t('names')}</a>
          </li>
          <li>
            <a href="#terms">{t('terms')}</a>
          </li>
        </ul>
      )}
      <Part id="names" title={t('names')} letters={t('letters')} entries={names} />
      {terms.length > 0 && (
        <Part id="terms" title={t('terms')} lead={t('termsLead')} letters={t('termLetters')} entries={terms} />
      )}
    </article>
  );
}

type PartProps = { id: string; title: string; lead?: string; letters: string; entries: GlossaryEntry[] };

function Part({ id, title, lead, letters, entries }: PartProps) {
  const groups = byLetter(entries, useLocale());
  return (
    <Section id={id} title={title} {...(lead && { lead })}>
      <nav aria-label={letters} className="print:hidden">
        <ul className="-ms-2 flex flex-wrap gap-x-1">
          {groups.map(([letter]) => (
            <li key={letter}>
              <a href={`#${anchorOf(id, letter)}`} className="inline-block min-w-7 px-2 py-1 text-center">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([letter, those]) => (
        <div key={letter} id={anchorOf(id, letter)} className="mt-6 scroll-mt-4">
          <h3 className="border-b-2 border-rule text-lg">{letter}</h3>
          <ul>
            {those.map((entry) => (
              <GlossaryRow key={`${entry.kind} ${entry.id}`} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function byLetter(entries: GlossaryEntry[], locale: Locale): [string, GlossaryEntry[]][] {
  const nameOf = (entry: GlossaryEntry) => nameIn(entry, locale);
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of inAlphabeticalOrder(entries, locale, nameOf)) {
    const letter = initialOf(nameOf(entry), locale);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters];
}

function anchorOf(part: string, letter: string): string {
  return `${part}-${letter.codePointAt(0)?.toString(16).padStart(4, '0')}`;
}
