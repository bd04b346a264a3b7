import type { ReactNode } from 'react';

type Props = {
  /** The first facts: above the text on a phone, beside it in a wide window. */
  facts: ReactNode;
  /** What else stands beside the text; on a phone it comes last. */
  side: ReactNode;
  children: ReactNode;
};

/** A record in two columns where the window is wide enough: its text, and at the side the facts and what leads on from them. */
export function EntryColumns({ facts, side, children }: Props) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:gap-x-12 print:block">
      <div className="min-w-0 lg:col-start-2 lg:row-start-1 lg:text-base">{facts}</div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:not-print:[&>:first-child]:mt-0">
        {children}
      </div>
      <div className="min-w-0 lg:col-start-2 lg:row-start-2 lg:text-base lg:[&_h2]:text-base lg:[&_section]:mt-8">
        {side}
      </div>
    </div>
  );
}
