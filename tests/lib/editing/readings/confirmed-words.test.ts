import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { findMeeting } from '@/lib/records/meetings/meetings';
import { testDatabase } from '@/tests/support/database';
import { pasteDraft, secondReport } from '@/tests/support/pasted-draft';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');

it('what a second source confirms is public in its words, beside the value that stays as it was', async () => {
  const author = await addActor(db, 'contributor');
  const publisher = await addActor(db, 'publisher');
  const before = await db.$transaction((tx) => findMeeting(tx, 'cifg-12'));
  const { id, version } = await pasteDraft(author, `${secondReport}\nThey spoke of kidnapping for ransom.`);
  const reason = 'A second source.';
  const decided = await decideReading(author, { id, version, about: 'recorded', all: 'same', isRead: true, reason });
  const topics = await decideReading(author, {
    id,
    version: decided.version,
    all: 'topics',
    isRead: true,
    reason,
  }).catch(() => null);
  const submitted = await submitDraft(author, { id, version: (topics ?? decided).version, isLeavingOut: true });
  const claims = (await getDraft(publisher, id))?.parts.flatMap((part) => part.claims) ?? [];
  expect(claims.length).toBeGreaterThan(2);
  const checklist = Object.fromEntries(claims.map((claim) => [claim.id, 'ok']));
  const approved = await approveDraft(publisher, { id, version: submitted.version, checklist });
  await publishDraft(publisher, { id, version: approved.version });

  const after = await db.$transaction((tx) => findMeeting(tx, 'cifg-12'));
  expect(after?.date).toEqual(before?.date);
  const said = after?.disputes.flatMap((dispute) => dispute.claims).filter(({ asSaid }) => asSaid !== null) ?? [];
  const wordsOf = (property: string) =>
    said
      .filter((claim) => claim.property.startsWith(property))
      .map(({ status, asSaid, sources }) => ({
        status,
        words: asSaid?.words,
        source: sources[0]?.publisher.en,
      }));
  const adopted = { status: 'adopted', source: 'Harbour Gazette' };
  expect(wordsOf('date')).toContainEqual({ ...adopted, words: expect.stringContaining('19 and 20 November 2019') });
  expect(wordsOf('ordinal')).toContainEqual({ ...adopted, words: expect.stringContaining('twelfth') });
  expect(wordsOf('topic.')).toContainEqual({ ...adopted, words: expect.stringContaining('ransom') });
});
