/** A paragraph with the places that it renders. */
type Placed = { slots: readonly string[]; content: string };

/** What a text says at a place: its paragraphs there, a line for each. Empty: nothing. */
export function wordsAt(paragraphs: readonly Placed[], place: string): string {
  return paragraphs
    .filter(({ slots }) => slots.includes(place))
    .map(({ content }) => content)
    .join('\n');
}

/**
 * The places at which a text says something else than before, with the words that it had there; none where it had none. To
 * cut a paragraph in two, to join two, or to move one changes no words.
 */
export function changedPlaces(before: readonly Placed[], after: readonly Placed[]): Map<string, string> {
  const changed = new Map<string, string>();
  for (const places of groupsOf([...before, ...after])) {
    if (wordsOf(before, places) === wordsOf(after, places)) continue;
    for (const place of places) {
      const was = wordsAt(before, place);
      if (was !== '' && was !== wordsAt(after, place)) changed.set(place, was);
    }
  }
  return changed;
}

/** The places that share a paragraph with each other, before or after. */
function groupsOf(paragraphs: readonly Placed[]): Set<string>[] {
  const groups = new Map<string, Set<string>>();
  for (const { slots } of paragraphs) {
    const joined = new Set(slots.flatMap((place) => [...(groups.get(place) ?? [place])]));
    for (const place of joined) groups.set(place, joined);
  }
  return [...new Set(groups.values())];
}

function wordsOf(paragraphs: readonly Placed[], places: Set<string>): string {
  return paragraphs
    .filter(({ slots }) => slots.some((place) => places.has(place)))
    .map(({ content }) => content)
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}
