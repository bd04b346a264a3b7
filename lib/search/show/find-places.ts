import { db } from '@/lib/db/reading/db';
import type { Hit } from './hit';

type PlaceRow = { id: string; label: string };

/** Finds for each text the place of the paragraph that has most of what is marked in its snippet, so that a link leads there. */
export async function withPlaces<Found extends Hit>(hits: Found[]): Promise<Found[]> {
  const sought = hits.flatMap(({ type, id, snippet }) => {
    const line = type === 'text' ? markedLine(snippet) : null;
    return line === null ? [] : [{ id, line }];
  });
  if (sought.length === 0) return hits;
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT DISTINCT ON (w.id) w.id, slot.label
      FROM unnest(${sought.map(({ id }) => id)}::text[], ${sought.map(({ line }) => line)}::text[]) AS w(id, line)
      JOIN statement s ON s.public_id = split_part(w.id, '/', 1)
      JOIN text t ON t.statement_id = s.id AND t.slug = split_part(w.id, '/', 2)
      JOIN paragraph p ON p.text_id = t.id AND strpos(p.content, w.line) > 0
      JOIN paragraph_slot ps ON ps.paragraph_id = p.id
      JOIN slot ON slot.id = ps.slot_id
     ORDER BY w.id, p.position, length(slot.label), slot.label`;
  const places = new Map(rows.map(({ id, label }) => [id, label]));
  return hits.map((hit) => ({ ...hit, slot: hit.type === 'text' ? (places.get(hit.id) ?? null) : null }));
}

/** Paragraphs are lines of what search keeps; what was cut has dots for it. */
function markedLine(snippet: Hit['snippet']): string | null {
  const lines: { text: string; marks: number }[] = [{ text: '', marks: 0 }];
  for (const { text, hit } of snippet) {
    const [first = '', ...others] = text.split('\n');
    const last = lines.at(-1);
    if (last) {
      last.text += first;
      last.marks += hit ? 1 : 0;
    }
    lines.push(...others.map((line) => ({ text: line, marks: 0 })));
  }
  const best = lines.reduce((most, line) => (line.marks > most.marks ? line : most));
  return best.marks === 0 ? null : best.text.replace(/^… /, '').replace(/ …$/, '');
}
