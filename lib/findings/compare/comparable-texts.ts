import type { Standing } from '@/lib/db/generated/enums';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { NotHeld } from '@/lib/records/statements/held/not-held';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';

/** The part of a text that a comparison takes. */
export type ComparedText = Pick<HeldText, 'slug' | 'lang' | 'standing' | 'paragraphs' | 'isExcerpt'>;

/** Why two statements cannot be compared in a language: one has no whole text in it, or theirs are of unlike standing. */
export type Incomparable =
  | { kind: 'not-held'; side: 'a' | 'b'; why: NotHeld['why'] }
  | { kind: 'unlike'; a: Standing; b: Standing };

const order: readonly Standing[] = ['official', 'courtesy_translation', 'transcription', 'portal_translation'];

/**
 * Chooses the firmest texts of both statements that have one standing: two official texts, or two translations of the same. A press
 * text, a summary and an excerpt are never compared, since what they leave out is no change.
 */
export function chooseComparable(
  a: readonly ComparedText[],
  b: readonly ComparedText[],
  lang: string,
): { a: ComparedText; b: ComparedText } | Incomparable {
  const [ofA, ofB] = [wholeIn(a, lang), wholeIn(b, lang)];
  const [firstA, firstB] = [ofA[0], ofB[0]];
  if (firstA === undefined) return { kind: 'not-held', side: 'a', why: whyNot(a, lang) };
  if (firstB === undefined) return { kind: 'not-held', side: 'b', why: whyNot(b, lang) };
  for (const standing of order) {
    const before = ofA.filter((text) => text.standing === standing);
    const after = ofB.filter((text) => text.standing === standing);
    const left = before.find(({ slug }) => after.some((text) => text.slug === slug)) ?? before[0];
    const right = after.find(({ slug }) => slug === left?.slug) ?? after[0];
    if (left && right) return { a: left, b: right };
  }
  return { kind: 'unlike', a: firstA.standing, b: firstB.standing };
}

function wholeIn(texts: readonly ComparedText[], lang: string): ComparedText[] {
  const whole = texts.filter(
    (text) => text.lang === lang && carriesStatement(text.standing) && !text.isExcerpt && text.paragraphs.length > 0,
  );
  return whole.toSorted((x, y) => order.indexOf(x.standing) - order.indexOf(y.standing));
}

/** What there is in place of a whole text, the most first. */
function whyNot(texts: readonly ComparedText[], lang: string): NotHeld['why'] {
  const held = texts.filter(({ paragraphs }) => paragraphs.length > 0);
  const own = held.filter((text) => text.lang === lang);
  if (own.some(({ standing, isExcerpt }) => carriesStatement(standing) && isExcerpt)) return 'excerpt';
  if (own.length > 0) return 'report';
  if (held.length > 0) return 'otherLanguage';
  return texts.length > 0 ? 'link' : 'none';
}
