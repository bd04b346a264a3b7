import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  lead: string;
  legend?: ReactNode;
  /** The picture. */
  children: ReactNode;
  /** The same data in words. */
  table: ReactNode;
};

/** A picture with its title, its legend, and its data as a table. It fits whatever window there is. */
export function ChartFigure({ id, title, lead, legend, children, table }: Props) {
  const t = useTranslations('chart');
  return (
    <figure aria-labelledby={`${id}-title`} className="min-w-0">
      <figcaption>
        <p id={`${id}-title`} className="font-semibold">
          {title}
        </p>
        <p className="max-w-prose text-base text-quiet">{lead}</p>
      </figcaption>
      {legend}
      <div className="mt-3">{children}</div>
      <details className="mt-2 text-base">
        <summary className="text-link">{t('asTable')}</summary>
        <div className="mt-2">{table}</div>
      </details>
    </figure>
  );
}

/** The meaning of each sign of a picture. */
export function Legend({ entries }: { entries: { key: string; sign: ReactNode; name: ReactNode }[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-base">
      {entries.map(({ key, sign, name }) => (
        <li key={key} className="inline-flex items-center gap-2">
          {sign}
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
