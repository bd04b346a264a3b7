import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  lead?: string;
  /** What stands beside the heading. */
  mark?: ReactNode;
  children: ReactNode;
};

/** A part of a page with a heading, which is the link to it. */
export function Section({ id, title, lead, mark, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-12 scroll-mt-4">
      <h2 id={`${id}-title`} className="border-t border-rule pt-4 text-xl">
        <a href={`#${id}`} className="section-link">
          {title}
        </a>
        {mark}
      </h2>
      {lead && <p className="mt-1 max-w-prose text-quiet">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
