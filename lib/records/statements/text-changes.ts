import type { Snapshot } from '@/lib/records/list-page';
import { published } from '@/lib/records/published';

/** When each published text of these statements last changed, by its id. A statement has changed since if another of its texts did. */
export async function readTextChanges(snapshot: Snapshot, statements: readonly string[]): Promise<Map<string, string>> {
  const rows = await snapshot.text.findMany({
    select: { slug: true, updatedAt: true, statement: { select: { publicId: true } } },
    where: { ...published, statement: { ...published, publicId: { in: [...statements] } } },
  });
  return new Map(
    rows.map(({ slug, updatedAt, statement }) => [`${statement.publicId}/${slug}`, updatedAt.toISOString()]),
  );
}
