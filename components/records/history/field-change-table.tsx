import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { parseEdtf } from '@/lib/dates/parse-edtf';
import { separators } from '@/lib/i18n/format-list';
import { directionOf } from '@/lib/i18n/locales';
import type { FieldChange, Plain } from '@/lib/records/history/field-changes';
import { codedWords } from './coded-words';

/** The differences between two states of a record, a row for each value. */
export function FieldChangeTable({ fields }: { fields: FieldChange[] }) {
  const t = useTranslations('corrections');
  return (
    <DataTable caption={t('list')} columns={[t('field'), t('before'), t('after')]}>
      {fields.map(({ path, before, after }) => (
        <Row key={path.join('.')}>
          <Cell name={t('field')}>
            <FieldName path={path} />
          </Cell>
          <Cell name={t('before')}>
            <del className="no-underline">
              <FieldValue value={before} path={path} />
            </del>
          </Cell>
          <Cell name={t('after')}>
            <ins className="no-underline">
              <FieldValue value={after} path={path} />
            </ins>
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}

/** The field in words, with the value's language and, for a nested value, the path to it. */
function FieldName({ path }: { path: string[] }) {
  const t = useTranslations('corrections');
  const field = (path[0] ?? '') as 'title';
  const lang = languageOf(path);
  const isDeep = path.length > (lang === null ? 1 : 2);
  return (
    <>
      {t.has(`fields.${field}`) ? t(`fields.${field}`) : <bdi dir="ltr">{field}</bdi>}
      {lang && <span className="text-quiet"> ({lang === 'ar' ? t('inArabic') : t('inEnglish')})</span>}
      {isDeep && (
        <code dir="ltr" className="isolate-ltr block text-sm break-all text-quiet">
          {path.join('.')}
        </code>
      )}
    </>
  );
}

const dateFields = ['edtf', 'published', 'issued', 'joined', 'left', 'knownFrom', 'window'];

/** A value in the language that its field names; dates and codes in the reader's words; ids and numbers unchanged. */
function FieldValue({ value, path }: { value: Plain; path: string[] }) {
  const locale = useLocale();
  const t = useTranslations();
  const lang = languageOf(path);
  const values = (Array.isArray(value) ? value : [value]).filter((each) => each !== null && each !== '');
  if (values.length === 0) return <span className="text-quiet">{t('corrections.nothing')}</span>;
  const field = path.at(-1) ?? '';
  const [only] = values;
  if (dateFields.includes(field) && parseEdtf(String(only)).ok) return <Day edtf={String(only)} />;
  const words = values.map((each) => codedWords(t, field, String(each)));
  if (!words.includes(null)) return words.join(separators[locale].comma);
  const direction = values.some((each) => /\p{Script=Arabic}/u.test(String(each))) ? 'rtl' : 'ltr';
  return (
    <bdi {...(lang ? { lang, dir: directionOf(lang) } : { dir: direction })} className="break-words">
      {values.join(separators[direction === 'rtl' ? 'ar' : 'en'].comma)}
    </bdi>
  );
}

function languageOf(path: string[]): 'ar' | 'en' | null {
  const last = path.at(-1);
  if (path.length > 1 && (last === 'ar' || last === 'en')) return last;
  return last === 'nameArOwn' || last === 'titleArOwn' ? 'ar' : null;
}
