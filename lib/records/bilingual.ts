/** The same thing in both languages. Null: not known in that language; a page then says so and shows the other. */
export type Bilingual = { ar: string | null; en: string | null };

export function bilingual(ar: string | null, en: string | null): Bilingual {
  return { ar, en };
}

/** As `bilingual`, but null where neither language has anything to say. */
export function bilingualOrNull(ar: string | null, en: string | null): Bilingual | null {
  return ar === null && en === null ? null : { ar, en };
}
