import { joinRedlineText } from '@/lib/analysis/redline/redline-text';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import { titleColumns } from '@/lib/records/statements/statements';
import { tokenize } from '@/lib/text/characters/tokens';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import type { QuotationCheck } from './check-quotation';
import { cutParts } from './cut-parts';
import { findParts } from './find-parts';
import { findExact, keysOf } from './match-quotation';
import { cutText } from './quotation-match';

/**
 * What became of the claim that a quotation is from one statement: it is there; its parts are, with something between them or in
 * another order; it is elsewhere, and the text that is held of that statement does not have it; neither; or no whole text of that
 * statement is held in the language, so nothing can be said.
 */
export type Claim = {
  statement: string;
  title: Bilingual;
  verdict: 'there' | 'parts' | 'elsewhere' | 'not-there' | 'cannot-say';
};

/** Holds a quotation against the statement that it is said to be from. Null: no statement has that id. */
export async function judgeClaim(check: QuotationCheck, id: string): Promise<Claim | null> {
  const { quotation, moment, changed, verdict } = check;
  const statement = await db.statement.findFirst({ select: titleColumns, where: { ...published, publicId: id } });
  if (statement === null) return null;
  const claim = {
    statement: id,
    title: bilingual(statement.titleAr ?? statement.titleArOwn, statement.titleEn),
  };
  const texts = (await findHeldTexts(db, moment, [id], changed)).filter(
    (text) => text.lang === quotation.lang && carriesStatement(text.standing),
  );
  const wanted = keysOf(quotation.tokens);
  if (texts.some((text) => hasWords(text, wanted))) return { ...claim, verdict: 'there' };
  const cut = cutParts(quotation.words);
  if (cut && texts.some((text) => findParts(cut, [cutText(text)]) !== null)) return { ...claim, verdict: 'parts' };
  const isWhole = texts.some(
    ({ extent, isExcerpt, paragraphs }) => extent === 'full' && !isExcerpt && paragraphs.length > 0,
  );
  if (!isWhole) return { ...claim, verdict: 'cannot-say' };
  return { ...claim, verdict: verdict === 'exact' ? 'elsewhere' : 'not-there' };
}

function hasWords({ paragraphs }: HeldText, wanted: readonly string[]): boolean {
  return findExact(wanted, keysOf(tokenize(joinRedlineText(paragraphs).text))) !== null;
}
