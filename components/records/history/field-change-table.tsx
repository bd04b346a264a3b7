import { useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import type { FieldChange } from '@/lib/records/history/field-changes';
import { fieldWords, ToldValueText } from './told-value-text';

/** The differences between two states of a record, a row for each value. */
export function FieldChangeTable({ fields }: { fields: FieldChange[] }) {
  const t = useTranslations('corrections');
  return (
    <DataTable caption={t('list')} columns={[t('field'), t('before'), t('after')]}>
      {fields.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts of one field can have the same name.
        <Row key={index}>
          <Cell name={t('field')}>
            <FieldName change={change} />
          </Cell>
          <Cell name={t('before')}>
            <del className="no-underline">
              <ToldValueText value={change.before} />
            </del>
          </Cell>
          <Cell name={t('after')}>
            <ins className="no-underline">
              <ToldValueText value={change.after} />
            </ins>
          </Cell>
        </Row>
      ))}
    </DataTable>
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
    <>
      {part === null ? whole : t('corrections.within', { field: whole, part: words(part) })}
      {isLanguageSaid && (
        <span className="text-quiet"> ({t(lang === 'ar' ? 'corrections.inArabic' : 'corrections.inEnglish')})</span>
      )}
    </>
  );
}
