import type { ReactNode } from 'react';

/** A mark beside a value that is not settled. The word carries it; colour and border only help. */
export function Doubt({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-sm border border-dashed border-doubt px-1.5 text-sm leading-normal text-doubt">
      {children}
    </span>
  );
}
