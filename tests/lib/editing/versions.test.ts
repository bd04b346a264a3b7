import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { commentOnDraft } from '@/lib/editing/drafts/comments/comment-on-draft';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, because, readDraft, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';
import { filesIn, read } from '@/tests/support/project-files';
import { englishText, textInput } from '@/tests/support/texts';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');
const administrator = await addActor(db, 'administrator');
const operator = { kind: 'operator' } as const;
const somebody = async () => (await addActor(db, 'contributor')).id;

const sentReport = async () => {
  const report = { token: randomBytes(16).toString('hex'), about: '/about', lang: 'en', words: 'Wrong' };
  return { id: (await db.report.create({ data: report })).number };
};

const title = { 'meeting.titleEn': 'Another' };
const paragraphs = { 'paragraph.1': '\u0623', 'paragraph.2': '\u0628' };
const { version: _version, ...text } = textInput({
  statement: 'cifg-12',
  slug: 'en',
  lang: 'en',
  bytes: Buffer.from(englishText),
});
const { statement, slug } = text;

async function openProposal(): Promise<string> {
  const at = { type: 'meeting', subject: 'cifg-12' } as const;
  const open = await db.proposal.findFirst({ where: { ...at, settledAt: null } });
  return (open ?? (await db.proposal.create({ data: { ...at, publicId: 'k3x9k3x9k3x9', record: {} } }))).publicId;
}

/** A day soon. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type WritePath = { actor: Actor; input: () => object | Promise<object> };

/** What publishers withdraw and give back besides; the version is refused before anything is looked for. */
const otherRecords = {
  Body: 'tftc',
  Concept: 'body-africa-focus-group',
  Designation: 'ofac-2015-09-29',
  Gap: 'gap-cifg-5',
  Membership: 'coalition/af/member',
  Party: 'af',
  Place: 'abu-dhabi',
  Plan: 'plan-cifg-2015-05',
  Topic: 'oil',
};

const otherSteps: Record<string, WritePath> = Object.fromEntries(
  Object.entries(otherRecords).flatMap(([noun, id]) =>
    ['withdraw', 'reinstate'].map((step) => [
      `${step}${noun}`,
      { actor: publisher, input: () => ({ id, reason: 'Why' }) },
    ]),
  ),
);

