import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { applyParts } from '@/lib/editing/drafts/apply-parts';
import type { DraftParts, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { publishingOrder } from '@/lib/editing/drafts/stored/draft-rows';
import { testDatabase } from '@/tests/support/database';
import { exampleOf, otherKinds } from '@/tests/support/kinds';
import { editPart, gazette, newPart, wholeDraft } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const author = await addActor(db, 'contributor');

async function filledOf(changes: Parameters<typeof wholeDraft>[0] = {}) {
  const parts = Object.entries(wholeDraft(changes)).map(([type, part]) => ({
    type,
    subject: null,
    payload: part?.payload ?? {},
  }));
  const { id } = await startDraft(author, { parts });
  const view = await getDraft(author, id);
  return Object.fromEntries((view?.parts ?? []).map(({ type, filled }) => [type, filled]));
}

it('a draft tells what is published for each field that it leaves empty', async () => {
  const { meeting, source, statement } = await filledOf();
  expect(meeting).toMatchObject({
    'meeting.country': 'it',
    'meeting.dateBasis': 'stated',
    'meeting.ordinalScope': 'series',
    'meeting.confidence': 'verified_by_official',
    'meeting.id': 'cifg-22',
  });
  expect(Object.keys(meeting ?? {})).not.toContain('meeting.mode');
  expect(source).toHaveProperty(['source.id']);
  expect(statement).toMatchObject({ 'statement.id': 'cifg-22', 'statement.titleKind': 'as_published' });
  // The form says of it that it is the meeting of the draft.
  expect(statement).not.toHaveProperty(['statement.meeting']);
});

it('a meeting that lacks something else tells it too', async () => {
  const { meeting } = await filledOf({ meeting: { 'meeting.titleEn': '', 'meeting.titleAr': '' } });
  expect(meeting).toEqual({
    'meeting.country': 'it',
    'meeting.dateBasis': 'stated',
    'meeting.ordinalScope': 'series',
    'meeting.confidence': 'verified_by_official',
  });
});

it('what is typed is told as it was typed alone', async () => {
  const typed = { 'meeting.country': 'IT', 'meeting.dateBasis': 'inferred', 'meeting.confidence': 'press_only' };
  const { meeting } = await filledOf({ meeting: typed });
  for (const name of Object.keys(typed)) expect(meeting).not.toHaveProperty([name]);
});

/** What the view of a draft tells of fields left empty, and those fields of the records once it is published. */
async function toldAndPublished(drafted: DraftParts) {
  const all = publishingOrder.flatMap((type) => (drafted[type] ? [{ type, ...drafted[type] }] : []));
  const { id } = await startDraft(author, {
    parts: all.map(({ type, subject, payload }) => ({ type, subject, payload })),
  });
  const view = await getDraft(author, id);
  const told: Payload = Object.assign({}, ...(view?.parts ?? []).map(({ filled }) => filled));
  const published: Payload = {};
  const undone = new Error('undone');
  const publishing = db.$transaction(async (tx) => {
    const parts = (view?.parts ?? []).map(({ type, subject, baseVersion, base, payload }) => {
      return { type, subject, baseVersion, base, payload };
    });
    const { records } = await applyParts(tx, { parts, reason: 'As the source says.' });
    for (const [at, { type }] of parts.entries()) {
      Object.assign(published, (await partKinds[type].read(tx, records[at]?.id ?? ''))?.payload);
    }
    throw undone;
  });
  await expect(publishing).rejects.toBe(undone);
  return { told, published: Object.fromEntries(Object.keys(told).map((name) => [name, published[name]])) };
}

const official = await db.source.findFirstOrThrow({ where: { kind: 'official', withdrawnAt: null } });

/** The sources that a draft may bring, and how firm what only they say is. */
const brought = {
  'a press source': [async () => newPart(gazette({ 'source.kind': 'press' })), 'press_only'],
  'an official source': [async () => newPart(gazette()), 'verified_by_official'],
  'a source on record': [() => editPart(db, 'source', official.publicId, {}), 'verified_by_official'],
  'a source on record that turns out to be of the press': [
    () => editPart(db, 'source', official.publicId, { 'source.kind': 'press' }),
    'press_only',
  ],
} as const;

describe.each(Object.entries(brought))(
  'what a draft with %s tells is what is published',
  (_what, [source, firmness]) => {
    it('for a meeting, its statement and a text', async () => {
      const { told, published } = await toldAndPublished({ ...wholeDraft(), source: await source() });
      expect(told).toEqual(published);
      expect(told).toMatchObject({ 'meeting.confidence': firmness });
    });

    it.each(otherKinds)('for a %s', async (kind) => {
      const { made } = await exampleOf(kind);
      const { told, published } = await toldAndPublished({ source: await source(), [kind]: newPart(made) });
      expect(told).toEqual(published);
      expect([firmness, undefined]).toContain(told[`${kind}.confidence`]);
    });
  },
);

it('a new source whose kind is that of its text counts as that', async () => {
  const text = { 'text.standing': 'press_report', 'text.rights': 'press', 'text.extent': 'excerpt' };
  const ofText = { 'source.kind': '', 'source.rights': '', 'source.lang': '' };
  const { told, published } = await toldAndPublished(wholeDraft({ source: ofText, text }));
  expect(told).toEqual(published);
  expect(told).toMatchObject({ 'source.kind': 'press', 'meeting.confidence': 'press_only' });
});
