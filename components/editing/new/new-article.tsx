import { useTranslations } from 'next-intl';
import { useCodeWords } from '@/components/editing/fields/coded-choices';
import type { Choice } from '@/lib/desk/choices';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import type { Locale } from '@/lib/i18n/locales';
import { BeginForms } from './begin-forms';
import { PasteForm } from './paste-form';

type Props = {
  /** The public id of whoever is at the desk. */
  person: string;
  choices: Record<'meetings' | 'statements', Choice[]>;
  publishers: string[];
  /** The language of a translator; null for everybody else. */
  translates: Locale | null;
  /** The records that the address names. */
  chosen: { meeting: string; statement: string };
  awaited: TextTask[];
  /** What the address says of a text that is to be pasted. */
  prefilled: Record<string, string>;
  typed: Record<string, string>;
  faults: Record<string, string>;
};

/** The buttons of the forms in which a record is begun by hand. */
const begun = new Set(['own-text', 'statement', 'meeting', 'source']);

const nothing = { typed: {}, faults: {} };

/** What a draft can begin with: a text that was pasted, or a record typed by hand. */
export function NewArticle({
  person,
  choices,
  publishers,
  translates,
  chosen,
  awaited,
  prefilled,
  typed,
  faults,
}: Props) {
  const t = useTranslations('desk.new');
  const code = useCodeWords();
  const isBegun = begun.has(typed.action ?? '');
  // What is too long to be shown again is refused without it.
  const isPasted = !isBegun && (Object.keys(typed).length > 0 || 'text' in faults || 'file' in faults);
  return (
    <>
      {translates !== null && <p>{t('translatorLead', { language: code('language', translates) })}</p>}
      <PasteForm
        person={person}
        lang={translates}
        statements={choices.statements}
        publishers={publishers}
        {...(isPasted ? { typed, faults } : { ...nothing, typed: prefilled })}
      />
      <BeginForms
        choices={choices}
        translates={translates}
        chosen={chosen}
        awaited={awaited}
        {...(isBegun ? { typed, faults } : nothing)}
      />
    </>
  );
}
