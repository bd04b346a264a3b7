import { db } from '@/lib/db/reading/db';
import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import type { Commitment } from '@/lib/records/commitments/commitments';
import { published } from '@/lib/records/published';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import { firmestOf } from '@/lib/text/documents/firmest-texts';
import { type CommitmentStep, followWords } from './follow-words';

/** What statements say of a commitment from the first that makes it to the last that repeats it, in each language. */
export type CommitmentSteps = Record<PhraseLanguage, CommitmentStep[]>;

/** The steps of each commitment, by its id, as far as the words of statements are held at a moment. */
export async function readSteps(
  commitments: Commitment[],
  moment: Moment,
  changed: ChangedSince,
): Promise<{ steps: Map<string, CommitmentSteps>; isCut: boolean }> {
  const named = commitments.flatMap(({ first, last }) => [first.statement, ...(last ? [last.statement] : [])]);
  const { ids, isCut } = await listSameSeries([...new Set(named)]);
  const held = (await findHeldTexts(db, moment, ids, changed)).filter(({ isExcerpt }) => !isExcerpt);
  const textsIn = (lang: PhraseLanguage) => firmestOf(held.filter((text) => text.lang === lang));
  const texts = { ar: textsIn('ar'), en: textsIn('en') };
  const stepsIn = (commitment: Commitment, lang: PhraseLanguage) => {
    const words = commitment.words[lang];
    return words === null ? [] : followWords(words, between(texts[lang], commitment), commitment.last);
  };
  const steps = commitments.map(
    (commitment) => [commitment.id, { ar: stepsIn(commitment, 'ar'), en: stepsIn(commitment, 'en') }] as const,
  );
  return { steps: new Map(steps), isCut };
}

/** So many statements of the bodies that made commitments are looked into, the newest ones. */
const mostFollowed = 200;

/** The newest statements of the bodies that made these, and these. `isCut`: the bodies have more. */
async function listSameSeries(statements: string[]): Promise<{ ids: string[]; isCut: boolean }> {
  if (statements.length === 0) return { ids: [], isCut: false };
  const bodies = await db.body.findMany({
    select: { publicId: true },
    where: { meetings: { some: { statements: { some: { publicId: { in: statements } } } } } },
  });
  const rows = await db.statement.findMany({
    select: { publicId: true },
    where: { ...published, meeting: { body: { publicId: { in: bodies.map(({ publicId }) => publicId) } } } },
    orderBy: [{ meeting: { earliest: 'desc' } }, { publicId: 'asc' }],
    take: mostFollowed + 1,
  });
  const newest = rows.slice(0, mostFollowed).map(({ publicId }) => publicId);
  return { ids: [...new Set([...newest, ...statements])], isCut: rows.length > mostFollowed };
}

function between(texts: HeldText[], { first, last }: Commitment): HeldText[] {
  const body = texts.find(({ statement }) => statement === first.statement)?.meeting?.body;
  const own = texts.filter(({ meeting }) => meeting?.body === body);
  const from = own.findIndex(({ statement }) => statement === first.statement);
  const to = own.findIndex(({ statement }) => statement === last?.statement);
  return from < 0 ? [] : own.slice(from, to < 0 ? undefined : to + 1);
}
