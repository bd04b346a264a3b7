import { randomBytes } from 'node:crypto';
import { type Actor, doorkeeper, loader, type PersonActor, reportsDesk, scheduleKeeper } from '@/lib/auth/permissions';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import type { Database } from '@/lib/db/client';
import type { RecordFile } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { commentOnDraft } from '@/lib/editing/drafts/comments/comment-on-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { schedulePublication } from '@/lib/editing/drafts/schedule/schedule-publication';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { keepUpload } from '@/lib/editing/imports/keep-upload';
import { disablePerson } from '@/lib/editing/people/disable-person';
import { takeReport } from '@/lib/editing/reports/take-report';
import { takeTextTask } from '@/lib/editing/texts/tasks/take-text-task';
import { approvedDraft, because, readDraft, submittedDraft, typedDraft } from './drafts';
import { makePerson, makeSession } from './make-person';
import { addActor } from './people';
import { publishText } from './publish-text';
import { englishText, makeTextsFolder, manifestRow, textInput } from './texts';

type Prepared = { actor: Actor; input: object };

const operator = { kind: 'operator' } as const;
const reason = 'Why';
const unnamed = (noun: string) => ({
  publicId: `unnamed-${noun}`,
  nameAr: `بلا ذكر ${noun}`,
  nameEn: `Unnamed ${noun}`,
});
const title = () => ({ 'meeting.titleEn': `Another ${randomBytes(4).toString('hex')}` });

/** One row that says something new of a meeting. */
const aTable = () => ({
  type: 'meeting',
  rows: [
    {
      line: 2,
      version: null,
      cells: [
        { column: 'id', field: 'meeting.id', value: 'cifg-12' },
        { column: 'title_en', field: 'meeting.titleEn', value: title()['meeting.titleEn'] },
      ],
    },
  ],
  isDryRun: false,
  reason: null,
  starter: null,
});

