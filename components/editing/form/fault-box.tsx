import type { ReactNode } from 'react';

type Props = {
  id?: string;
  title: string;
  titleId: string;
  level?: 'h2' | 'h3';
  className?: string;
  children: ReactNode;
};

/** What keeps a form from being taken. A page that opens with one puts the focus there, unless a field is faulty. */
export function FaultBox({ id, title, titleId, level: Heading = 'h2', className = '', children }: Props) {
  return (
    <div
      id={id}
      role="alert"
      data-faults=""
      tabIndex={-1}
      aria-labelledby={titleId}
      className={`max-w-prose rounded-sm border-2 border-danger bg-sheet px-4 py-3 ${className}`}
    >
      <Heading id={titleId} className="text-lg">
        {title}
      </Heading>
      {children}
    </div>
  );
}
