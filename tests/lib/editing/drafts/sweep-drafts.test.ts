import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');

const longAgo = new Date(Date.now() - 31 * 86_400_000);

/** A draft with a document, and with words of its writer that had no room in it. */
async function begin(words: string) {
  const document = new TextEncoder().encode(words);
  const payload = { 'text.lang': 'en', 'paragraph.1': 'x'.repeat(300_000) };
  const { id, version } = await startDraft(contributor, {
    parts: [{ type: 'text', subject: null, payload }],
    document,
  });
  const sha256 = createHash('sha256').update(document).digest('hex');
  await db.draftOriginal.update({ where: { sha256 }, data: { receivedAt: longAgo } });
  const left = async () => [
    await db.draftOriginal.count({ where: { sha256 } }),
    await db.autosave.count({ where: { draft: { publicId: id } } }),
  ];
  return { draft: { id, version }, document, left };
}

const age = (id: string) => db.draft.update({ where: { publicId: id }, data: { touchedAt: longAgo } });

describe('what lies beside drafts', () => {
  it('is forgotten 30 days after they ended, and never while they are open, however old', async () => {
    const [ended, fresh, open, shared] = [
      await begin('Ended'),
      await begin('Fresh'),
      await begin('Open'),
      await begin('Shared'),
    ];
    await discardDraft(contributor, ended.draft);
    await discardDraft(contributor, fresh.draft);
    await discardDraft(contributor, shared.draft);
    expect(await ended.left()).toEqual([1, 1]);
    for (const { draft } of [ended, open, shared]) await age(draft.id);
    await startDraft(contributor, {
      parts: [{ type: 'text', subject: null, payload: { 'text.lang': 'en' } }],
      document: shared.document,
    });
    await discardDraft(contributor, (await begin('Last')).draft);
    expect(await ended.left()).toEqual([0, 0]);
    expect(await shared.left()).toEqual([1, 0]);
    for (const { left } of [fresh, open]) expect(await left()).toEqual([1, 1]);
  });
});
