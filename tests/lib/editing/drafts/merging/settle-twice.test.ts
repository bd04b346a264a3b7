import { describe, expect, it } from 'vitest';
import { getDraftMerge } from '@/lib/desk/draft-merge';
import { getDraft } from '@/lib/desk/drafts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { settleHunks } from '@/lib/text/comparison/settle-hunks';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const colleague = await addActor(db, 'contributor');

const field = 'paragraph.1';
const other = 'paragraph.2';
const base = 'The members met in Rome.';
const first = `${base} They thanked Italy.`;
const mine = `${base} They welcomed progress.`;
const again = `${first} They named a date.`;

/** A draft in whose field the writer must settle what a colleague has saved, and which the colleague then saves again. */
async function begin() {
  const payload = { 'text.lang': 'en', [field]: base, [other]: 'Second.' };
  const { id, version } = await startDraft(writer, { parts: [{ type: 'text', subject: null, payload }] });
  await saveDraft(colleague, { id, version, fields: { [field]: first } });
  const late = saveDraft(writer, { id, version, fields: { [field]: mine } });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  const asked = await mergeOf(id);
  await saveDraft(colleague, { id, version: version + 1, fields: { [field]: again } });
  return { id, since: version, version: version + 1, turn: asked.turn };
}

async function mergeOf(id: string, settled: number | null = null) {
  const draft = await getDraft(writer, id);
  const merge = draft && (await getDraftMerge(draft, settled));
  return { merge, draft, turn: draft?.autosave.turn ?? 0 };
}

type Begun = Awaited<ReturnType<typeof begin>>;
type Settled = { fields?: object; choices?: object; hands?: object };

const settle = ({ id, since, version, turn }: Begun, { fields = {}, choices = {}, hands = {} }: Settled) =>
  saveDraft(writer, {
    id,
    version,
    fields,
    tab: { name: '', turn, seq: 0, shown: 'typed' },
    settlement: { since, mine: { [field]: mine }, choices, hands },
  });

const payloadOf = async (id: string) =>
  (await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } })).payload;

/** Takes both at every place that is asked about, and saves. */
async function takeBoth({ id }: Begun, settled: number) {
  const { merge, draft, turn } = await mergeOf(id, settled);
  const hunks = merge?.fields[0]?.hunks ?? [];
  const places = hunks.filter(({ kind }) => kind === 'conflict');
  const settlement = {
    since: merge?.since ?? null,
    mine: { [field]: merge?.fields[0]?.mine ?? '' },
    choices: Object.fromEntries(places.map((_, at) => [`${at}.${field}`, 'both'])),
    hands: { [field]: 'no' },
  };
  const tab = { name: '', turn, seq: 0, shown: 'typed' };
  const fields = { ...merge?.joined, [field]: settleHunks(hunks, []) };
  await saveDraft(writer, { id, version: draft?.version, fields, tab, settlement });
  return merge;
}

describe('what was settled while a colleague saved once more', () => {
  it.each([
    ['with both taken', { choices: { [`0.${field}`]: 'both' }, hands: { [field]: 'no' }, fields: { [field]: mine } }],
    ['by hand', { fields: { [field]: `${first} They welcomed progress.` }, hands: { [field]: 'yes' } }],
  ])('is asked about once more over what it was settled with, and no sentence comes twice: %s', async (_, settled) => {
    const begun = await begin();
    await expect(settle(begun, settled)).rejects.toMatchObject({ code: 'conflict' });
    const merge = await takeBoth(begun, begun.version);
    expect(merge).toMatchObject({
      since: begun.version,
      again: [{ id: colleague.id }],
      others: [{ id: colleague.id }],
    });
    expect(await payloadOf(begun.id)).toMatchObject({
      [field]: `${again} They welcomed progress.`,
      [other]: 'Second.',
    });
    expect(await getDraft(writer, begun.id)).toMatchObject({ unsaved: null, autosave: { aside: [] } });
  });

  it('loses no word that was not taken, nor any other field', async () => {
    const begun = await begin();
    const fields = { [field]: `${base} They were brief.`, [other]: 'Second, mine.' };
    await expect(settle(begun, { fields, hands: { [field]: 'yes' } })).rejects.toMatchObject({ code: 'conflict' });
    const view = await getDraft(writer, begun.id);
    expect(view?.unsaved).toMatchObject({ baseVersion: begun.version, payload: fields });
    expect(view?.autosave.aside).toMatchObject([{ from: 'choice', fields: { [field]: mine } }]);
  });

  it('is asked anew where something was left open', async () => {
    const begun = await begin();
    await expect(settle(begun, { hands: { [field]: 'no' }, fields: { [field]: mine } })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { merge } = await mergeOf(begun.id, begun.version);
    expect(merge).toMatchObject({
      since: begun.since,
      again: [{ id: colleague.id }],
      fields: [{ mine, theirs: again }],
    });
  });
});
