/** Beside a button that accepts several values: what came of it, said by the script. */
export function SaidOf({ what }: { what: string }) {
  return <p data-said-of={what} role="status" className="basis-full text-sm font-semibold empty:sr-only" />;
}
