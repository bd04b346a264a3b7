import { useTranslations } from 'next-intl';
import type { Figure } from '@/lib/records/sources/counts';

/** A number with its qualifier, unit and basis, never without. */
export function FigureText({ figure }: { figure: Figure }) {
  const t = useTranslations('count');
  return (
    <>
      <FigureAmount figure={figure} /> <span className="text-quiet">({t(`basis.${figure.basis}`)})</span>
    </>
  );
}

/** The number with its qualifier and unit, for a row that names the basis itself. */
export function FigureAmount({ figure: { value, qualifier, unit } }: { figure: Figure }) {
  const t = useTranslations('count');
  return <bdi>{t(`amount.${qualifier}`, { amount: t(`unit.${unit}`, { value }) })}</bdi>;
}
