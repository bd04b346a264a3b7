type LinksProps = {
  label: string;
  links: { key: string; words: string; href: string; isCurrent: boolean }[];
  isProminent?: boolean;
};

/** Links that narrow a list, with the one in force marked. */
export function FilterLinks({ label, links, isProminent = false }: LinksProps) {
  return (
    <nav aria-label={label} className={isProminent ? 'border-b border-rule' : 'text-sm'}>
      <ul className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        {!isProminent && (
          <li aria-hidden="true" className="text-quiet">
            {label}
          </li>
        )}
        {links.map(({ key, words, href, isCurrent }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
              className="inline-flex min-h-9 items-center border-b-3 border-transparent text-ink no-underline hover:underline aria-[current]:border-official aria-[current]:font-semibold pointer-coarse:min-h-11"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
