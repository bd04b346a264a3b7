import type { ReactNode } from 'react';

type Props = { id: string; title: ReactNode; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of a page of the desk, with a heading and an anchor. */
export function DeskSection({ id, title, lead, actions, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="mt-3 grid min-w-0 scroll-mt-4 gap-4 border-t border-rule pt-4"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="text-lg">
            {title}
          </h2>
          {lead && <p className="mt-0.5 max-w-prose text-pretty text-quiet">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
