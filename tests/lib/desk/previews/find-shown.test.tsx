import { describe, expect, it } from 'vitest';
import { PreviewedPage } from '@/components/editing/review/previewed-page';
import { previewRecord } from '@/lib/desk/preview';
import { findShown } from '@/lib/desk/previews/find-shown';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabaseForEach } from '@/tests/support/database';
import { exampleOf, otherKinds } from '@/tests/support/kinds';
import { gazette } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { readWhole } from '@/tests/support/render';

const { db } = await testDatabaseForEach('loaded');

const source = {
  type: 'source' as const,
  subject: null,
  payload: gazette({ 'source.url': 'https://gazette.example/shown', 'source.id': 'gazette-shown' }),
};

/** All words of sources that were typed. */
function wordsIn(payload: Payload): string[] {
  return Object.entries(payload).flatMap(([name, value]) => (/(?:[wW]ords|asSaid)$/.test(name) ? [value] : []));
}

describe.each(otherKinds)('the preview of a new %s', (kind) => {
  it('is the page on which readers will find it, with the words of its sources', async () => {
    const actor = await addActor(db, 'contributor');
    const { made } = await exampleOf(kind);
    const { id } = await startDraft(actor, { parts: [source, { type: kind, subject: null, payload: made }] });
    const preview = await previewRecord(actor, id, kind);
    if (preview?.state !== 'shown') throw new Error(JSON.stringify(preview));
    expect(preview.faults).toEqual([]);
    const words = wordsIn(made);
    expect(words.length).toBeGreaterThan(0);
    const page = await readWhole('en', <PreviewedPage of={kind} shown={preview.shown} />);
    for (const each of [...words, 'Harbour Gazette']) expect(page).toContain(each);
    expect(await db.$transaction((tx) => findShown(tx, 'source', 'gazette-shown'))).toBeNull();
  });
});

it('a source is previewed as the line that cites it', async () => {
  const actor = await addActor(db, 'contributor');
  const { id } = await startDraft(actor, { parts: [source] });
  const preview = await previewRecord(actor, id, 'source');
  expect(preview).toMatchObject({ state: 'shown', shown: { page: 'source', source: { id: 'gazette-shown' } } });
});

it('the words of a concept that no page names are said to be on none', async () => {
  const month = await db.concept.findFirstOrThrow({ where: { kind: 'month' } });
  expect(await db.$transaction((tx) => findShown(tx, 'concept', month.publicId))).toBe('nowhere');
});
