type Props = { href: string; name: string; value: string; takeOff: string };

/** A filter that is set, leading to what there is without it; `takeOff` says so to whoever does not see the cross. */
export function FilterChip({ href, name, value, takeOff }: Props) {
  return (
    <a
      href={href}
      rel="nofollow"
      className="inline-flex items-center gap-2 rounded-sm border border-rule bg-shade px-2 py-0.5 no-underline hover:underline"
    >
      <span>
        {name}: <bdi>{value}</bdi>
      </span>
      <span aria-hidden="true" className="print:hidden">
        ✕
      </span>
      <span className="sr-only">{takeOff}</span>
    </a>
  );
}
