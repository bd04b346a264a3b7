import type { ReactNode } from 'react';

type Props = { items: { key: string; content: ReactNode }[]; separator?: string };

/** Items beside each other on a line, with a sign between them. */
export function InlineList({ items, separator = ' · ' }: Props) {
  return items.map(({ key, content }, index) => (
    <span key={key}>
      {index > 0 && separator}
      {content}
    </span>
  ));
}