/** What each verb needs to have something to do. Each is asked once, and then tried until it succeeds. */
export function preparations(db: Database): Record<string, () => Promise<Prepared>> {
  const contributor = () => addActor(db, 'contributor');
  const reviewer = () => addActor(db, 'reviewer');
  const publisher = () => addActor(db, 'publisher');
  const meeting = 'cifg-12';
  const text = textInput({ statement: meeting, slug: 'en-words', lang: 'en', bytes: Buffer.from(englishText) });
  const { statement, slug } = text as { statement: string; slug: string };
  const withVersion = async (id: string) => {
    const { version } = await db.person.findUniqueOrThrow({ where: { publicId: id } });
    return { id, version };
  };
  const ofPeople =
    (more: object = {}) =>
    async () => ({
      actor: await addActor(db, 'administrator'),
      input: { ...(await withVersion((await contributor()).id)), ...more },
    });
  const step =
    (id: string, version = 1) =>
    async () => ({ actor: await publisher(), input: { id, version, reason } });
  const own = async () => {
    const person = await makePerson(db, { role: 'contributor' });
    return { person, actor: { kind: 'person', id: person.id, role: 'contributor', translates: null } as const };
  };
  const textVersion = async () => {
    const row = await db.text.findFirstOrThrow({ where: { slug, statement: { publicId: statement } } });
    return { statement, slug, version: row.version };
  };
  const anImport = async (id: string) => {
    const folders = await readTextsFolders([await makeTextsFolder({ rows: [manifestRow({ id })] })]);
    return { ...folders, isDryRun: false, reason: null };
  };
  const sentReport = async () => {
    const report = { token: randomBytes(16).toString('hex'), about: '/about', lang: 'en', words: 'Wrong' };
    const { number, version } = await db.report.create({ data: report });
    return { id: number, version };
  };
  const tomorrow = () => ({
    'schedule.day': new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    'schedule.time': '10:00',
    'schedule.zone': 'UTC',
  });
  const dueSchedule = async () => {
    const actor = await publisher();
    const seen = await approvedDraft(await contributor(), await reviewer(), 'meeting', meeting, title());
    await schedulePublication(actor, { ...seen, ...tomorrow() });
    const { id } = await db.schedule.findFirstOrThrow({ where: { draft: { publicId: seen.id } } });
    return { actor, schedule: id, now: new Date(Date.now() + 3 * 86_400_000) };
  };
  /** What a newer release proposes of a meeting: another title. */
  const openProposal = async () => {
    const subject = { type: 'meeting', subject: 'cifg-18' } as const;
    const where = { subjectType: subject.type, subjectId: subject.subject };
    const { after } = await db.change.findFirstOrThrow({ where, orderBy: { seq: 'asc' } });
    if (typeof after !== 'object' || after === null || Array.isArray(after)) throw new Error('cifg-18 was not loaded');
    const publicId = randomBytes(6).toString('hex');
    const record = { ...after, title: { ar: 'أ', en: `Newer ${publicId}` } };
    await db.proposal.deleteMany({ where: subject });
    const { version } = await db.proposal.create({ data: { ...subject, publicId, base: after, record } });
    return { id: publicId, version };
  };
  return {
    receiveReport: async () => ({ actor: reportsDesk, input: { about: '/about', lang: 'en', words: 'It is wrong.' } }),
    takeReport: async () => ({ actor: await contributor(), input: await sentReport() }),
    takeTextTask: async () => ({ actor: await contributor(), input: { id: 'cifg-13/en', version: 1 } }),
    giveBackTextTask: async () => {
      const actor = await contributor();
      const task = { id: 'cifg-14/en' };
      const { version } = await takeTextTask(actor, { ...task, version: 1 });
      return { actor, input: { ...task, version } };
    },
    letTranslationStand: async () => {
      const english = { statement: 'cifg-15', slug: `en-${randomBytes(4).toString('hex')}`, lang: 'en' } as const;
      const label = async () => {
        const slots = await db.paragraphSlot.findMany({
          include: { slot: true },
          where: { paragraph: { text: { slug: english.slug } } },
        });
        return slots[0]?.slot.label ?? '';
      };
      await publishText({ ...english, paragraphs: ['Members met.'] });
      const place = await label();
      const arabic = {
        ...english,
        slug: english.slug.replace('en', 'ar'),
        lang: 'ar',
        standing: 'courtesy_translation',
      } as const;
      const version = await publishText({ ...arabic, paragraphs: ['اجتمع الأعضاء.'], slots: [[place]] });
      const sourceVersion = await publishText({ ...english, paragraphs: ['Members met twice.'], slots: [[place]] });
      const seen = { id: `cifg-15/${arabic.slug}`, version, place, source: english.slug, sourceVersion };
      return { actor: await reviewer(), input: { ...seen, reason } };
    },
    answerReport: async () => ({
      actor: await reviewer(),
      input: { ...(await sentReport()), outcome: 'undecided', answerAr: '', answerEn: 'No.' },
    }),
    closeReport: async () => ({ actor: await reviewer(), input: await sentReport() }),
    releaseWords: async () => {
      const actor = await reviewer();
      const seen = await sentReport();
      const { version } = await takeReport(actor, seen);
      return { actor, input: { id: seen.id, version, isReleased: true } };
    },
    // All that came before this test is old by then.
    forgetWords: async () => {
      await sentReport();
      return { actor: reportsDesk, input: { now: new Date('2999-01-01') } };
    },
    beginPracticeTask: async () => {
      await db.practiceMark.upsert({ where: { id: 1 }, create: {}, update: {} });
      return { actor: await contributor(), input: {} };
    },
    startDraft: async () => ({
      actor: await contributor(),
      input: { parts: [{ type: 'meeting', subject: meeting, payload: title() }], ...because },
    }),
    saveDraft: async () => {
      const actor = await contributor();
      return { actor, input: { ...(await typedDraft(actor, 'meeting', meeting, title())), fields: title() } };
    },
    autosaveDraft: async () => {
      const actor = await contributor();
      const tab = { name: 'k3x9k3x9', turn: 0, seq: 1, shown: 'typed' };
      const draft = await typedDraft(actor, 'meeting', meeting, title());
      return { actor, input: { ...draft, tab, whole: title(), spliced: {} } };
    },
    dropAside: async () => {
      const actor = await contributor();
      const { id, version } = await typedDraft(actor, 'meeting', meeting, title());
      for (const name of ['k3x9k3x9', 'a7b2a7b2']) {
        const tab = { name, turn: 0, seq: 1, shown: 'typed' };
        await autosaveDraft(actor, { id, version, tab, whole: title(), spliced: {} });
      }
      return { actor, input: { id, turn: 10 } };
    },
    arrangeParagraphs: async () => {
      const actor = await contributor();
      const draft = await typedDraft(actor, 'text', 'cifg-12/en', { 'paragraph.1': 'One', 'paragraph.2': 'Two' });
      return { actor, input: { ...draft, arrange: { step: 'merge', row: '1' } } };
    },
    changeDraftParts: async () => {
      const actor = await contributor();
      return {
        actor,
        input: { ...(await typedDraft(actor, 'meeting', meeting, title())), change: 'add', type: 'source' },
      };
    },
    decideReading: async () => {
      const actor = await contributor();
      const decisions = [{ number: 1, outcome: 'accepted' }];
      return { actor, input: { ...(await readDraft(actor)), about: 'apart', decisions } };
    },
    submitDraft: async () => {
      const actor = await contributor();
      return { actor, input: await typedDraft(actor, 'meeting', meeting, { ...title(), ...because }) };
    },
    returnDraft: async () => ({
      actor: await reviewer(),
      input: { ...(await submittedDraft(await contributor(), 'meeting', meeting, title())), reason },
    }),
    approveDraft: async () => ({
      actor: await reviewer(),
      input: { ...(await submittedDraft(await contributor(), 'meeting', meeting, title())), checklist: {} },
    }),
    publishDraft: async () => ({
      actor: await publisher(),
      input: await approvedDraft(await contributor(), await reviewer(), 'meeting', meeting, title()),
    }),
    commentOnDraft: async () => {
      const actor = await contributor();
      const { id } = await typedDraft(actor, 'meeting', meeting, title());
      return { actor, input: { id, comments: { 'meeting.date': 'Which of the two?' }, answers: {} } };
    },
    settleComment: async () => {
      const actor = await contributor();
      const { id } = await typedDraft(actor, 'meeting', meeting, title());
      const { numbers } = await commentOnDraft(actor, { id, comments: { draft: 'Why?' }, answers: {} });
      return { actor, input: { id, number: numbers[0], version: 1 } };
    },
    schedulePublication: async () => {
      const seen = await approvedDraft(await contributor(), await reviewer(), 'meeting', meeting, title());
      return { actor: await publisher(), input: { ...seen, ...tomorrow() } };
    },
    cancelSchedule: async () => {
      const actor = await publisher();
      const seen = await approvedDraft(await contributor(), await reviewer(), 'meeting', meeting, title());
      await schedulePublication(actor, { ...seen, ...tomorrow() });
      return { actor, input: { id: seen.id } };
    },
    publishScheduled: async () => {
      const { actor, schedule, now } = await dueSchedule();
      return { actor, input: { schedule, now } };
    },
    refuseScheduled: async () => {
      const { schedule, now } = await dueSchedule();
      return { actor: scheduleKeeper, input: { schedule, now, because: 'rights' } };
    },
    keepUpload: async () => ({ actor: await contributor(), input: { name: 'a.zip', bytes: Buffer.from('PK') } }),
    dropUpload: async () => {
      const actor = await contributor();
      await keepUpload(actor, { name: 'a.zip', bytes: Buffer.from('PK') });
      return { actor, input: {} };
    },
    discardDraft: async () => {
      const actor = await contributor();
      return { actor, input: await typedDraft(actor, 'meeting', meeting, title()) };
    },
    restoreRecord: async () => {
      const where = { subjectType: 'statement', subjectId: meeting };
      const { seq } = await db.change.findFirstOrThrow({ where });
      return { actor: await contributor(), input: { change: String(seq), reason } };
    },
    takeProposal: async () => ({ actor: await contributor(), input: await openProposal() }),
    setProposalAside: async () => ({ actor: await reviewer(), input: { ...(await openProposal()), reason } }),
    withdrawMeeting: step('cifg-16'),
    reinstateMeeting: step('cifg-16', 2),
    withdrawStatement: async () => {
      const { version } = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-11' } });
      return step('cifg-11', version)();
    },
    reinstateStatement: async () => {
      const { version } = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-11' } });
      return step('cifg-11', version)();
    },
    withdrawSource: async () => {
      const payload = {
        'source.id': 'harbour-gazette-2019-05-01',
        'source.publisher': 'Harbour Gazette',
        'source.url': 'https://harbour.example/1',
        'source.lang': 'en',
        'source.kind': 'press',
        'source.rights': 'press',
      };
      const by = await publisher();
      await publishDraft(by, await approvedNew(await contributor(), await reviewer(), payload));
      return { actor: by, input: { id: payload['source.id'], version: 1, reason } };
    },
    reinstateSource: step('harbour-gazette-2019-05-01', 2),
    withdrawDesignation: step('ofac-2015-09-29'),
    reinstateDesignation: step('ofac-2015-09-29', 2),
    withdrawMembership: step('coalition/af/member'),
    reinstateMembership: step('coalition/af/member', 2),
    withdrawTopic: step('oil'),
    reinstateTopic: step('oil', 2),
    withdrawConcept: step('body-africa-focus-group'),
    reinstateConcept: step('body-africa-focus-group', 2),
    withdrawPlan: step('plan-cifg-2015-05'),
    reinstatePlan: step('plan-cifg-2015-05', 2),
    withdrawGap: step('gap-cifg-5'),
    reinstateGap: step('gap-cifg-5', 2),
    // What others name is refused, so these are of nothing.
    withdrawParty: async () => {
      await db.party.create({ data: { ...unnamed('party'), code: 'QZ', kind: 'state' } });
      return step('unnamed-party')();
    },
    reinstateParty: step('unnamed-party', 2),
    withdrawPlace: async () => {
      const { id: countryId } = await db.party.findUniqueOrThrow({ where: { publicId: 'it' } });
      await db.place.create({ data: { ...unnamed('place'), countryId } });
      return step('unnamed-place')();
    },
    reinstatePlace: step('unnamed-place', 2),
    withdrawBody: async () => {
      await db.body.create({ data: { ...unnamed('body'), kind: 'centre', position: 900 } });
      return step('unnamed-body')();
    },
    reinstateBody: step('unnamed-body', 2),
    withdrawCommitment: async () => {
      const { id: firstStatementId } = await db.statement.findUniqueOrThrow({ where: { publicId: meeting } });
      const words = { actorAr: 'الأعضاء', actorEn: 'Members', whatAr: 'الإبلاغ', whatEn: 'To report' };
      await db.commitment.create({
        data: { ...words, publicId: 'members-to-report', state: 'open', firstStatementId, firstSlot: 'p1' },
      });
      return step('members-to-report')();
    },
    reinstateCommitment: step('members-to-report', 2),
    publishStatementText: async () => ({ actor: operator, input: text }),
    reviseParagraphs: async () => ({
      actor: operator,
      input: { ...(await textVersion()), reason, edits: [{ edit: 'rewrite', index: 0, content: 'They met.' }] },
    }),
    withdrawStatementText: async () => ({ actor: await publisher(), input: { ...(await textVersion()), reason } }),
    reinstateStatementText: async () => ({ actor: await publisher(), input: { ...(await textVersion()), reason } }),
    importTexts: async () => ({ actor: operator, input: await anImport('cifg-13/ar-one') }),
    importTable: async () => ({ actor: operator, input: aTable() }),
    importDrafts: async () => ({ actor: operator, input: { ...(await anImport('cifg-13/ar-two')), starter: null } }),
    undoRun: async () => {
      const { run } = await db.run
        .findFirstOrThrow({ where: { kind: 'import' }, orderBy: { startedAt: 'desc' } })
        .then(({ publicId }) => ({ run: publicId }));
      return { actor: operator, input: { run, reason: null } };
    },
    loadRecords: async () => ({ actor: loader, input: corrected(await readRecordFiles()) }),
    loadPracticeRecord: async () => ({
      actor: loader,
      input: { records: corrected(await readRecordFiles()), texts: await anImport('cifg-13/ar-three') },
    }),
    addPerson: async () => ({
      actor: await addActor(db, 'administrator'),
      input: { email: `${randomBytes(4).toString('hex')}@example.org`, role: 'contributor', lang: 'en' },
    }),
    changeRole: ofPeople({ role: 'reviewer' }),
    disablePerson: ofPeople(),
    enablePerson: async () => {
      const { actor, input } = await ofPeople()();
      const { version } = await disablePerson(actor, input);
      return { actor, input: { ...input, version } };
    },
    invitePerson: ofPeople(),
    resetPerson: async () => ({ ...(await ofPeople({ passwordHash: null })()), actor: operator }),
    resetSecondFactor: async () => {
      const { id } = await makePerson(db, { role: 'reviewer', hasFactor: true });
      return { actor: await addActor(db, 'administrator'), input: await withVersion(id) };
    },
    changeLanguage: async () => ({ actor: (await own()).actor, input: { lang: 'ar' } }),
    noteLockOut: async () => ({ actor: doorkeeper, input: { id: (await contributor()).id } }),
    putFactorInUse: async () => {
      const { person, actor } = await own();
      const { session } = await makeSession(person);
      const secret = 'JBSWY3DPEHPK3PXP';
      await db.session.update({ where: { id: session.id }, data: { pendingSecret: secret } });
      return { actor, input: { session: session.id, stage: 'full', secret, step: 1 } };
    },
    replacePassword: async () => {
      const { person, actor } = await own();
      const { session } = await makeSession(person);
      const { passwordHash } = await db.person.findUniqueOrThrow({ where: { publicId: person.id } });
      return { actor, input: { passwordHash: 'another', proof: { session: session.id, passwordHash } } };
    },
    replaceRecoveryCodes: async () => {
      const { id } = await makePerson(db, { role: 'reviewer', hasFactor: true });
      return { actor: { kind: 'person', id, role: 'reviewer', translates: null }, input: {} };
    },
  };
}

