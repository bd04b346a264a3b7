import type { ReactNode } from 'react';

/** A list of named facts, the name at the inline start, or above its value where the list is narrow. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <div className="@container">
      <dl className="grid grid-cols-1 gap-x-6 gap-y-3 @md:grid-cols-[max-content_1fr]">{children}</dl>
    </div>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-x-6 @md:col-span-2 @md:grid-cols-subgrid">
      <dt className="font-semibold text-quiet">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
