import type { Standing } from '@/lib/db/generated/enums';
import type { NamePair } from '@/lib/language/names/name-lexicon';
import type { DraftParagraphs, PublishedText } from './draft-paragraphs';
import { linkedWith, type ProposedLink, proposeLinks } from './proposed-links';

/** What nobody has decided yet of a draft's paragraphs beside those of another text of its statement. */
export type OpenLinks = {
  other: PublishedText;
  proposed: ProposedLink[];
  /** How many of its paragraphs stand beside none of the other. */
  alone: number;
};

/** A report and a summary tell of a statement; their paragraphs need stand beside none of it. */
const apart: ReadonlySet<Standing | null> = new Set<Standing | null>(['press_report', 'portal_summary']);

/** Null: every paragraph that may have its like in the other text is linked, or there is no other. One-sided ones are normal. */
export function findOpenLinks(text: DraftParagraphs, names: readonly NamePair[]): OpenLinks | null {
  const [other] = text.others;
  if (!other || apart.has(text.standing)) return null;
  const proposed = proposeLinks(text.lang, text.paragraphs, other, names);
  const alone = text.paragraphs.filter((paragraph) => linkedWith(paragraph, other).length === 0).length;
  const isNoneLinked = alone > 0 && alone === text.paragraphs.length;
  return proposed.length > 0 || isNoneLinked ? { other, proposed, alone } : null;
}
