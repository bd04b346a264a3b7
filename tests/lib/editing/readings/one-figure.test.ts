import { expect, it } from 'vitest';
import { listChangedClaims } from '@/lib/editing/drafts/apply-parts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { findMeeting } from '@/lib/records/meetings/meetings';
import { toFigureRows } from '@/lib/records/sources/figure-rows';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabase('loaded');
const reviewer = await addActor(db, 'publisher');

const report = [
  'The Counter ISIS Finance Group held its twelfth meeting in Luxembourg on 19 and 20 November 2019.',
  'The Group now has 56 member states.',
].join('\n');

const figures = async () => {
  const meeting = await findMeeting(db, 'cifg-12');
  const rows = meeting ? toFigureRows(meeting.counts, meeting.disputes) : [];
  return rows.filter(({ value }) => value.kind === 'count' && value.value === 56);
};

it('a figure with a source and no claim stays one figure when a second text states it', async () => {
  const ofMeeting = { meeting: { publicId: 'cifg-12' } };
  const source = await db.source.findFirstOrThrow({ where: { publicId: 'treasury-sm834' } });
  const [only] = await db.count.findMany({ where: { ...ofMeeting, basis: 'members' } });
  await db.claim.deleteMany({ where: { ...ofMeeting, property: { startsWith: 'count' } } });
  await db.count.deleteMany({ where: { ...ofMeeting, id: { not: only?.id ?? '' } } });
  const data = { value: 56, unit: 'states', qualifier: 'exact', sourceId: source.id } as const;
  await db.count.updateMany({ where: ofMeeting, data });
  expect((await figures()).map(({ claims, sources }) => [claims.length, sources.map(({ id }) => id)])).toEqual([
    [0, ['treasury-sm834']],
  ]);

  const { author, id, see } = await seePasted(db, report);
  const { version, of } = await see();
  const decisions = [{ number: of('members.count').number, outcome: 'accepted' }];
  const decided = await decideReading(author, { id, version, about: 'recorded', decisions, reason: 'One more text.' });
  expect((await see()).view.parts.flatMap(({ faults }) => faults)).toEqual([]);
  const submitted = await submitDraft(author, { id, version: decided.version, isLeavingOut: true });
  const stored = await findDraft(db, id);
  const checklist = Object.fromEntries((stored ? listChangedClaims(stored) : []).map((claim) => [claim.id, 'ok']));
  const approved = await approveDraft(reviewer, { id, version: submitted.version, checklist });
  await publishDraft(reviewer, { id, version: approved.version });

  const [figure, ...others] = await figures();
  expect(others).toEqual([]);
  expect(figure?.claims).toHaveLength(1);
  expect(figure?.sources).toHaveLength(2);
});

it('a figure that was typed into the draft is claimed by a text that states it, and not entered again', async () => {
  const { author, id, see } = await seePasted(db, report.replace('twelfth', 'thirtieth').replace('2019', '2027'));
  const { version, of } = await see();
  const begun = await decideReading(author, { id, version, about: 'unrecorded' });
  const figure = { 'count.1.value': '56', 'count.1.basis': 'members', 'count.1.unit': 'states' };
  const typed = await saveDraft(author, { id, version: begun.version, fields: figure });
  const decisions = [{ number: of('members.count').number, outcome: 'accepted' }];
  await decideReading(author, { id, version: typed.version, decisions });
  const { fields } = await see();
  expect(Object.keys(fields).filter((name) => /^count\.\d+\.value$/.test(name))).toEqual(['count.1.value']);
  const claimed = Object.entries(fields).filter(([name]) => /^claim\..*\.count$/.test(name));
  expect(claimed.map(([, count]) => count)).toEqual(['1']);
});
