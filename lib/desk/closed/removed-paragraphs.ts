import { db } from '@/lib/db/client';
import { type DeskPerson, toDeskPerson } from '@/lib/desk/desk-person';
import type { DraftView } from '@/lib/desk/drafts';
import { toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { listTextVersions } from '@/lib/editing/drafts/stored/revisions';

/** A paragraph that some version of a draft had and that it has no more: its row, its words, and who took it out. */
export type RemovedParagraph = { row: string; words: string; by: DeskPerson | null };

/**
 * The paragraphs that were taken out of the text of a draft since it was begun, as they were when they were saved last. One
 * that was merged with another, or split off and joined again, was not taken out.
 */
export async function listRemovedParagraphs(draft: DraftView): Promise<RemovedParagraph[]> {
  const text = draft.parts.find(({ type }) => type === 'text');
  if (!text) return [];
  const versions = await listTextVersions(db, draft.id, text.base);
  const found = new Map<string, RemovedParagraph | null>();
  for (const [index, { payload }] of versions.entries()) {
    for (const [row, words] of paragraphsOf(payload)) {
      if (found.has(row) || Object.hasOwn(text.payload, `paragraph.${row}`)) continue;
      const next = versions[index - 1];
      const isStillThere = holdsWhole(next?.payload ?? text.payload, words);
      const by = next?.author ? toDeskPerson(toPerson(next.author)) : null;
      found.set(row, isStillThere ? null : { row, words, by });
    }
  }
  return [...found.values()].filter((paragraph) => paragraph !== null);
}

/** Whether one paragraph of a text has these words in one piece. */
function holdsWhole(payload: Record<string, string>, words: string): boolean {
  const inOneLine = (said: string) => said.replace(/\s+/g, ' ').trim();
  return paragraphsOf(payload).some(([, said]) => inOneLine(said).includes(inOneLine(words)));
}

function paragraphsOf(payload: Record<string, string>): [row: string, words: string][] {
  return Object.entries(payload).flatMap(([name, words]) => {
    const [, row] = /^paragraph\.(\d+)$/.exec(name) ?? [];
    return row === undefined || words.trim() === '' ? [] : [[row, words]];
  });
}
