import cities from './cities.json';

/** A city by its names, and the state in which it lies, by its ISO 3166-1 alpha-2 code. */
export type CityName = { ar: string; en: string; country: string };

/** A city that texts may name, on record or not, by a name in either language. Null: none is called so, or several are. */
export function findCityName(name: string): CityName | null {
  const words = name.trim();
  const [only, other] = cities.filter(({ city, forms }) => city === words || forms.includes(words));
  const ar = only?.forms.find((form) => /^[\u0600-\u06ff]/.test(form));
  return only && !other && ar !== undefined ? { ar, en: only.city, country: only.country } : null;
}
