import { type ProposedCommitment, proposeCommitments } from '@/lib/analysis/commitments/propose-commitments';
import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import { findMoment } from '@/lib/records/statements/held/moment';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';

/** Words at one place of a statement in which somebody seems to undertake something; an editor decides. */
export type CommitmentProposal = {
  statement: string;
  title: Bilingual;
  date: string | null;
  slot: string;
  words: Bilingual;
  actor: Bilingual;
};

/** The newest statements are read; older ones have been looked through before. */
const mostStatements = 20;
const mostShown = 100;

/** What statements that are held whole seem to commit somebody to, newest first, without what is entered already. */
export async function listCommitmentProposals(actor: PersonActor): Promise<CommitmentProposal[]> {
  authorize(actor, 'record.read');
  const moment = await findMoment(db);
  if ('fault' in moment) return [];
  const rows = await db.statement.findMany({
    select: { publicId: true },
    where: { ...published, texts: { some: { ...published, extent: 'full', paragraphs: { some: {} } } } },
    orderBy: [{ meeting: { earliest: 'desc' } }, { publicId: 'asc' }],
    take: mostStatements,
  });
  const order = rows.map(({ publicId }) => publicId);
  const texts = (await findHeldTexts(db, moment, order)).filter(
    ({ standing, isExcerpt }) => carriesStatement(standing) && !isExcerpt,
  );
  const entered = await db.commitment.findMany({ select: { quoteAr: true, quoteEn: true } });
  const quotes = entered.flatMap(({ quoteAr, quoteEn }) => [quoteAr, quoteEn]).filter((quote) => quote !== null);
  return order
    .flatMap((id) => proposalsIn(texts.filter(({ statement }) => statement === id)))
    .filter(({ words }) => !quotes.some((quote) => quote === words.ar || quote === words.en))
    .slice(0, mostShown);
}

/** Those of both languages at one place stand beside each other, in their order. */
function proposalsIn(texts: HeldText[]): CommitmentProposal[] {
  const ar = placed(texts, 'ar');
  const en = placed(texts, 'en');
  const [first] = texts;
  if (!first) return [];
  return [...new Set([...en.keys(), ...ar.keys()])].flatMap((slot) => {
    const [left, right] = [ar.get(slot) ?? [], en.get(slot) ?? []];
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
      statement: first.statement,
      title: first.title,
      date: first.date,
      slot,
      words: { ar: left[index]?.words ?? null, en: right[index]?.words ?? null },
      actor: { ar: left[index]?.actor ?? null, en: right[index]?.actor ?? null },
    }));
  });
}

function placed(texts: HeldText[], lang: 'ar' | 'en'): Map<string, ProposedCommitment[]> {
  const text = texts.find((each) => each.lang === lang);
  const bySlot = new Map<string, ProposedCommitment[]>();
  if (!text) return bySlot;
  for (const proposal of proposeCommitments(
    text.paragraphs.map(({ content }) => content),
    lang,
  )) {
    const slot = text.paragraphs[proposal.paragraph]?.slots[0];
    if (slot !== undefined) bySlot.set(slot, [...(bySlot.get(slot) ?? []), proposal]);
  }
  return bySlot;
}
