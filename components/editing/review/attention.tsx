import type { ReactNode } from 'react';

type Props = { id: string; title: string; lead: ReactNode; children: ReactNode };

/** Something in a draft that its reviewer is to look at with care; `id` is that of its heading. */
export function Attention({ id, title, lead, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 gap-3 rounded-sm border border-s-4 border-courtesy bg-sheet px-4 py-3"
    >
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <p className="max-w-prose">{lead}</p>
      {children}
    </section>
  );
}
