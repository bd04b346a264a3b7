import type { ReactNode } from 'react';

type Props = {
  caption: string;
  columns: string[];
  /** A class for the width of each column, so that tables under each other line up. */
  widths?: readonly string[];
  /** The window below which rows become blocks: a narrow table does so on a phone only. */
  stack?: 'narrow' | 'medium' | 'wide';
  children: ReactNode;
};

/** A table; in a narrow window each row becomes a block of its own, its cells under each other. */
export function DataTable({ caption, columns, widths = [], stack = 'narrow', children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a landmark for each table would be one too many.
    <div
      role="group"
      data-stack={stack}
      className="overflow-x-auto print:overflow-visible"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className="w-full border-collapse text-base stacked:block print:text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="stacked:sr-only">
          <tr className="border-b-2 border-rule">
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`px-2 py-2 text-start lg:px-3 align-bottom font-semibold first:ps-0 print:px-1.5 ${widths[index] ?? ''}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="stacked:block">{children}</tbody>
      </table>
    </div>
  );
}

/** `id` is an anchor of its own. */
export function Row({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <tr
      id={id}
      className="border-b border-rule align-top stacked:block stacked:py-3 sm:stacked:grid sm:stacked:grid-cols-2 sm:stacked:gap-x-8"
    >
      {children}
    </tr>
  );
}

/** `name` is the column's, shown beside the value once rows are blocks. */
export function Cell({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <td className="px-2 py-2.5 first:ps-0 lg:px-3 stacked:block stacked:p-0 print:px-1.5 print:py-1">
      {name && <span className="me-2 hidden text-quiet stacked:inline">{name}:</span>}
      {children}
    </td>
  );
}
