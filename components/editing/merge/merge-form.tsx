import { useLocale, useTranslations } from 'next-intl';
import { KeptForm } from '@/components/editing/autosave/kept-form';
import { draftFields } from '@/components/editing/draft/draft-fields';
import type { Choices } from '@/components/editing/fields/part-fields';
import { Button, SaveKey } from '@/components/editing/form/button';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import type { MergeSettings } from '@/components/editing/scripts/merge-keys';
import type { DeskPerson } from '@/lib/desk/desk-person';
import type { DraftMerge } from '@/lib/desk/draft-merge';
import type { DraftView } from '@/lib/desk/drafts';
import { submittedState } from '@/lib/desk/review/submitted-state';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { FieldList, PersonNames } from './joined-names';
import { MergeField, placesOf } from './merge-field';

type Props = {
  draft: DraftView;
  /** The public id of whoever is at the desk. */
  person: string;
  merge: DraftMerge;
  choices: Choices;
  /** What was chosen in a form that was refused, by `hunk.0.paragraph.3`; null: nothing was decided yet. */
  typed: Record<string, string> | null;
  /** Which of the words that are not in the draft it has. */
  shown: 'typed' | 'aside';
};

/** What two people changed in the same fields, side by side, to be decided place by place. Everything else is joined. */
export function MergeForm({ draft, person, merge, choices, typed: sent, shown }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.merge');
  const of = useTranslations('desk.draft');
  const { since, record, fields, joined, again } = merge;
  const isOwn = merge.others.length > 0 && merge.others.every(({ id }) => id === person);
  const others = isOwn ? merge.others : merge.others.filter(({ id }) => id !== person);
  const asked = Object.fromEntries(fields.map(({ field, mine }) => [field, mine]));
  const all = draftFields(draft, draft.unsaved?.payload, asked);
  const address = deskPaths.draft(locale, draft.id);
  const mine = Object.fromEntries(fields.map((each) => [`mine.${each.field}`, each.mine]));
  // Beside a record only the fields in question are shown, so that no other words are done with.
  const tab = { 'tab.turn': record ? 0 : draft.autosave.turn, 'tab.shown': shown };
  const base = record ? { [`base.${record.type}`]: record.version } : {};
  const settings: MergeSettings = {
    fields: fields.map(({ field, hunks }) => ({ field, hunks })),
    words: { byHand: t('byHand'), anew: t('anew') },
  };
  const there = submittedState(draft);
  const isSame = sent !== null && isOfThis(sent, draft, merge);
  const typed = isSame ? sent : {};
  const open = fields.map(
    (field) => placesOf(field, typed).filter((_, at) => !typed[`hunk.${at}.${field.field}`]).length,
  );
  const isJoined = fields.every((field) => placesOf(field, typed).length === 0);
  const first = Math.max(
    0,
    open.findIndex((count) => count > 0),
  );
  return (
    <section aria-labelledby="merge-title" className="grid min-w-0 gap-6">
      <h2 id="merge-title" className="text-xl">
        <Title others={others} isRecord={record !== null} {...{ isOwn, isJoined }} />
      </h2>
      {again !== null && <SavedAgain by={again} isKept={sent?.version === `${since}`} isJoined={isJoined} />}
      {!isJoined && again === null && sent?.settle !== undefined && <Notice kind="refused">{t('undecided')}</Notice>}
      {there && <Notice kind="caution">{of(`voids.${there}`)}</Notice>}
      <div className="grid max-w-prose gap-2">
        <p>
          <Lead others={others} isRecord={record !== null} {...{ isOwn, isJoined }} />
        </p>
        {Object.keys(joined).length > 0 && (
          <p>
            {t.rich('joinedAlready', {
              fields: () => <FieldList names={Object.keys(joined)} fields={all} />,
            })}
          </p>
        )}
        {!isJoined && (
          <p className="hidden text-sm text-quiet pointer-fine:block print:hidden">
            {t.rich(isOwn ? 'own.keys' : 'keys', { kbd: (words) => <kbd dir="ltr">{words}</kbd> })}
          </p>
        )}
      </div>
      <PostForm
        to={address}
        id="merge"
        isMultipart
        isKept
        hasShortcut
        hidden={{ version: draft.version, settle: since ?? '', ...tab, ...base, ...mine, ...joined }}
      >
        <span hidden data-merge="" data-settings={JSON.stringify(settings)} />
        <KeptForm
          place={`merge ${draft.id}`}
          person={person}
          version={[draft.version, since, shown, draft.autosave.turn].join(' ')}
          draft={{ since: `${since ?? draft.version}`, seen: `${draft.version}`, address }}
        />
        {fields.map((field, index) => (
          <MergeField
            key={field.field}
            field={field}
            fields={all}
            choices={choices}
            typed={typed}
            takesFocus={index === first}
            isRecord={record !== null}
            isOwn={isOwn}
          />
        ))}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            name="action"
            value="save"
            kind="primary"
            data-takes-back={there ? of(`keyTakesNotBack.${there}`) : undefined}
          >
            {t('save')}
            {!there && <SaveKey />}
          </Button>
          {there && <strong role="status" data-takes-back-said="" className="font-semibold text-danger empty:hidden" />}
          {record ? (
            <a href={`${address}?as=saved`} className="text-sm">
              {t('recordLater')}
            </a>
          ) : (
            !isJoined && (
              <Button name="action" value="later">
                {t('later')}
              </Button>
            )
          )}
          <span role="status" data-kept-said="" className="text-sm text-quiet empty:hidden" />
        </div>
      </PostForm>
    </section>
  );
}

type LeadProps = Pick<DraftMerge, 'others'> & { isRecord: boolean; isOwn: boolean; isJoined: boolean };

function Title({ others, isRecord, isOwn, isJoined }: LeadProps) {
  const t = useTranslations('desk.merge');
  if (isRecord) return t(isJoined ? 'recordJoinedTitle' : 'recordTitle');
  if (isOwn) return t(isJoined ? 'own.joinedTitle' : 'own.title');
  return isJoined ? t('joinedTitle') : t('title', { people: others.length + 1 });
}

function Lead({ others, isRecord, isOwn, isJoined }: LeadProps) {
  const t = useTranslations('desk.merge');
  if (isRecord) return t(isJoined ? 'recordJoinedLead' : 'recordLead');
  if (isOwn) return t(isJoined ? 'own.joinedLead' : 'own.lead');
  if (others.length === 0) return t(isJoined ? 'joinedLeadUnknown' : 'leadUnknown');
  return t.rich(isJoined ? 'joinedLead' : 'lead', {
    names: () => <PersonNames people={others} />,
  });
}

type AgainProps = { by: DeskPerson[]; isKept: boolean; isJoined: boolean };

/** That what was decided came too late, and who was faster. */
function SavedAgain({ by, isKept, isJoined }: AgainProps) {
  const t = useTranslations('desk.merge');
  return (
    <Notice kind="refused">
      {by.length === 0 ? t('again') : t.rich('againBy', { names: () => <PersonNames people={by} /> })}{' '}
      {isKept ? t('againKept') : !isJoined && t('againAnew')}
    </Notice>
  );
}

/** Whether a form that was refused was about these versions: else its choices were of other places. */
function isOfThis(sent: Record<string, string>, { version }: DraftView, { record }: DraftMerge): boolean {
  if (sent.settle === undefined) return false;
  return record === null ? sent.version === String(version) : sent[`base.${record.type}`] === String(record.version);
}
