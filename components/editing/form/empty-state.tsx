import type { ReactNode } from 'react';

/** In place of a list with nothing in it: that there is nothing, and the next step. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="max-w-prose rounded-sm border border-dashed border-quiet px-5 py-5">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 grid justify-items-start gap-3 text-quiet">{children}</div>}
    </div>
  );
}
