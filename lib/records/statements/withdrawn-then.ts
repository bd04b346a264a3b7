import type { Standing } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { byStanding } from '@/lib/text/documents/firmest-texts';
import type { WithdrawnText } from './withdrawn-texts';

/** What was withdrawn of a statement at a moment of the history. */
export type WithdrawnThen = { isStatement: boolean; texts: WithdrawnText[] };

type Row = {
  type: string;
  id: string;
  seq: bigint;
  at: Date;
  reason: string | null;
  withdrawn: string | null;
  lang: string | null;
  standing: Standing | null;
};

/** Tells by the history how this statement and its texts stood after the change of this number. */
export async function findWithdrawnThen(id: string, seq: bigint): Promise<WithdrawnThen> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (subject_type, subject_id) subject_type AS type, subject_id AS id, seq, at, reason,
           after->>'withdrawnReason' AS withdrawn, after->>'lang' AS lang, after->>'standing' AS standing
      FROM change
     WHERE ((subject_type = 'statement' AND subject_id = ${id})
        OR (subject_type = 'text' AND split_part(subject_id, '/', 1) = ${id}))
       AND seq <= ${seq}
     ORDER BY subject_type, subject_id, seq DESC`;
  const gone = rows.filter(({ withdrawn }) => withdrawn !== null);
  const texts = gone.flatMap(({ type, id: subject, seq: change, at, reason, withdrawn, lang, standing }) =>
    type === 'text' && lang && standing
      ? {
          slug: subject.split('/')[1] ?? '',
          lang,
          standing,
          at: at.toISOString(),
          why: reason ?? withdrawn ?? '',
          change: String(change),
        }
      : [],
  );
  return { isStatement: gone.some(({ type }) => type === 'statement'), texts: byStanding(texts) };
}
