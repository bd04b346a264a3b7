/** A target elsewhere that bears the same name. A reason to look, never a statement that the two are one. */
export type NameMatch<Target extends Named> = { target: Target; name: string };

type Named = { names: string[] };

/**
 * The targets that share a published name or alias with this one, each with the name that they share. Case, punctuation
 * and anything in brackets after a name do not count; misprints and our own transliterations are never compared.
 */
export function findNameMatches<Target extends Named>(names: string[], others: Target[]): NameMatch<Target>[] {
  const keys = new Set(names.map(toKey));
  return others.flatMap((target) => {
    const name = target.names.find((each) => keys.has(toKey(each)));
    return name === undefined ? [] : [{ target, name }];
  });
}

function toKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
