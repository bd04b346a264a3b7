import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { formatHijri } from '@/lib/language/dates/format-hijri';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { controlOf } from './field-controls';
import type { Choices } from './part-fields';
import { ChoiceName, TypedName } from './payload-value';
import { countNamed, isTooMany, type NamedChoice, readTypedNames } from './typed-names';

/** Whether a field says how the portal reads what was typed into it. */
export function hasReading(name: string, value: string, choices: Choices): boolean {
  const control = controlOf(name);
  // That a date cannot be read is a fault, which its field says.
  if (control.kind === 'date') return 'edtf' in readTypedDate(value);
  if (control.kind !== 'name' && control.kind !== 'names') return false;
  const { own, unknown } = readNames(value, choices[control.list]);
  return own !== null || unknown.length > 0;
}

/**
 * How the portal reads what was typed: a date in both calendars, which source is that of the draft, and which names mean
 * nothing. All other names are in the field.
 */
export function Reading({ name, value, choices }: { name: string; value: string; choices: Choices }) {
  const control = controlOf(name);
  if (!hasReading(name, value, choices)) return null;
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
  const t = useTranslations('desk.draft');
  const { own, unknown } = readNames(value, choices);
  return (
    <>
      {own && <p>{t.rich('names', { names: () => <ChoiceName choice={own} /> })}</p>}
      {unknown.map((typed) => (
        <p key={typed} className="text-danger">
          {t.rich('unknownName', { name: () => <TypedName value={typed} choices={choices} /> })}
        </p>
      ))}
    </>
  );
}

/** The source of the draft among the names, and those that are on record under no name. */
function readNames(value: string, choices: Choices[keyof Choices]): { own: NamedChoice | null; unknown: string[] } {
  if (value.trim() === '' || isTooMany(value)) return { own: null, unknown: [] };
  const names = readTypedNames(value, choices);
  const unknown = names.filter(({ typed, choice }) => choice === null && countNamed(typed, choices) === 0);
  return {
    own: names.find(({ choice }) => choice?.isOfDraft)?.choice ?? null,
    unknown: unknown.map(({ typed }) => typed),
  };
}
