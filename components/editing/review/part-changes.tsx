import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import type { Choices } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import type { PartView, Payload } from '@/components/editing/parts/form-values';
import { RecordLink } from '@/components/editing/records/record-link';
import { changedFields } from './changed-fields';

type Props = { part: PartView; choices: Choices; locale: string };

/** What one part of a draft changes: each field as it is published and as it will be, in its own direction. */
export function PartChanges({ part, choices, locale }: Props) {
  const t = useTranslations('desk');
  const label = useFieldLabel();
  const names = changedFields(part, choices);
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
          {isNew && <NewLead part={part} />}
          <ListTable
            caption={t(`draft.part.${part.type}`)}
            columns={columns.map((column) => ({
              label: t(`review.${column}` as 'review.field'),
              className: column === 'field' ? 'w-1/5' : 'w-2/5',
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

/** Says of a part without a published value that it is new, or which record it became. */
function NewLead({ part: { type, subject } }: Pick<Props, 'part'>) {
  const t = useTranslations('desk.review');
  return (
    <p className="text-sm text-quiet">
      {subject === null
        ? t('newLead')
        : t.rich('becameLead', { record: () => <RecordLink type={type} id={subject} /> })}
    </p>
  );
}
