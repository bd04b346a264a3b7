import type { ReactNode } from 'react';

type Props = { caption: string; columns: string[]; children: ReactNode };

/** A table; on a phone each row becomes a block of its own, its cells under each other. */
export function DataTable({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a landmark for each table would be one too many.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <div role="group" className="overflow-x-auto print:overflow-visible" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-base max-sm:block print:text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b-2 border-rule">
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="px-3 py-2 text-start align-bottom font-semibold first:ps-0 print:px-1.5"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">{children}</tbody>
      </table>
    </div>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr className="border-b border-rule align-top max-sm:block max-sm:py-3">{children}</tr>;
}

/** `name` is the column's, said beside the value where the columns are not beside each other. */
export function Cell({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <td className="px-3 py-2.5 first:ps-0 max-sm:block max-sm:p-0 print:px-1.5 print:py-1">
      {name && <span className="me-2 text-quiet sm:hidden print:hidden">{name}:</span>}
      {children}
    </td>
  );
}
