import { useLocale, useTranslations } from 'next-intl';
import { ClaimList } from '@/components/editing/claims/claim-list';
import { FieldComments } from '@/components/editing/comments/field-comments';
import { controlOf } from '@/components/editing/fields/field-controls';
import { useFieldHint, useFieldLabel } from '@/components/editing/fields/field-names';
import { isolatedExample } from '@/components/editing/fields/isolated-example';
import type { FieldDesign } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { hasReading, Reading } from '@/components/editing/fields/reading';
import { isPlaceUnknown, NewPlace } from '@/components/editing/lists/new-place';
import { separators } from '@/lib/i18n/format-list';
import { isOurs } from '@/lib/text/documents/is-ours';
import { AlikeRecords } from './alike-records';
import { Disagreement } from './disagreement';
import { DoubtWords } from './doubt-words';
import { FieldInput } from './field-input';
import type { PartForm } from './part-form-state';
import { SourcesHint } from './sources-hint';

type Props = {
  form: PartForm;
  design: FieldDesign;
  /** Begins a line, so that two languages are beside each other. */
  isFirst?: boolean;
};

/** One value of a record: its control, how it is read, what is published, and beneath it what sources say of it. */
export function PartField({ form, design, isFirst = false }: Props) {
  const label = useFieldLabel();
  const hint = useFieldHint();
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const name = `${form.part.type}.${design.name}`;
  const value = form.values[name] ?? '';
  const ofDraft = partMeant(form, name);
  // Left empty, the sources of a meeting are the source that comes with it.
  const isSourceOfDraft = name.endsWith('.sources') && form.inDraft.has('source');
  const isAsText = isTakenFromText(form, name);
  const isOwn = name === 'text.source' && isOurs(form.values['text.standing'] ?? '');
  const isDue = design.isRequired ?? (name === 'text.source' && !isOwn);
  const isRequired = isDue && !isSourceOfDraft && !isAsText && ofDraft === null;
  const filled = value.trim() === '' && !isSourceOfDraft && ofDraft === null ? form.part.filled?.[name] : undefined;
  const ownHint =
    filled !== undefined ? (
      <Filled form={form} name={name} value={filled} />
    ) : isSourceOfDraft ? (
      <SourcesHint form={form} name={name} />
    ) : (
      hint(name)
    );
  const ofFilled = filled === undefined ? null : 'filled';
  const emptyWords = isOwn ? 'noSourceOfOurs' : ofDraft ? wordsOfDraft[ofDraft] : isAsText ? 'asText' : ofFilled;
  const noteOf = (isChanged: boolean, isNeeded: boolean) =>
    [isNeeded && t('required'), isChanged && t('changed')].filter(Boolean).join(separators[locale].dot) || undefined;
  return (
    <div
      className={`grid min-w-0 scroll-mb-32 content-start gap-x-6 gap-y-2 ${design.property ? 'md:col-span-2 md:grid-cols-2' : ''} ${isFirst ? 'md:col-start-1' : ''}`}
    >
      <div className="grid min-w-0 content-start gap-1">
        <FieldInput
          name={name}
          label={label(name)}
          note={noteOf(form.isChanged(name), isRequired)}
          hint={ownHint ?? (design.control.kind === 'date' ? t.rich('date.hint', { bdi: isolatedExample }) : undefined)}
          error={form.faultAt(name)}
          takesFocus={form.firstFault === name}
          control={design.control}
          value={value}
          choices={form.choices}
          textLang={form.textLang}
          empty={emptyWords === null ? undefined : t(emptyWords)}
          below={hasBelow(form, name, value) && <Below form={form} name={name} value={value} />}
        />
        <FieldComments state={form.comments} field={name} label={label(name)} />
      </div>
      {design.property && (
        <ClaimList form={form} field={name} about={{ property: design.property }} add={`add-claim:${name}`} />
      )}
    </div>
  );
}

/** What publishing puts into a field that is left empty. */
function Filled({ form, name, value }: { form: PartForm; name: string; value: string }) {
  const t = useTranslations('desk.draft');
  const shown = { name, value, textLang: form.textLang, choices: form.choices };
  return t.rich('leftAs', { value: () => <PayloadValue {...shown} /> });
}

const wordsOfDraft = {
  source: 'ofThisDraft',
  meeting: 'meetingOfThisDraft',
  statement: 'statementOfThisDraft',
} as const;

/** The part of the same draft that a field means as long as it is empty. */
function partMeant({ part, inDraft }: PartForm, name: string): keyof typeof wordsOfDraft | null {
  if ((name === 'text.source' || name === 'plan.source') && inDraft.has('source')) return 'source';
  if (name === 'text.statement' && inDraft.has('statement')) return 'statement';
  const isNewStatement = name === 'statement.meeting' && part.subject === null;
  return isNewStatement && inDraft.has('meeting') ? 'meeting' : null;
}

/** What a new source has from the text beside it, as long as nothing else is chosen. */
function isTakenFromText({ part, inDraft }: PartForm, name: string): boolean {
  return part.subject === null && inDraft.has('text') && /^source\.(?:lang|kind|rights)$/.test(name);
}

function hasBelow(form: PartForm, name: string, value: string): boolean {
  return (
    isReadBelow(form, name, value) ||
    isPlaceUnknown(form, name) ||
    form.isChanged(name) ||
    form.disagreements.has(name) ||
    form.doubtAt(name) !== null ||
    form.goneAt(name) !== null ||
    form.alikeAt(name).length > 0
  );
}

/** That nothing has this name is said by the fault of its field, where that is shown; of a list the fault tells one alone. */
function isReadBelow(form: PartForm, name: string, value: string): boolean {
  const isSaid = controlOf(name).kind === 'name' && form.isUnknownAt(name) && form.faultAt(name) !== null;
  return hasReading(name, value, form.choices) && !isSaid;
}

/** How what was typed is read, what is doubtful in it, the published value, and what somebody else saved meanwhile. */
function Below({ form, name, value }: { form: PartForm; name: string; value: string }) {
  const t = useTranslations('desk.draft');
  const disagreement = form.disagreements.get(name);
  const doubt = form.doubtAt(name);
  const gone = form.goneAt(name);
  const shown = { name, textLang: form.textLang, choices: form.choices };
  return (
    <>
      {isReadBelow(form, name, value) && <Reading name={name} value={value} choices={form.choices} />}
      <NewPlace form={form} name={name} />
      {doubt && <DoubtWords doubt={doubt} />}
      {gone !== null && (
        <p className="font-semibold text-danger">{t.rich('unsupported', { words: () => <bdi>{gone}</bdi> })}</p>
      )}
      <AlikeRecords form={form} name={name} />
      {form.isChanged(name) && (
        <div>
          {t.rich('published', { value: () => <PayloadValue {...shown} value={form.part.base?.[name] ?? ''} /> })}
        </div>
      )}
      {disagreement && <Disagreement {...disagreement} {...shown} />}
    </>
  );
}