async function approvedNew(author: PersonActor, reviewer: PersonActor, payload: Record<string, string>) {
  const { id } = await startDraft(author, { parts: [{ type: 'source', subject: null, payload }], ...because });
  await submitDraft(author, { id, version: 1 });
  return { id, version: (await approveDraft(reviewer, { id, version: 2, checklist: {} })).version };
}

/** The bundled records with one title put right. */
function corrected(files: RecordFile[]): RecordFile[] {
  const changed = JSON.stringify(files).replace(/("id":"cifg-14",.*?"title":\{"ar":"[^"]*","en":")/, '$1Corrected: ');
  return JSON.parse(changed);
}

/** Drafts are told from when they are handed in on, and reports once they are answered; until then they are private. */
export const leavesNoChange = [
  'startDraft',
  'saveDraft',
  'autosaveDraft',
  'dropAside',
  'changeDraftParts',
  'restoreRecord',
  'arrangeParagraphs',
  'decideReading',
  'takeTextTask',
  'giveBackTextTask',
  'receiveReport',
  'takeReport',
  'forgetWords',
  'beginPracticeTask',
  'commentOnDraft',
  'settleComment',
  'schedulePublication',
  'cancelSchedule',
  'refuseScheduled',
  'keepUpload',
  'dropUpload',
];
export const answersNothing = [
  'changeLanguage',
  'dropAside',
  'noteLockOut',
  'cancelSchedule',
  'refuseScheduled',
  'dropUpload',
];
/** It tells of something that is no row. */
export const leavesOnlyAChange = ['noteLockOut'];
