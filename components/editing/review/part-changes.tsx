import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CommentState } from '@/components/editing/comments/comment-state';
import { FieldComments } from '@/components/editing/comments/field-comments';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { parseFieldName } from '@/components/editing/fields/field-rows';
import type { Choices } from '@/components/editing/fields/part-fields';
import { ChoiceName, PayloadValue } from '@/components/editing/fields/payload-value';
import { findDraftSource } from '@/components/editing/fields/typed-names';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import type { PartView, Payload } from '@/components/editing/parts/form-values';
import { RecordLink } from '@/components/editing/records/record-link';
import { Redline } from '@/components/ui/redline';
import type { Locale } from '@/lib/i18n/locales';
import { changedFields } from './changed-fields';
import { type FieldRedline, redlineOf } from './redline-of';

type Props = {
  part: PartView;
  choices: Choices;
  locale: Locale;
  /** What the base of the part is: what readers see, or the draft as a reviewer returned it. */
  since?: 'published' | 'returned';
  /** What editors say of each field. */
  comments?: CommentState;
};

/** What one part of a draft changes: each field as it was and as it will be, in its own direction. */
export function PartChanges({ part, choices, locale, since = 'published', comments }: Props) {
  const t = useTranslations('desk');
  const label = useFieldLabel();
  const names = changedFields(part, choices);
  const fields = { ...part.base, ...part.payload };
  const isNew = part.base === null;
  const before = since === 'published' ? 'before' : 'asReturned';
  const columns = isNew ? ['field', 'entered'] : ['field', before, 'after'];
  const id = since === 'published' ? `changes-${part.type}` : `since-${part.type}`;
  const rowId = (name: string) => (since === 'published' ? `change-${name}` : `since-${name}`);
  const textLangOf = (of: Payload | null) => of?.['text.lang'] || part.payload['text.lang'] || locale;
  const ofDraft = findDraftSource(choices);
  // Left empty, it is the source that the draft brings; of what was published it was none.
  const isOfDraft = (name: string, of: Payload | null) =>
    ofDraft !== null &&
    /^(?:(?:text|plan)\.source|[a-z]+\.sources|(?:target|name|label|cite)\.\d+\.source)$/.test(name) &&
    (of?.[name] ?? '').trim() === '' &&
    (since === 'returned' || of !== part.base);
  const value = (name: string, of: Payload | null, none?: string) => {
    if (ofDraft && isOfDraft(name, of)) return <ChoiceName choice={ofDraft} />;
    const filled = of === part.payload ? part.filled?.[name] : undefined;
    const shown = filled ?? of?.[name] ?? '';
    return (
      <>
        <PayloadValue name={name} value={shown} textLang={textLangOf(of)} choices={choices} none={none} />
        {filled !== undefined && <span className="block text-sm text-quiet">{t('review.filledIn')}</span>}
        {isSaidByPublisher(name, of) && <span className="block text-sm text-quiet">{t('review.saidByPublisher')}</span>}
      </>
    );
  };
  const redline = (name: string) => {
    const change = { before: part.base?.[name] ?? '', after: part.payload[name] ?? '' };
    return isNew ? null : redlineOf({ name, ...change, textLang: textLangOf(part.payload), choices, locale });
  };
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
        <p className="text-quiet">
          {t(isNew ? 'review.nothingEntered' : part.claims.length > 0 ? 'review.claimsAlone' : 'review.noChange')}
        </p>
      ) : (
        <>
          {isNew && <NewLead part={part} since={since} />}
          <ListTable
            caption={t(`draft.part.${part.type}`)}
            columns={columns.map((column) => ({
              label: t(`review.${column}` as 'review.field'),
              className: column === 'field' ? 'w-1/5' : 'w-2/5',
            }))}
          >
            {names.map((name) => (
              <ListRow key={name} id={rowId(name)}>
                <ListCell kind="heading">{label(name, fields)}</ListCell>
                <Changed
                  redline={redline(name)}
                  name={t(`review.${before}`)}
                  before={
                    isNew
                      ? null
                      : value(name, part.base, t(since === 'published' ? 'review.noneBefore' : 'review.noneThen'))
                  }
                  after={value(name, part.payload, t(isNew ? 'draft.none' : 'review.noneNow'))}
                  comments={comments && <FieldComments state={comments} field={name} label={label(name, fields)} />}
                />
              </ListRow>
            ))}
          </ListTable>
        </>
      )}
    </section>
  );
}

/** Whether a field is the source of a figure that names nobody as saying it. */
function isSaidByPublisher(name: string, of: Payload | null): boolean {
  const { room, row, last } = parseFieldName(name);
  if (room !== 'count' || last !== 'source' || !of?.[name]) return false;
  return !of[`count.${row}.saidByAr`] && !of[`count.${row}.saidByEn`];
}

type ChangedProps = {
  /** Of the value before. */
  name: string;
  redline: FieldRedline | null;
  before: ReactNode;
  after: ReactNode;
  comments: ReactNode;
};

/** Words with what came and went in them; a value that was replaced whole as it was and as it will be. */
function Changed({ name, redline, before, after, comments }: ChangedProps) {
  const t = useTranslations('desk.review');
  if (redline === null) {
    return (
      <>
        {before !== null && (
          <ListCell name={name}>
            <del className="wrap-anywhere no-underline">{before}</del>
          </ListCell>
        )}
        <ListCell name={t(before === null ? 'entered' : 'after')}>
          <ins className="wrap-anywhere no-underline">{after}</ins>
          {comments}
        </ListCell>
      </>
    );
  }
  const { runs, lang, count } = redline;
  return (
    <ListCell columns={2}>
      <Redline runs={runs} lang={lang} />
      {count && (
        <p className="mt-1 text-quiet">{count.added + count.removed === 0 ? t('sameWords') : t('wordCount', count)}</p>
      )}
      {comments}
    </ListCell>
  );
}

/** Says of a part without a published value that it is new, or which record it became. */
function NewLead({ part: { type, subject }, since }: Pick<Props, 'part' | 'since'>) {
  const t = useTranslations('desk.review');
  if (since === 'returned') return <p className="text-sm text-quiet">{t('addedSince')}</p>;
  return (
    <p className="text-sm text-quiet">
      {subject === null
        ? t('newLead')
        : t.rich('becameLead', { record: () => <RecordLink type={type} id={subject} /> })}
    </p>
  );
}
