import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { findAwaitedTexts, findDraftOfPasted } from '@/lib/desk/texts/text-tasks';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');

const linked = await db.text.findFirstOrThrow({
  where: { extent: 'link', paragraphs: { none: {} }, source: { url: { not: null } } },
  include: { source: true, statement: true },
  orderBy: { id: 'asc' },
});
const statement = linked.statement.publicId;
const said = { 'text.statement': statement, 'text.lang': linked.lang, 'text.standing': linked.standing };

async function begin(source: string) {
  const payload = { ...said, 'text.slug': `by-hand-${source}`, 'text.source': source };
  return startDraft(writer, { parts: [{ type: 'text', subject: null, payload }] });
}

async function awaitedBy(id: string) {
  const draft = await getDraft(writer, id);
  const texts = draft ? await findAwaitedTexts(writer, draft) : [];
  return texts.find((text) => text.id === `${statement}/${linked.slug}`);
}

it('an awaited text leads to the open draft that brings it as a new one, and never to the draft that asks', async () => {
  const asking = await begin('');
  expect(await awaitedBy(asking.id)).toMatchObject({ draft: null });
  const other = await begin(linked.source?.publicId ?? '');
  expect(await awaitedBy(other.id)).toMatchObject({ draft: null });
  expect(await awaitedBy(asking.id)).toMatchObject({ draft: { id: other.id, state: 'draft' } });
});

it('a text that is about to be pasted has the open draft of its record, if there is one', async () => {
  const pasted = { url: linked.source?.url ?? '', statement, lang: linked.lang };
  expect(await findDraftOfPasted(writer, pasted)).toBeNull();
  const { id } = await startDraft(writer, { parts: [{ type: 'text', subject: `${statement}/${linked.slug}` }] });
  expect(await findDraftOfPasted(writer, pasted)).toEqual({ id, state: 'draft' });
  expect(await findDraftOfPasted(writer, {})).toBeNull();
});
