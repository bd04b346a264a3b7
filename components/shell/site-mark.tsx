/** The sign of the site, as in its icon and on its cards: two stops on a rail. */
export function SiteMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-9 shrink-0 print:size-7">
      <rect width="32" height="32" rx="6" className="fill-official" />
      <g className="fill-none stroke-on-official" strokeWidth="2.5" strokeLinecap="round">
        <path d="M16 6v20M20.5 10H26M6 22h5.5" />
        <circle cx="16" cy="10" r="2.5" className="fill-on-official stroke-none" />
        <circle cx="16" cy="22" r="2.5" className="fill-on-official stroke-none" />
      </g>
    </svg>
  );
}
