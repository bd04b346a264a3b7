import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import type { FieldChange } from './field-changes';

/** A change of the record that another change leads to. */
export type ChangeLink = { seq: string; at: string };

/** `corrects`: the last changes before it of the same fields. `correctedBy`: the next ones. */
export type ChangeLinks = { corrects: ChangeLink[]; correctedBy: ChangeLink[] };

/** What is known of a change that may lead to others. */
type Linking = {
  seq: string;
  kind: string;
  record: { type: string; id: string };
  fields: FieldChange[];
  areWordsChanged: boolean;
};

type LinkRow = {
  seq: bigint;
  earlier: bigint | null;
  earlierAt: Date | null;
  later: bigint | null;
  laterAt: Date | null;
};

/** The changes that corrections lead to. What came with a load or an import is told as a whole, and is no change to link. */
export async function linkChanges(corrections: readonly Linking[]): Promise<Map<string, ChangeLinks>> {
  const wanted = corrections.flatMap((correction) =>
    pathsOf(correction).map((path) => ({ ...correction.record, seq: BigInt(correction.seq), path })),
  );
  if (wanted.length === 0) return new Map();
  const rows = await db.$queryRaw<LinkRow[]>`
    SELECT k.seq, e.seq AS earlier, e.at AS "earlierAt", l.seq AS later, l.at AS "laterAt"
      FROM unnest(${wanted.map(({ seq }) => seq)}::bigint[], ${wanted.map(({ type }) => type)}::text[],
                  ${wanted.map(({ id }) => id)}::text[], ${wanted.map(({ path }) => path)}::text[])
           AS k(seq, type, id, path)
      LEFT JOIN LATERAL (
        SELECT c.seq, c.at FROM change c WHERE ${ofSameField} AND c.seq < k.seq ORDER BY c.seq DESC LIMIT 1) e ON true
      LEFT JOIN LATERAL (
        SELECT c.seq, c.at FROM change c WHERE ${ofSameField} AND c.before IS NOT NULL AND c.seq > k.seq
         ORDER BY c.seq LIMIT 1) l ON true`;
  const isChange = new Set(corrections.flatMap(({ kind, seq }) => (kind === 'changed' ? seq : [])));
  const links = new Map<string, ChangeLinks>();
  for (const { seq, earlier, earlierAt, later, laterAt } of rows) {
    const own = links.get(String(seq)) ?? { corrects: [], correctedBy: [] };
    if (isChange.has(String(seq))) add(own.corrects, earlier, earlierAt);
    add(own.correctedBy, later, laterAt);
    links.set(String(seq), own);
  }
  return links;
}

/** A record that comes back is as it was, so that it did is no change of a field; nor is what came in a run of many. */
const ofSameField = Prisma.sql`
  c.subject_type = k.type AND c.subject_id = k.id AND c.after IS NOT NULL
  AND c.action NOT LIKE '%.reinstate' AND NOT (c.before IS NULL AND c.run_id IS NOT NULL)
  AND coalesce(c.before #> string_to_array(k.path, ' '), 'null') <> coalesce(c.after #> string_to_array(k.path, ' '), 'null')`;

function add(list: ChangeLink[], seq: bigint | null, at: Date | null): void {
  if (seq === null || at === null || list.some((link) => link.seq === String(seq))) return;
  list.push({ seq: String(seq), at: at.toISOString() });
}

/** Where the values of a change are in the record as the history has it; of a record that came, the whole of it. */
function pathsOf({ kind, fields, areWordsChanged }: Linking): string[] {
  if (kind === 'added') return [''];
  return kind === 'changed' ? [...new Set([...fields.map(pathOf), ...(areWordsChanged ? ['paragraphs'] : [])])] : [];
}

function pathOf({ field, part, lang }: FieldChange): string {
  if (field === 'date') return `date ${part ?? 'edtf'}`;
  const isOfPair = part === null && lang !== null && !field.endsWith('ArOwn');
  // Observers are told apart from those who took part, and stored among them.
  return isOfPair ? `${field} ${lang}` : field === 'observers' ? 'participants' : field;
}
