import { useLocale, useTranslations } from 'next-intl';
import { OtherClaims } from '@/components/editing/claims/other-claims';
import { RecordTexts } from '@/components/editing/claims/record-texts';
import { isClaimed } from '@/components/editing/fields/claimed-parts';
import { isGroupDone } from '@/components/editing/fields/is-group-done';
import { type FieldDesign, type FieldGroup, partFields } from '@/components/editing/fields/part-fields';
import type { Locale } from '@/lib/i18n/locales';
import { CountRows } from './count-rows';
import { DocumentNotes } from './document-notes';
import { NumberedRows, type RowList } from './numbered-rows';
import { ParagraphRows } from './paragraph-rows';
import { PartField } from './part-field';
import type { PartForm as State } from './part-form-state';
import { RemoveButton } from './row-buttons';
import { StaleNote } from './stale-note';

/** The fields of one part of a draft, in groups. */
export function PartForm({ form }: { form: State }) {
  const t = useTranslations('desk.draft');
  const claims = useTranslations('desk.claims');
  const { type } = form.part;
  return (
    <section aria-labelledby={`part-${type}`} className="grid min-w-0 gap-6">
      <h2 id={`part-${type}`} className="border-b border-ink pb-1 text-xl">
        {t(`part.${type}`)} <PartRecord form={form} />
      </h2>
      {isClaimed(type) && (
        <p className="max-w-prose text-sm text-quiet">{claims(form.part.subject === null ? 'leadNew' : 'lead')}</p>
      )}
      {isClaimed(type) && form.part.subject !== null && <RecordTexts texts={form.texts} />}
      {form.part.isIdle && (
        <RemoveButton change={`remove-part:${type}`} label={t('removePart', { part: t(`part.${type}`) })}>
          {t('removePartShort')}
        </RemoveButton>
      )}
      <StaleNote form={form} />
      {partFields[type].map((group) => (
        <Group key={group.name} form={form} group={group} />
      ))}
      <OtherClaims form={form} />
    </section>
  );
}

/** The rows that a group of fields has. */
const lists: { [Name in FieldGroup['name']]?: RowList } = {
  targets: 'target',
  names: 'name',
  labels: 'label',
  cites: 'cite',
};

function PartRecord({ form: { part } }: { form: State }) {
  const t = useTranslations('desk.draft');
  return (
    <span className="ms-1 text-base font-normal text-quiet">
      {part.subject === null ? t('isNew') : <bdi dir="ltr">{part.subject}</bdi>}
    </span>
  );
}

function Group({ form, group }: { form: State; group: FieldGroup }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const id = `${form.part.type}-${group.name}`;
  const fields = group.fields.filter(
    (field) => (!field.isOnlyNew || form.part.subject === null) && (field.name !== 'sameName' || form.isAlike),
  );
  const isDone = isGroupDone(form, group);
  const hasRows = group.name === 'counts' || group.name === 'paragraphs' || lists[group.name] !== undefined;
  // Of a published record nothing may be left that can be changed here.
  if (fields.length === 0 && !hasRows) return null;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="min-w-0 scroll-mt-4">
      <details open data-fold={id} data-done={isDone ? '' : undefined} className="group/fold">
        <summary className="pointer-coarse:min-h-11">
          <h3 id={`${id}-title`} className="inline text-lg">
            {t(`group.${group.name}`)}
          </h3>
          {isDone && <span className="ms-2 text-sm text-quiet group-open/fold:hidden">{t('groupDone')}</span>}
        </summary>
        <div className="mt-4 grid gap-4">
          {group.name === 'counts' && <CountRows form={form} />}
          {lists[group.name] && <NumberedRows form={form} room={lists[group.name] as RowList} />}
          {group.name === 'paragraphs' && form.document && (
            <DocumentNotes document={form.document} lang={form.textLang} />
          )}
          {group.name === 'paragraphs' && <ParagraphRows form={form} />}
          <div className="grid gap-x-6 gap-y-5 md:grid-cols-2">
            {inPairs(fields, locale).map((field, index, all) => (
              <PartField key={field.name} form={form} design={field} isFirst={isPaired(field, all[index + 1])} />
            ))}
          </div>
        </div>
      </details>
    </section>
  );
}

/** Of two fields that are one thing in two languages, the page's language comes first. */
function inPairs(fields: FieldDesign[], locale: Locale): FieldDesign[] {
  const ordered: FieldDesign[] = [];
  for (const field of fields) {
    const before = ordered.at(-1);
    const isPair = before && locale === 'en' && languageOf(before) === 'ar' && languageOf(field) === 'en';
    ordered.splice(isPair ? -1 : ordered.length, 0, field);
  }
  return ordered;
}

/** Whether a field begins a pair: the next is the same thing in the other language. */
function isPaired(field: FieldDesign, next: FieldDesign | undefined): boolean {
  const thing = ({ name }: FieldDesign) => name.replace(/(Ar|En)$/, '');
  return languageOf(field) !== null && next !== undefined && thing(field) === thing(next);
}

function languageOf({ control }: FieldDesign): string | null {
  return control.kind === 'line' || control.kind === 'words' ? control.lang : null;
}
