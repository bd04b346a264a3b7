import { describe, expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { getProposal, listProposals } from '@/lib/desk/proposals';
import { listHistory } from '@/lib/desk/record-history';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { setProposalAside } from '@/lib/editing/proposals/set-proposal-aside';
import { takeProposal } from '@/lib/editing/proposals/take-proposal';
import { getChangeLog } from '@/lib/records/history/changes';
import { testDatabaseForEach } from '@/tests/support/database';
import { makeDraftIn } from '@/tests/support/desk/draft-in-state';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');

type Row = { id: string } & Record<string, unknown>;

/** A release whose bundled meeting cifg-12 has these values. */
async function upgrade(values: object) {
  const files = await readRecordFiles();
  const release = files.map(({ file, content }) => ({
    file,
    content: (content as Row[]).map((row) =>
      file === 'meetings/cifg.json' && row.id === 'cifg-12' ? { ...row, ...values } : row,
    ),
  }));
  return loadRecords(loader, release, { db });
}

const note = (words: string) => ({ note: { ar: `${words} بالعربية`, en: words } });

/** A record whose Arabic title an editor has changed and published here. */
async function edited() {
  const contributor = await addActor(db, 'contributor', { name: 'Widad' });
  const reviewer = await addActor(db, 'reviewer');
  const publisher = await addActor(db, 'publisher');
  const part = { type: 'meeting' as const, subject: 'cifg-12', payload: { 'meeting.titleEn': 'Our title' } };
  const ready = await makeDraftIn(db, { state: 'ready', author: contributor, approver: reviewer, part });
  await publishDraft(publisher, ready, { db });
  return { contributor, reviewer, publisher, translator: await addActor(db, 'translator', { translates: 'ar' }) };
}

const open = () => db.proposal.findFirstOrThrow({ where: { settledAt: null } });
const step = ({ publicId: id, version }: { publicId: string; version: number }) => ({ id, version });

describe('a newer bundled value of a record that editors have changed', () => {
  it('waits at the desk, and overwrites nothing', async () => {
    const { contributor, translator } = await edited();
    const report = await upgrade(note('A newer note.'));
    expect(report).toMatchObject({ kept: ['meeting cifg-12'], proposed: 1, run: null });
    expect(await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } })).toMatchObject({
      titleEn: 'Our title',
    });
    expect(await listProposals(contributor)).toMatchObject({
      total: 1,
      items: [{ type: 'meeting', subject: 'cifg-12' }],
    });
    expect((await listProposals(translator)).total).toBe(0);
    const view = await getProposal(translator, 'meeting', 'cifg-12');
    expect(view?.names.toSorted()).toEqual(['meeting.noteAr', 'meeting.noteEn']);
    expect(view?.payload).toMatchObject({ 'meeting.titleEn': 'Our title', 'meeting.noteEn': 'A newer note.' });
    expect((await upgrade(note('A newer note.'))).proposed).toBe(0);
    expect(await db.proposal.count()).toBe(1);
  });

  it('is replaced by one that is newer still, and goes where a release takes it back', async () => {
    const { contributor } = await edited();
    await upgrade(note('Newer.'));
    const seen = await open();
    expect((await upgrade(note('Newer still.'))).proposed).toBe(1);
    expect(await db.proposal.count()).toBe(1);
    await expect(takeProposal(contributor, step(seen), { db })).rejects.toMatchObject({ code: 'conflict' });
    expect((await getProposal(contributor, 'meeting', 'cifg-12'))?.payload['meeting.noteEn']).toBe('Newer still.');
    expect((await upgrade({})).proposed).toBe(0);
    expect(await getProposal(contributor, 'meeting', 'cifg-12')).toBeNull();
    expect(await db.proposal.findMany()).toMatchObject([{ state: 'lapsed' }]);
    expect((await upgrade(note('Newer.'))).proposed).toBe(1);
  });

  it('is none where the record says the same already', async () => {
    await edited();
    const { title, ...rest } = { title: { ar: 'أ', en: 'Our title' } };
    const { titleAr } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    expect((await upgrade({ ...rest, title: { ...title, ar: titleAr } })).proposed).toBe(0);
  });

  it('is taken in as a draft of whoever takes it, once, and does not come again', async () => {
    const { contributor, reviewer } = await edited();
    await upgrade(note('Newer.'));
    const proposal = await open();
    const before = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    const setting = { db, requestKey: 'the-same-form' };
    const { id } = await takeProposal(contributor, step(proposal), setting);
    expect((await takeProposal(contributor, step(proposal), setting)).id).toBe(id);
    const part = await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } }, include: { draft: true } });
    expect(part.draft.state).toBe('draft');
    expect(part.payload).toMatchObject({ 'meeting.noteEn': 'Newer.', 'meeting.titleEn': 'Our title' });
    expect(await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } })).toEqual(before);
    await expect(setProposalAside(reviewer, { ...step(proposal), reason: 'Late' }, { db })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await upgrade(note('Newer.'))).proposed).toBe(0);
    const [newest] = (await listHistory(contributor, 'meeting', 'cifg-12')).changes;
    expect(newest).toMatchObject({
      action: 'proposal.take',
      person: { name: 'Widad' },
      decision: { state: 'taken', draft: id },
      isRestorable: false,
    });
  });

  it('is set aside with a reason by a reviewer, and only news after it comes again', async () => {
    const { contributor, reviewer } = await edited();
    await upgrade(note('Newer.'));
    const proposal = await open();
    const reason = 'The source was withdrawn.';
    await expect(setProposalAside(contributor, { ...step(proposal), reason }, { db })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(setProposalAside(reviewer, { ...step(proposal), reason: ' ' }, { db })).rejects.toMatchObject({
      name: 'ZodError',
    });
    await setProposalAside(reviewer, { ...step(proposal), reason }, { db });
    expect((await upgrade(note('Newer.'))).proposed).toBe(0);
    const [newest] = (await listHistory(contributor, 'meeting', 'cifg-12')).changes;
    expect(newest).toMatchObject({
      action: 'proposal.set-aside',
      reason,
      decision: { state: 'set_aside', draft: null },
    });
    expect(JSON.stringify(await getChangeLog())).not.toContain(reason);
    const { attendanceNote } = { attendanceNote: { ar: 'حضور', en: 'Attendance' } };
    expect((await upgrade({ ...note('Newer.'), attendanceNote })).proposed).toBe(1);
    const view = await getProposal(contributor, 'meeting', 'cifg-12');
    expect(view?.names.toSorted()).toEqual(['meeting.attendanceNoteAr', 'meeting.attendanceNoteEn']);
  });

  it('waits again when the draft that took it in is given up, and is taken once more', async () => {
    const { contributor } = await edited();
    await upgrade(note('Newer.'));
    const { id, version } = await takeProposal(contributor, step(await open()), { db });
    expect((await listProposals(contributor)).total).toBe(0);
    await discardDraft(contributor, { id, version }, { db });
    expect(await listProposals(contributor)).toMatchObject({ total: 1, items: [{ subject: 'cifg-12' }] });
    expect((await upgrade(note('Newer.'))).proposed).toBe(0);
    const view = await getProposal(contributor, 'meeting', 'cifg-12');
    expect(view?.names.toSorted()).toEqual(['meeting.noteAr', 'meeting.noteEn']);
    expect((await upgrade(note('Newer still.'))).proposed).toBe(1);
    expect((await upgrade(note('Newer.'))).proposed).toBe(1);
    const again = await takeProposal(contributor, step(await open()), { db });
    expect(again.id).not.toBe(id);
    const decisions = (await listHistory(contributor, 'meeting', 'cifg-12')).changes.flatMap(
      ({ decision }) => decision?.draft ?? [],
    );
    expect(decisions).toEqual([again.id, id]);
  });

  it('is part of a newer one that waits already when its draft is given up', async () => {
    const { contributor } = await edited();
    await upgrade(note('Newer.'));
    const { id, version } = await takeProposal(contributor, step(await open()), { db });
    const attendanceNote = { ar: 'حضور', en: 'Attendance' };
    await upgrade({ ...note('Newer.'), attendanceNote });
    await discardDraft(contributor, { id, version }, { db });
    const view = await getProposal(contributor, 'meeting', 'cifg-12');
    expect(view?.names.toSorted()).toEqual([
      'meeting.attendanceNoteAr',
      'meeting.attendanceNoteEn',
      'meeting.noteAr',
      'meeting.noteEn',
    ]);
  });

  it('does not wait again where something later was decided of the record', async () => {
    const { contributor, reviewer } = await edited();
    await upgrade(note('Newer.'));
    const { id, version } = await takeProposal(contributor, step(await open()), { db });
    await upgrade(note('Newer still.'));
    await setProposalAside(reviewer, { ...step(await open()), reason: 'The source was withdrawn.' }, { db });
    await discardDraft(contributor, { id, version }, { db });
    expect((await listProposals(contributor)).total).toBe(0);
  });

  it('is refused to translators and strangers', async () => {
    const { translator, reviewer } = await edited();
    await upgrade(note('Newer.'));
    const proposal = await open();
    await expect(takeProposal(translator, step(proposal), { db })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(takeProposal(loader, step(proposal), { db })).rejects.toMatchObject({ code: 'forbidden' });
    const none = { id: 'nonenonenone', version: 1 };
    await expect(takeProposal(reviewer, none, { db })).rejects.toMatchObject({ code: 'not-found' });
  });
});
