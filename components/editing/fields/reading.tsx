import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import { formatHijri } from '@/lib/language/dates/format-hijri';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { controlOf } from './field-controls';
import type { Choices } from './part-fields';
import { TypedName } from './payload-value';
import { isTooMany, readTypedNames } from './typed-names';

/** Whether a field says how the portal reads what was typed into it. */
export function hasReading(name: string, value: string): boolean {
  const { kind } = controlOf(name);
  // That a date cannot be read is a fault, which its field says.
  if (kind === 'date') return 'edtf' in readTypedDate(value);
  if (kind === 'names' && isTooMany(value)) return false;
  return value.trim() !== '' && ['name', 'names'].includes(kind);
}

/** How the portal reads what was typed: a date in both calendars, the names of states, places and sources. */
export function Reading({ name, value, choices }: { name: string; value: string; choices: Choices }) {
  const control = controlOf(name);
  if (!hasReading(name, value)) return null;
  if (control.kind === 'date') return <DateReading value={value} />;
  if (control.kind !== 'name' && control.kind !== 'names') return null;
  return <NamesReading value={value} choices={choices[control.list]} />;
}

/** A date in words, in both calendars, and as it is stored. */
function DateReading({ value }: { value: string }) {
  const locale = useLocale();
  const t = useTranslations();
  const read = readTypedDate(value);
  if (!('edtf' in read)) return null;
  const { edtf } = read;
  const hijri = formatHijri(edtf, locale);
  return (
    <p>
      {t.rich('desk.draft.date.reading', { date: () => <Day edtf={edtf} /> })}
      {hijri && <span className="block">{t('date.hijri', { date: hijri.text })}</span>}
      {edtf !== value.trim() && (
        <span className="block">
          <bdi dir="ltr">{edtf}</bdi>
        </span>
      )}
    </p>
  );
}

function NamesReading({ value, choices }: { value: string; choices: Choices[keyof Choices] }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const names = readTypedNames(value, choices);
  const unknown = names.filter(({ choice }) => choice === null);
  return (
    <>
      {unknown.length < names.length && (
        <p>
          {t.rich('names', {
            names: () => (
              <InlineList
                separator={separators[locale].comma}
                items={names
                  .filter(({ choice }) => choice !== null)
                  .map(({ typed }) => ({ key: typed, content: <TypedName value={typed} choices={choices} /> }))}
              />
            ),
          })}
        </p>
      )}
      {unknown.map(({ typed }) => (
        <p key={typed} className="text-danger">
          {t.rich('unknownName', { name: () => <TypedName value={typed} choices={choices} /> })}
        </p>
      ))}
    </>
  );
}