/** Input that is right but for the version, which it lacks. A string: why the verb takes none. */
const writePaths: Record<string, WritePath | string> = {
  ...otherSteps,
  approveDraft: {
    actor: reviewer,
    input: async () => ({ id: (await submittedDraft(contributor, 'meeting', 'cifg-12', title)).id, checklist: {} }),
  },
  arrangeParagraphs: {
    actor: contributor,
    input: async () => ({
      id: (await typedDraft(contributor, 'text', 'cifg-12/ar', paragraphs)).id,
      arrange: { step: 'merge', row: '1' },
    }),
  },
  autosaveDraft: {
    actor: contributor,
    input: async () => ({
      id: (await typedDraft(contributor, 'meeting', 'cifg-12', title)).id,
      tab: { name: 'k3x9k3x9', turn: 0, seq: 1, shown: 'typed' },
      whole: title,
      spliced: {},
    }),
  },
  changeDraftParts: {
    actor: contributor,
    input: async () => ({
      id: (await typedDraft(contributor, 'meeting', 'cifg-12', title)).id,
      change: 'add',
      type: 'source',
    }),
  },
  decideReading: {
    actor: contributor,
    input: async () => ({ id: (await readDraft(contributor)).id, about: 'apart' }),
  },
  schedulePublication: {
    actor: publisher,
    input: async () => ({
      id: (await approvedDraft(contributor, reviewer, 'meeting', 'cifg-12', title)).id,
      'schedule.day': inDays(2),
      'schedule.time': '10:00',
      'schedule.zone': 'UTC',
    }),
  },
  cancelSchedule: 'takes back whatever time is set',
  publishScheduled: 'publishes the version that was seen when its time was set, and no other',
  refuseScheduled: 'notes that something else than was seen is there',
  settleComment: {
    actor: reviewer,
    input: async () => {
      const { id } = await submittedDraft(contributor, 'meeting', 'cifg-12', title);
      const { numbers } = await commentOnDraft(reviewer, { id, comments: { draft: 'Why?' }, answers: {} });
      return { id, number: numbers[0] };
    },
  },
  discardDraft: {
    actor: contributor,
    input: async () => ({ id: (await typedDraft(contributor, 'meeting', 'cifg-12', title)).id }),
  },
  dropAside:
    'forgets what lies beside a draft for its writer, as far as the page had seen it; the draft is not touched',
  publishDraft: {
    actor: publisher,
    input: async () => ({ id: (await approvedDraft(contributor, reviewer, 'meeting', 'cifg-12', title)).id }),
  },
  returnDraft: {
    actor: reviewer,
    input: async () => ({ id: (await submittedDraft(contributor, 'meeting', 'cifg-12', title)).id, reason: 'No.' }),
  },
  saveDraft: {
    actor: contributor,
    input: async () => ({ id: (await typedDraft(contributor, 'meeting', 'cifg-12', title)).id, fields: {} }),
  },
  submitDraft: {
    actor: contributor,
    input: async () => ({ id: (await typedDraft(contributor, 'meeting', 'cifg-12', { ...title, ...because })).id }),
  },
  setProposalAside: { actor: reviewer, input: async () => ({ id: await openProposal(), reason: 'Ours is right.' }) },
  takeProposal: { actor: contributor, input: async () => ({ id: await openProposal() }) },
  publishStatementText: { actor: operator, input: () => text },
  reviseParagraphs: { actor: operator, input: () => ({ statement, slug, edits: [], reason: 'Why' }) },
  reinstateMeeting: { actor: publisher, input: () => ({ id: 'cifg-12', reason: 'Why' }) },
  reinstateSource: { actor: publisher, input: () => ({ id: 'state-cifg-2019', reason: 'Why' }) },
  reinstateStatement: { actor: publisher, input: () => ({ id: 'cifg-12', reason: 'Why' }) },
  reinstateStatementText: { actor: publisher, input: () => ({ statement, slug, reason: 'Why' }) },
  withdrawMeeting: { actor: publisher, input: () => ({ id: 'cifg-12', reason: 'Why' }) },
  withdrawSource: { actor: publisher, input: () => ({ id: 'state-cifg-2019', reason: 'Why' }) },
  withdrawStatement: { actor: publisher, input: () => ({ id: 'cifg-12', reason: 'Why' }) },
  withdrawStatementText: { actor: operator, input: () => ({ statement, slug, reason: 'Why' }) },
  changeRole: { actor: administrator, input: async () => ({ id: await somebody(), role: 'reviewer' }) },
  disablePerson: { actor: administrator, input: async () => ({ id: await somebody() }) },
  enablePerson: { actor: administrator, input: async () => ({ id: await somebody() }) },
  invitePerson: { actor: administrator, input: async () => ({ id: await somebody() }) },
  resetPerson: { actor: operator, input: async () => ({ id: await somebody(), passwordHash: null }) },
  resetSecondFactor: { actor: administrator, input: async () => ({ id: await somebody() }) },
  answerReport: {
    actor: reviewer,
    input: async () => ({ ...(await sentReport()), outcome: 'undecided', answerAr: '', answerEn: 'No.' }),
  },
  closeReport: { actor: reviewer, input: sentReport },
  releaseWords: { actor: reviewer, input: async () => ({ ...(await sentReport()), isReleased: true }) },
  takeReport: { actor: contributor, input: sentReport },
  takeTextTask: { actor: contributor, input: () => ({ id: 'cifg-12/ar' }) },
  giveBackTextTask: { actor: contributor, input: () => ({ id: 'cifg-12/ar' }) },
  commentOnDraft: 'says something more and changes nothing that is there',
  addPerson: 'makes a new account',
  changeLanguage: 'is a person’s own choice, and the last one counts',
  noteLockOut: 'notes what happened',
  putFactorInUse: 'is refused unless the session offers just this factor',
  replacePassword: 'is refused unless the password before, or the invitation, is the one that was shown',
  replaceRecoveryCodes: 'makes new codes for whoever is signed in',
  forgetWords: 'forgets what is kept no longer',
  keepUpload: 'is a person’s own, and the last one counts',
  dropUpload: 'forgets what that person sent',
  importDrafts: 'makes new drafts alone',
  receiveReport: 'takes in what a reader sends',
  restoreRecord: 'makes a new draft',
  startDraft: 'makes a new draft',
  beginPracticeTask: 'begins a person’s own task anew, and the last one counts',
  importTexts: 'is the operator’s, and compares each text with its record itself',
  letTranslationStand: {
    actor: reviewer,
    input: () => ({ id: 'cifg-12/ar', place: 'p1', source: 'en', sourceVersion: 1, reason: 'Why' }),
  },
  loadPracticeRecord: 'is the loader’s, and leaves alone what somebody has changed',
  loadRecords: 'is the loader’s, and leaves alone what somebody has changed',
  undoRun: 'is refused by itself over a later change',
};

const verbs = filesIn(['lib/editing'], ['.ts']).flatMap((path) =>
  [...read(path).matchAll(/^export const (\w+) = write\(/gm)].map(([, name = '']) => ({ name, path })),
);

describe('every verb', () => {
  it('is listed here, with what it needs beside a version or why it takes none', () => {
    expect(verbs.map(({ name }) => name).sort()).toEqual(Object.keys(writePaths).sort());
  });

  it.each(verbs.filter(({ name }) => typeof writePaths[name] === 'object'))(
    '$name writes nothing without a version',
    async ({ name, path }) => {
      const { actor, input } = writePaths[name] as WritePath;
      const verb = (await import(/* @vite-ignore */ `/${path}`))[name];
      const given = await input();
      const stored = async () => [await db.change.count(), await db.draft.findMany(), await db.report.findMany()];
      const before = await stored();
      for (const version of [{}, { version: null }, { version: '' }, { version: 'x' }, { version: 0 }]) {
        await expect(verb(actor, { ...given, ...version })).rejects.toThrow(/at version|version/);
      }
      expect(await stored()).toEqual(before);
    },
  );
});
