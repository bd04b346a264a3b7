import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  lead?: string;
  /** What stands beside the heading. */
  mark?: ReactNode;
  /** How much it matters: what readers come for, what backs it up, or anything between. */
  weight?: 'main' | 'plain' | 'minor';
  children: ReactNode;
};

const headings = {
  main: 'border-t-2 border-ink pt-4 text-2xl',
  plain: 'border-t border-rule pt-4 text-xl',
  minor: 'border-t border-rule pt-3 text-lg',
};

/** A part of a page with a heading, which is the link to it. */
export function Section({ id, title, lead, mark, weight = 'plain', children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-12 scroll-mt-4">
      <h2 id={`${id}-title`} className={headings[weight]}>
        <a href={`#${id}`} className="section-link">
          {title}
        </a>
        {mark}
      </h2>
      {lead && <p className="mt-1 max-w-prose text-quiet">{lead}</p>}
      <div className={weight === 'minor' ? 'mt-3 text-base' : 'mt-4'}>{children}</div>
    </section>
  );
}
