import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { parseFieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { type Choices, partFields } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import type { PartView, Payload } from '@/components/editing/parts/form-values';

type Props = { part: PartView; choices: Choices; locale: string };

/** What one part of a draft changes: each field as it is published and as it will be, in its own direction. */
export function PartChanges({ part, choices, locale }: Props) {
  const t = useTranslations('desk');
  const label = useFieldLabel();
  const names = changedNames(part);
  const isNew = part.base === null;
  const columns = isNew ? ['field', 'entered'] : ['field', 'before', 'after'];
  const id = `changes-${part.type}`;
  const value = (name: string, of: Payload | null) => (
    <PayloadValue
      name={name}
      value={of?.[name] ?? ''}
      textLang={of?.['text.lang'] || part.payload['text.lang'] || locale}
      choices={choices}
    />
  );
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2">
      <h3 id={id} className="text-lg">
        {t(`draft.part.${part.type}`)}{' '}
        {part.subject !== null && (
          <bdi dir="ltr" className="text-base font-normal text-quiet">
            {part.subject}
          </bdi>
        )}
      </h3>
      {names.length === 0 ? (
        <p className="text-quiet">{t('review.noChange')}</p>
      ) : (
        <>
          {part.subject === null && <p className="text-sm text-quiet">{t('review.newLead')}</p>}
          <ListTable
            caption={t(`draft.part.${part.type}`)}
            columns={columns.map((column) => ({
              label: t(`review.${column}` as 'review.field'),
              className: column === 'field' ? 'w-1/5' : '',
            }))}
          >
            {names.map((name) => (
              <ListRow key={name} id={`change-${name}`}>
                <ListCell kind="heading">{label(name, { ...part.base, ...part.payload })}</ListCell>
                {!isNew && (
                  <ListCell name={t('review.before')}>
                    <del className="no-underline">{value(name, part.base)}</del>
                  </ListCell>
                )}
                <ListCell name={t(isNew ? 'review.entered' : 'review.after')}>
                  <ins className="no-underline">{value(name, part.payload)}</ins>
                </ListCell>
              </ListRow>
            ))}
          </ListTable>
        </>
      )}
    </section>
  );
}

/** What a part keeps beside its fields. */
const kept = ['text.order', 'meeting.order', 'statement.order', 'text.original', 'text.fetched'];

/** The fields that differ, in the order of the form. Claims are in the checklist. */
function changedNames({ type, changed, base, payload }: PartView): string[] {
  const typedOnce = partFields[type].flatMap(({ fields }) => fields.map(({ name }) => `${type}.${name}`));
  const rows = (['count', 'paragraph'] as const).flatMap((room) =>
    [base ?? {}, payload].flatMap((of) => rowsOf(of, room).map(({ key }) => `${room}.${key}`)),
  );
  const places = [...new Set([...typedOnce, ...rows])];
  const placeOf = (name: string) => {
    const { room, row } = parseFieldName(name);
    return places.indexOf(row === '' ? name : `${room}.${row}`);
  };
  return changed
    .filter((name) => !name.startsWith('claim.') && !kept.includes(name))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.length < b.length ? -1 : 1));
}
