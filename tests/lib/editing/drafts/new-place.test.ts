import { expect, it } from 'vitest';
import { getPartChoices } from '@/lib/desk/choices';
import { getDraft } from '@/lib/desk/drafts';
import { previewMeeting } from '@/lib/desk/preview';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabaseForEach } from '@/tests/support/database';
import { wholeDraft } from '@/tests/support/parts';
import { newReport } from '@/tests/support/pasted-draft';
import { addActor } from '@/tests/support/people';
import { seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabaseForEach('loaded');

async function begin(place: string) {
  const author = await addActor(db, 'contributor');
  const { source, meeting } = wholeDraft({ meeting: { 'meeting.place': place } });
  const parts = [
    { type: 'source', subject: null, payload: source?.payload },
    { type: 'meeting', subject: null, payload: meeting?.payload },
  ];
  const { id, version } = await startDraft(author, { parts });
  const see = async () => {
    const view = await getDraft(author, id);
    if (!view) throw new Error('there is no draft');
    const faults = view.parts.flatMap((part) => part.faults.map(({ field, message }) => `${field} ${message}`));
    return { view, faults: [...faults, ...view.faults.map(({ field, message }) => `${field} ${message}`)] };
  };
  return { author, id, version, see };
}

it.each(['Muscat', 'مسقط'])('a draft takes the place %s along, with its names, and publishes both', async (place) => {
  const { author, id, version, see } = await begin(place);
  expect((await see()).faults).toEqual(['meeting.place validation.unknownPlace']);
  const added = await changeDraftParts(author, { id, version, change: 'add', type: 'place' });
  const { view, faults } = await see();
  expect(faults).toEqual([]);
  expect(view.parts.find(({ type }) => type === 'place')?.payload).toEqual({
    'place.id': 'muscat',
    'place.nameAr': 'مسقط',
    'place.nameEn': 'Muscat',
    'place.country': 'om',
    'cite.1.source': '',
    'cite.1.words': 'what is said of place',
  });
  const { places } = await getPartChoices(author, view.parts);
  expect(places.filter(({ id: own }) => own === 'muscat')).toHaveLength(1);
  expect(await previewMeeting(author, id)).toMatchObject({ state: 'shown', leftOut: [] });

  const [reviewer, publisher] = [await addActor(db, 'reviewer'), await addActor(db, 'publisher')];
  const submitted = await submitDraft(author, { id, version: added.version });
  const claims = view.parts.flatMap((part) => part.claims.map((claim) => [claim.id, 'ok']));
  const checklist = Object.fromEntries(claims);
  const approved = await approveDraft(reviewer, { id, version: submitted.version, checklist });
  await publishDraft(publisher, { id, version: approved.version });
  const meeting = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-22' }, include: { place: true } });
  expect(meeting.place).toMatchObject({ publicId: 'muscat', nameAr: 'مسقط', nameEn: 'Muscat' });
  const told = await db.change.findMany({
    where: { subjectType: { in: ['place', 'meeting'] } },
    orderBy: { seq: 'desc' },
  });
  expect(told.slice(0, 2).map(({ action }) => action)).toEqual(['meeting.publish', 'place.publish']);
});

it('a place that nothing of the draft names is no part to publish, and can be taken out', async () => {
  const { author, id, version, see } = await begin('Muscat');
  const added = await changeDraftParts(author, { id, version, change: 'add', type: 'place' });
  const saved = await saveDraft(author, { id, version: added.version, fields: { 'meeting.place': 'Rome' } });
  expect((await see()).faults).toEqual(['place.nameEn validation.placeUnnamed']);
  await changeDraftParts(author, { id, version: saved.version, change: 'remove', type: 'place' });
  expect((await see()).faults).toEqual([]);
});

it('a place that is called almost like one on record asks first', async () => {
  const { author, id, version, see } = await begin('Rone');
  const [fault] = (await see()).faults;
  expect(fault).toBe('meeting.place validation.unknownNear');
  await changeDraftParts(author, { id, version, change: 'add', type: 'place' });
  expect((await see()).faults).toContain('place.nameEn validation.nameNear');
});

it('a city that a text names and the record has not comes with its meeting, and goes with it', async () => {
  const { author, id, see } = await seePasted(db, newReport.replace('Rome', 'Muscat'));
  const { version, of } = await see();
  const { number } = of('meeting.venue');
  const accepted = { about: 'unrecorded', decisions: [{ number, outcome: 'accepted' }] };
  const decided = await decideReading(author, { id, version, ...accepted });
  const types = async () => (await see()).view.parts.map(({ type }) => type);
  expect(await types()).toEqual(['source', 'place', 'meeting', 'statement', 'text']);
  expect((await see()).fields).toMatchObject({
    'place.nameAr': 'مسقط',
    'cite.1.words': expect.stringContaining('Muscat'),
  });
  const rejected = { decisions: [{ number, outcome: 'rejected', because: 'misread' }] };
  await decideReading(author, { id, version: decided.version, ...rejected });
  expect(await types()).toEqual(['source', 'meeting', 'statement', 'text']);
});
