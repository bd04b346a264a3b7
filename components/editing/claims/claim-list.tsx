import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { rowsOf } from '@/components/editing/fields/field-rows';
import { TypedName } from '@/components/editing/fields/payload-value';
import type { PartForm } from '@/components/editing/parts/part-form-state';
import { AddButton } from '@/components/editing/parts/row-buttons';
import { separators } from '@/lib/i18n/format-list';
import { topicToChoose } from '@/lib/i18n/keys/topic-property';
import { ClaimFields } from './claim-fields';
import { topicsWithoutClaim } from './claimed-topic';
import { isAbout } from './is-about';

type Props = {
  form: PartForm;
  /** The whole name of the field that the claims are about. */
  field: string;
  about: { property: string } | { count: string };
  /** The change of the button that adds one. */
  add: string;
};

/** What sources say of one value: each claim folded to a line, and a button that adds one. */
export function ClaimList({ form, field, about, add }: Props) {
  const t = useTranslations('desk.claims');
  const label = useFieldLabel();
  const claims = rowsOf(form.values, 'claim').filter(
    ({ fields }) =>
      fields.of === form.part.type &&
      ('count' in about ? fields.count === about.count : isAbout(fields, about.property)),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: the claims have fieldsets of their own.
    <div role="group" aria-label={t('about', { field: label(field) })} className="grid min-w-0 content-start gap-2">
      {claims.length > 0 && <p className="text-sm font-semibold text-quiet">{t('title', { count: claims.length })}</p>}
      {claims.map((claim) => (
        <ClaimFields key={claim.key} form={form} claim={claim} field={field} />
      ))}
      {'property' in about && about.property === topicToChoose && <TopicsLeft form={form} field={field} />}
      <AddButton change={add} label={t('addFor', { field: label(field) })}>
        {t('add')}
      </AddButton>
    </div>
  );
}

/** Each of several topics has its own words, so those that have none are named. */
function TopicsLeft({ form, field }: Pick<Props, 'form' | 'field'>) {
  const locale = useLocale();
  const t = useTranslations('desk.claims');
  const left = topicsWithoutClaim(form, field);
  if (left.length === 0) return null;
  return (
    <p className="text-sm">
      {t.rich('topicsLeft', {
        topics: () =>
          left.map((topic, index) => (
            <Fragment key={topic}>
              {index > 0 && separators[locale].comma}
              <TypedName value={topic} choices={form.choices.topics} />
            </Fragment>
          )),
      })}
    </p>
  );
}
