import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

/** A text that the record knows by its link alone, as a form names it. */
export type LinkedText = { id: string; rights: string };

type Named = { url: string; statement: string; lang: string; publisher: string };

/** The text whose words somebody pastes: the one with this link, or else the statement's of this publisher and language. */
export async function findLinkedText(
  actor: PersonActor,
  { url, statement, lang, publisher }: Named,
): Promise<LinkedText | null> {
  authorize(actor, 'draft.start');
  const isNamed = url.trim() !== '' || (statement !== '' && publisher.trim() !== '');
  if (!isNamed) return null;
  const source =
    url.trim() !== ''
      ? { url: url.trim() }
      : { OR: [{ publisherEn: publisher.trim() }, { publisherAr: publisher.trim() }] };
  const rows = await db.text.findMany({
    select: { slug: true, rights: true, statement: { select: { publicId: true } } },
    where: {
      withdrawnAt: null,
      extent: 'link',
      source,
      ...(lang !== '' && { lang }),
      ...(statement !== '' && { statement: { publicId: statement } }),
    },
    take: 2,
  });
  const [only, other] = rows;
  return only && !other ? { id: `${only.statement.publicId}/${only.slug}`, rights: only.rights } : null;
}
