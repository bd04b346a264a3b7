import type { Owner } from '@/lib/intake/events/owners/owner';
import { foreign } from '@/lib/intake/events/owners/owner';
import type { Scene } from '@/lib/intake/events/scene';
import { lastBefore } from '@/lib/intake/text/near';
import { entryOf, type Name } from '@/lib/language/names/find-names';

export const ministers = /^(?:[وفبلك]{0,2}(?:ال)?(?:وزاري|وزاريه|وزرا)|ministerial|ministers)$/;

export function bodyNamedBefore(scene: Scene, word: number): Owner | null {
  const { names, reading, meetingBodies } = scene;
  const at = reading.words[word]?.from ?? 0;
  const nearest = lastBefore(names, at, ({ from }) => from);
  for (let index = nearest; index >= Math.max(0, nearest - mostNames); index -= 1) {
    const name = names[index];
    const id = name === undefined ? null : bodyOf(scene, name);
    if (id !== null && id !== 'coalition' && meetingBodies.has(id)) return id;
  }
  const following = names.slice(nearest + 1, nearest + 1 + mostNames).flatMap((name) => bodyOf(scene, name) ?? []);
  return following.find((id) => id !== 'coalition' && meetingBodies.has(id)) ?? null;
}

const mostNames = 60;

const withoutRecord: ReadonlySet<string> = new Set(['fatf', 'un1267', 'ofac']);

function isWithoutRecord(id: string): boolean {
  return withoutRecord.has(id);
}

/** The body that a name means; one whose meetings are not on record is foreign, unless the text is about it. */
export function bodyOf({ openingBody }: Scene, name: Name): Owner | null {
  const body = entryOf(name, 'body');
  if (body !== undefined) return isWithoutRecord(body.id) && body.id !== openingBody ? foreign : body.id;
  return entryOf(name, 'organisation') !== undefined ? foreign : null;
}
