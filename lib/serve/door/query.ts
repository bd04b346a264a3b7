/** A page sees only the parts of its query whose names are small letters and not Next's own, in their order. */
export function withQuery(path: string, query: string): string {
  const wanted = [...new URLSearchParams(query)].filter(([name]) => /^(?!nxt)[a-z]{1,20}$/.test(name)).slice(0, 20);
  return wanted.length > 0 ? `${path}?${new URLSearchParams(wanted)}` : path;
}
