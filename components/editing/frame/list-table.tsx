import type { ReactNode } from 'react';

export type ListColumn = {
  /** Shown at the head, and beside each value once rows are blocks. */
  label: string;
  /** A link that sorts by it. */
  href?: string | undefined;
  sorted?: 'ascending' | 'descending' | undefined;
  className?: string | undefined;
};

type Props = {
  caption: string;
  columns: readonly ListColumn[];
  /** The window below which rows become blocks. */
  stack?: 'narrow' | 'medium' | 'wide';
  children: ReactNode;
};

/** A dense table of things of one kind, sorted by links. Its rows are ListRow with a ListCell for each column. */
export function ListTable({ caption, columns, stack = 'medium', children }: Props) {
  return (
    <div data-stack={stack} className="min-w-0">
      <table className="w-full border-collapse text-sm stacked:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="stacked:sr-only">
          <tr className="border-b-2 border-rule">
            {columns.map(({ label, href, sorted, className = '' }) => (
              <th
                key={label}
                scope="col"
                aria-sort={sorted}
                className={`px-3 py-1.5 text-start align-bottom font-semibold first:ps-0 last:pe-0 ${className}`}
              >
                {href ? <SortLink {...{ href, label, sorted }} /> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="stacked:block">{children}</tbody>
      </table>
    </div>
  );
}

function SortLink({ href, label, sorted }: { href: string; label: string; sorted: ListColumn['sorted'] }) {
  return (
    <a href={href} className="inline-flex min-h-6 items-center gap-1 text-ink">
      {label}
      {sorted && (
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className={`size-3 ${sorted === 'ascending' ? '-scale-y-100' : ''}`}
        >
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      )}
    </a>
  );
}

export function ListRow({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <tr id={id} className="border-b border-rule align-top last:border-b-0 stacked:block stacked:py-3">
      {children}
    </tr>
  );
}

/** The row's own name stands in a cell of the kind `heading`. */
export function ListCell({
  name,
  kind = 'value',
  columns,
  children,
}: {
  name?: string;
  kind?: 'value' | 'heading';
  /** How many columns a value takes. */
  columns?: number;
  children: ReactNode;
}) {
  const look = 'px-3 py-2 text-start first:ps-0 last:pe-0 stacked:block stacked:p-0 stacked:py-0.5';
  if (kind === 'heading') {
    return (
      <th scope="row" className={`${look} font-semibold wrap-anywhere [&_*]:wrap-anywhere`}>
        {children}
      </th>
    );
  }
  const isEmpty = children === null || children === false;
  return (
    <td colSpan={columns} className={`${look} ${isEmpty ? 'stacked:hidden' : ''}`}>
      {name && <span className="me-2 hidden text-quiet stacked:inline">{name}:</span>}
      {children}
    </td>
  );
}
