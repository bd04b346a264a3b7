import type { ReactNode } from 'react';
import { Arrow } from './arrow';

/** The way back to the list that a page belongs to. */
export function ParentLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="mb-2 text-base print:hidden">
      <a href={href} className="inline-flex items-center gap-2">
        <Arrow back /> {children}
      </a>
    </p>
  );
}
