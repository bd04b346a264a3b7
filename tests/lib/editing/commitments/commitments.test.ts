import { beforeEach, expect, it } from 'vitest';
import { reinstateCommitment } from '@/lib/editing/commitments/reinstate-commitment';
import { withdrawCommitment } from '@/lib/editing/commitments/withdraw-commitment';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { findCitedPart } from '@/lib/records/citing/cited-part';
import { findCommitments } from '@/lib/records/commitments/commitments';
import { toCorrection } from '@/lib/records/history/changes';
import { findRecordNames } from '@/lib/records/history/record-names';
import { findMoment } from '@/lib/records/statements/held/moment';
import { testDatabaseForEach } from '@/tests/support/database';
import { editPart, namesOfFaults, newPart, publishParts } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { publishText } from '@/tests/support/publish-text';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');
const quote = 'Members will report on harbours every year.';
const typed = {
  'commitment.actorAr': 'الأعضاء',
  'commitment.actorEn': 'Members',
  'commitment.whatAr': 'تقديم تقرير سنوي عن الموانئ',
  'commitment.whatEn': 'To report on harbours',
  'commitment.topic': 'oil',
  'commitment.state': 'open',
  'commitment.firstStatement': 'cifg-12',
  'commitment.firstSlot': 'p2',
  'commitment.quoteEn': quote,
};
const id = 'members-to-report-on-harbours';

beforeEach(async () => {
  await publishText({
    statement: 'cifg-12',
    slug: 'en',
    lang: 'en',
    paragraphs: ['They met.', `${quote} They parted.`],
  });
});

const publish = (changes = {}) => publishParts({ commitment: newPart({ ...typed, ...changes }) });

async function read(seq: string | null = null) {
  const moment = await findMoment(db, seq);
  if ('fault' in moment) throw new Error(moment.fault);
  return { seq: moment.seq, found: await findCommitments(db, moment) };
}

it('is published with its words, leaves a trace, and is corrected', async () => {
  await publish();
  const { seq, found } = await read();
  expect(found).toMatchObject([
    {
      id,
      topic: { id: 'oil' },
      state: 'open',
      first: { statement: 'cifg-12', slot: 'p2', date: '2019-11-19/2019-11-20' },
      words: { ar: null, en: quote },
      last: null,
    },
  ]);
  const change = await db.change.findFirst({ orderBy: { seq: 'desc' } });
  expect(change).toMatchObject({ action: 'commitment.publish', subjectType: 'commitment', subjectId: id });
  const last = { 'commitment.state': 'met', 'commitment.lastStatement': 'cifg-12', 'commitment.lastSlot': 'p1' };
  await publishParts({ commitment: await editPart(db, 'commitment', id, last) });
  expect((await read()).found).toMatchObject([{ state: 'met', last: { slot: 'p1' } }]);
  expect((await read(seq)).found).toMatchObject([{ state: 'open', last: null }]);
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
});

it('is named in the history by who undertook what, and told when that changes', async () => {
  await publish({ 'commitment.whatEn': `To report on harbours, ${'and on rivers '.repeat(12)}` });
  const subject = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  const names = await findRecordNames(db, [subject]);
  const { record } = toCorrection(subject, names);
  expect(record.name?.ar).toBe('الأعضاء: تقديم تقرير سنوي عن الموانئ');
  expect(record.name?.en).toMatch(/^Members: To report on harbours, and on rivers .*…$/);
  const met = { 'commitment.state': 'met', 'commitment.actorEn': 'All members' };
  await publishParts({ commitment: await editPart(db, 'commitment', record.id, met) });
  const corrected = toCorrection(await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } }), names);
  expect(corrected.fields).toMatchObject([
    { field: 'actor', lang: 'en', after: { words: ['All members'] } },
    { field: 'state', before: { codes: ['open'] }, after: { codes: ['met'] } },
  ]);
});

it('is cited by itself, until it is withdrawn', async () => {
  await publish();
  const about = `/commitments#commitment-${id}`;
  expect(await findCitedPart(db, `/commitments/commitment-${id}`)).toMatchObject({
    about,
    part: { kind: 'commitment', commitment: { id, words: { en: quote } } },
    version: 1,
  });
  expect(await findCitedPart(db, `/meetings/commitment-${id}`)).toBeNull();
  await withdrawCommitment(await addActor(db, 'publisher'), { id, version: 1, reason: 'Read wrongly.' });
  expect(await findCitedPart(db, about)).toBeNull();
});

it.each([
  [{ 'commitment.quoteEn': 'Members will report on rivers.' }, 'commitment.quoteEn quoteNotThere'],
  [{ 'commitment.quoteEn': '' }, 'commitment.quoteEn quoteNeeded'],
  [{ 'commitment.firstSlot': 'p1' }, 'commitment.quoteEn quoteNotThere'],
  [{ 'commitment.firstSlot': 'p77' }, 'commitment.firstSlot placeUnknown'],
  [{ 'commitment.firstStatement': 'cifg-99' }, 'commitment.firstStatement unknown'],
  [{ 'commitment.lastStatement': 'cifg-12' }, 'commitment.lastSlot required'],
  [{ 'commitment.whatAr': '' }, 'commitment.whatAr required'],
  [{ 'commitment.state': 'kept' }, 'commitment.state choice'],
])('is refused at its field: %j', async (changes, fault) => {
  const faults = await namesOfFaults(db, { commitment: newPart({ ...typed, ...changes }) });
  expect(faults.map((each) => each.replace('unknownNear', 'unknown'))).toContain(fault);
});

it('is withdrawn and given back by publishers alone, each time from its newest version', async () => {
  await publish();
  const publisher = await addActor(db, 'publisher');
  const step = { id, version: 1, reason: 'Read wrongly.' };
  await expect(withdrawCommitment(await addActor(db, 'reviewer'), step)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(withdrawCommitment(publisher, { ...step, version: 9 })).rejects.toMatchObject({ code: 'conflict' });
  const { seq } = await read();
  await withdrawCommitment(publisher, step);
  expect((await read()).found).toEqual([]);
  expect((await read(seq)).found).toEqual([]);
  await reinstateCommitment(publisher, { ...step, version: 2 });
  expect((await read()).found).toHaveLength(1);
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
});

it('shows no word of a text that was withdrawn since', async () => {
  await publish();
  const { version } = await db.text.findFirstOrThrow({ where: { slug: 'en', statement: { publicId: 'cifg-12' } } });
  const { seq } = await read();
  await withdrawStatementText(
    { kind: 'operator' },
    { statement: 'cifg-12', slug: 'en', version, reason: 'Not theirs.' },
  );
  for (const at of [null, seq]) expect((await read(at)).found[0]?.words).toEqual({ ar: null, en: null });
});
