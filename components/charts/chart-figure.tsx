import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** By the least width of a picture: from there on nothing scrolls, so nothing is said of it. */
const fits = {
  '40rem': '@min-[40rem]:hidden',
  '46rem': '@min-[46rem]:hidden',
  '54rem': '@min-[54rem]:hidden',
};

type Props = {
  id: string;
  title: string;
  lead: string;
  legend: ReactNode;
  /** The least width of the picture. */
  least: keyof typeof fits;
  /** The picture. */
  children: ReactNode;
  /** The same data in words. */
  table: ReactNode;
};

/** A picture with its title, its legend, and its data as a table. On a phone the picture scrolls within its own box. */
export function ChartFigure({ id, title, lead, legend, least, children, table }: Props) {
  const t = useTranslations('chart');
  const name = t('picture', { title });
  return (
    <figure aria-labelledby={`${id}-title`} className="@container min-w-0">
      <figcaption>
        <p id={`${id}-title`} className="font-semibold">
          {title}
        </p>
        <p className="max-w-prose text-base text-quiet">{lead}</p>
      </figcaption>
      {legend}
      <p className={`mt-2 text-base text-quiet print:hidden ${fits[least]}`}>{t('scroll')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <section aria-label={name} tabIndex={0} className="mt-3 overflow-x-auto print:overflow-visible">
        {children}
      </section>
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
