import type { ReactNode } from 'react';

type Props = { caption: string; columns: string[]; children: ReactNode };

/** A table that keeps its shape on a phone by scrolling inside its own box. */
export function DataTable({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-base">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-rule">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-start align-bottom font-semibold first:ps-0">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr className="border-b border-rule align-top">{children}</tr>;
}

export function Cell({ children }: { children: ReactNode }) {
  return <td className="px-3 py-2.5 first:ps-0">{children}</td>;
}
