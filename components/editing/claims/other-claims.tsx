import { useTranslations } from 'next-intl';
import { isClaimed } from '@/components/editing/fields/claimed-parts';
import { rowsOf } from '@/components/editing/fields/field-rows';
import { partFields } from '@/components/editing/fields/part-fields';
import type { PartForm } from '@/components/editing/parts/part-form-state';
import { AddButton } from '@/components/editing/parts/row-buttons';
import { ClaimFields } from './claim-fields';
import { isAbout } from './is-about';

/** Claims of a record about properties that its form has no field for. */
export function OtherClaims({ form }: { form: PartForm }) {
  const t = useTranslations('desk.claims');
  const { type } = form.part;
  const counts = rowsOf(form.values, 'count').map(({ key }) => key);
  const properties = partFields[type].flatMap(({ fields }) => fields.flatMap(({ property }) => property ?? []));
  const others = rowsOf(form.values, 'claim').filter(({ fields }) => {
    if (fields.of !== type) return false;
    return fields.count ? !counts.includes(fields.count) : !properties.some((property) => isAbout(fields, property));
  });
  if (!isClaimed(type)) return null;
  return (
    <section aria-labelledby={`${type}-other-claims`} className="grid gap-3">
      <h3 id={`${type}-other-claims`} className="text-lg">
        {t('others')}
      </h3>
      {others.map((claim) => (
        <ClaimFields key={claim.key} form={form} claim={claim} field={null} />
      ))}
      <AddButton change={`add-claim:${type}`}>{t('addOther')}</AddButton>
    </section>
  );
}
