import { useLocale, useTranslations } from 'next-intl';
import { Redline } from '@/components/ui/redline';
import { separators } from '@/lib/i18n/format-list';
import type { FieldChange } from '@/lib/records/history/field-changes';
import type { ToldField } from '@/lib/records/history/field-redline';
import { listChange } from '@/lib/records/history/list-change';
import type { ToldValue } from '@/lib/records/history/told-value';
import { nearChanges } from '@/lib/text/comparison/near-changes';
import { fieldWords, ToldValueText } from './told-value-text';

type Props = {
  fields: ToldField[];
  /** How many words of one change are shown; all of them where nothing is said. */
  most?: number | undefined;
};

/** What differs between two states of a record, a line for each value: from what to what. */
export function FieldChangeList({ fields, most }: Props) {
  return (
    <ul className="grid gap-1">
      {fields.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts of one field can have the same name.
        <li key={index} className="max-w-prose">
          <FieldName change={change} />: <Values change={change} most={most} />
        </li>
      ))}
    </ul>
  );
}

function Values({ change: { field, before, after, redline }, most }: { change: ToldField } & Pick<Props, 'most'>) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  if (redline) return <Redline runs={nearChanges(redline.runs, { around: 12, most })} lang={redline.lang} />;
  const old = (value: ToldValue) => () => (
    <del key="old" className="no-underline">
      <ToldValueText value={value} />
    </del>
  );
  const now = (value: ToldValue) => () => (
    <ins key="now" className="no-underline">
      <ToldValueText value={value} />
    </ins>
  );
  // That a reason came in says nothing but that the record went.
  if (field === 'withdrawnReason' && before.kind === 'nothing') return <ToldValueText value={after} />;
  if (before.kind === 'nothing') return t.rich('cameIn', { now: now(after) });
  if (after.kind === 'nothing') return t.rich('wentOut', { old: old(before) });
  const list = listChange(before, after);
  if (list === null) return t.rich('fromTo', { old: old(before), now: now(after) });
  const { gone, come } = list;
  return (
    <>
      {gone && t.rich('wentOut', { old: old(gone) })}
      {gone && come && separators[locale].semicolon}
      {come && t.rich('cameIn', { now: now(come) })}
    </>
  );
}

/** The field in words, with the part of it and the language that the value is in. */
function FieldName({ change: { field, part, figure, lang } }: { change: FieldChange }) {
  const t = useTranslations();
  const words = (name: string) => fieldWords(t, name) ?? t('corrections.otherField');
  const ofFigure = figure === null ? t('corrections.figure') : t('corrections.figureOf', { n: figure });
  const whole = field === 'counts' ? ofFigure : words(field);
  const isLanguageSaid = lang !== null && part !== 'titleArOwn' && part !== 'nameArOwn' && !field.endsWith('ArOwn');
  return (
    <span className="font-semibold">
      {part === null ? whole : t('corrections.within', { field: whole, part: words(part) })}
      {isLanguageSaid && (
        <span className="font-normal text-quiet">
          {' '}
          ({t(lang === 'ar' ? 'corrections.inArabic' : 'corrections.inEnglish')})
        </span>
      )}
    </span>
  );
}
