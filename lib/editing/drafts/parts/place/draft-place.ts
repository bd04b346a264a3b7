import type { PartType } from '@/lib/db/generated/enums';
import { partFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { claimsInOrder, rowOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import { findCityName } from '@/lib/language/names/city-names';
import { readItems } from '@/lib/text/typed-items';

/** A place by what it is found by. `country` is as it was typed. */
export type NamedPlace = { id: string; names: string[]; country: string };

/** A new place as its fields name it. Null: they do not name it yet. */
export function placeNamed(payload: Payload): NamedPlace | null {
  const read = (name: string) => typed(payload, `place.${name}`).trim();
  const [ar, en] = [read('nameAr'), read('nameEn')];
  const id = read('id').toLowerCase() || idOfWords(en);
  const names = [ar, en, ...readItems(read('variantsAr')), ...readItems(read('variantsEn'))].filter(Boolean);
  return id === null ? null : { id, names, country: read('country') };
}

/** Fields that name a place, whatever part they are in. */
const naming = Object.values(partFields)
  .flat()
  .flatMap(({ name, names }) => (names === 'place' ? [name] : []));

/** What the parts of a draft have typed where a place is named, in the order of the parts. */
export function placesNamed(parts: readonly { payload: Payload }[]): string[] {
  return parts.flatMap(({ payload }) => naming.map((name) => typed(payload, name).trim()).filter(Boolean));
}

/**
 * The fields of a new place that is called so: its names in both languages and its country as far as the portal knows them, and
 * the words with which the draft says that a meeting was or will be there.
 */
export function fieldsOfPlace(name: string, parts: readonly { type: PartType; payload: Payload }[]): Payload {
  const city = findCityName(name);
  const isArabic = /\p{Script=Arabic}/u.test(name);
  const meeting = parts.find(({ type }) => type === 'meeting')?.payload ?? {};
  const plan = parts.find(({ type }) => type === 'plan')?.payload ?? {};
  const isHere = typed(meeting, 'meeting.place').trim() === name;
  const claims = claimsInOrder(meeting, 'meeting').map((row) => rowOf(meeting, 'claim', row));
  const said = isHere ? claims.find(({ property, words }) => property === 'place' && words) : undefined;
  return {
    'place.id': idOfWords(city?.en ?? (isArabic ? null : name)) ?? '',
    'place.nameAr': city?.ar ?? (isArabic ? name : ''),
    'place.nameEn': city?.en ?? (isArabic ? '' : name),
    'place.country':
      city?.country.toLowerCase() ?? typed(isHere ? meeting : plan, isHere ? 'meeting.country' : 'plan.country'),
    'cite.1.source': said?.sources ?? typed(plan, 'plan.source'),
    'cite.1.words': said?.words ?? typed(plan, 'plan.asSaid'),
  };
}
