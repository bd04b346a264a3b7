import states from './states.json';

type State = {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Its names in the press, besides those in CLDR and on record. */
  forms?: string[];
  /** The masculine adjective without the article, and the English one. */
  nationality?: { ar: string[]; en: string[] };
  /** The capital by its English name: «العاصمة السعودية» and "the Jordanian capital" mean it. */
  capital?: string;
  /** The state and its capital bear one name. */
  isNamedAsCapital?: boolean;
  /** «المملكة» alone may mean it. */
  isKingdom?: boolean;
  /** A kingdom that «المملكة» alone never means. */
  isRealm?: boolean;
};

const known = new Map<string, State>(states.map((state) => [state.code, state]));

export const stateCodes: readonly string[] = [...known.keys()];

export function stateOf(code: string): State {
  return known.get(code) ?? { code };
}

const displayNames = ['ar', 'en'].map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));

/** Returns the names that CLDR gives a country or territory, in both languages. */
export function cldrNames(code: string): string[] {
  return displayNames.flatMap((names) => names.of(code) ?? []);
}
