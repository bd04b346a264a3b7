/** The query as a page of Next gets it. */
export function rawQuery(query: string): Record<string, string | string[]> {
  const raw: Record<string, string | string[]> = {};
  for (const [name, value] of seenOf(query)) {
    const before = raw[name];
    raw[name] = before === undefined ? value : [before, value].flat();
  }
  return raw;
}

function seenOf(query: string): [string, string][] {
  return [...new URLSearchParams(query)].filter(([name]) => /^(?!nxt)[a-z]{1,20}$/.test(name)).slice(0, 20);
}

/** A page sees only the parts of its query whose names are small letters and not Next's own, in their order. */
export function withQuery(path: string, query: string): string {
  const wanted = seenOf(query);
  return wanted.length > 0 ? `${path}?${new URLSearchParams(wanted)}` : path;
}
