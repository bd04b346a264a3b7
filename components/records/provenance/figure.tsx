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

/** The number with its qualifier and unit, for a row that names the basis itself. In Arabic a qualifier governs a dual. */
export function FigureAmount({ figure: { value, qualifier, unit } }: { figure: Figure }) {
  const t = useTranslations('count');
  const amount = value === 2 && qualifier !== 'exact' ? t(`pairAfter.${unit}`) : t(`unit.${unit}`, { value });
  return <bdi>{t(`amount.${qualifier}`, { amount })}</bdi>;
}
