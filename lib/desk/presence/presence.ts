type Person = { id: string; name: string };
/** Somebody as the desk names people. */
export function toOpener({ id, name, email }: { id: string; name: string | null; email: string }): Person {
  return { id, name: name ?? email };
}

type Seen = { name: string; at: number };

/** In milliseconds: a page that has said nothing for so long counts as closed. Pages say that they are open twice in that time. */
const openTime = 75_000;

// Who has which draft open is nobody's record: it is kept in memory, by the id of the draft, and gone with the process. Next has
// copies of this module, so globalThis is where they meet.
const held = globalThis as { portalOpenDrafts?: Map<string, Map<string, Seen>> };

/** Notes that somebody has a draft open, and tells who else has. */
export function noteOpen(draft: string, { id, name }: Person, now = Date.now()): string[] {
  held.portalOpenDrafts ??= new Map();
  const drafts = held.portalOpenDrafts;
  const people = drafts.get(draft) ?? new Map<string, Seen>();
  drafts.set(draft, people.set(id, { name, at: now }));
  forgetClosed(drafts, now);
  return [...people].flatMap(([each, seen]) => (each === id ? [] : [seen.name]));
}

/** Whoever signs out has nothing open here; a page of another session of theirs says so again within half a minute. */
export function noteGone(person: string): void {
  for (const people of held.portalOpenDrafts?.values() ?? []) people.delete(person);
}

function forgetClosed(drafts: Map<string, Map<string, Seen>>, now: number): void {
  for (const [draft, people] of drafts) {
    for (const [id, { at }] of people) if (at < now - openTime) people.delete(id);
    if (people.size === 0) drafts.delete(draft);
  }
}
