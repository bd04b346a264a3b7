/** Points to the inline end, whichever side that is; `back` points to the inline start. */
export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`inline-block size-3.5 shrink-0 stroke-current ${back ? '-scale-x-100 flip:scale-x-100' : 'flip:-scale-x-100'}`}
    >
      <path d="M2 8h11M9 4l4 4-4 4" fill="none" strokeWidth="1.75" />
    </svg>
  );
}
