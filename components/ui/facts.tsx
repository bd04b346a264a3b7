import type { ReactNode } from 'react';

/** A list of named facts, the name at the inline start. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[max-content_1fr]">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="font-semibold text-quiet">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
