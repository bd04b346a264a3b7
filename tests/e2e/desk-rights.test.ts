import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { renewInvitation } from '@/lib/auth/invitations';
import { DraftState } from '@/lib/db/generated/enums';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { addCastMember, addShutOut, type CastMember } from '@/tests/support/desk/desk-cast';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { listDeskActions, listDeskPages } from '@/tests/support/desk/desk-routes';
import { makeDraftIn } from '@/tests/support/desk/draft-in-state';
import { type Asked, type Cell, judgeCells } from '@/tests/support/desk/judge-cells';
import { draftTable, otherTable } from '@/tests/support/desk/rights-table';
import { watchRows } from '@/tests/support/desk/watch-rows';
import { makePerson, makeToken, password } from '@/tests/support/make-person';

vi.setConfig({ hookTimeout: 300_000 });

/** Words of drafts that nobody sees who may not read them. */
const secret = 'zqunseen';

// A portal and a database of its own: much is written here.
const { client, db, origin } = await openDeskPortal();
const watch = await watchRows(client);

const contributor = await addCastMember(db, 'contributor');
const contributor2 = await addCastMember(db, 'contributor');
const translator = await addCastMember(db, 'translator');
const translator2 = await addCastMember(db, 'translator');
const translatorEn = await addCastMember(db, 'translator', 'en');
const reviewer = await addCastMember(db, 'reviewer');
const reviewer2 = await addCastMember(db, 'reviewer');
const publisher = await addCastMember(db, 'publisher');
const publisher2 = await addCastMember(db, 'publisher');
const administrator = await addCastMember(db, 'administrator');
const shutOut = await addShutOut(db);
const { seq: lastSeq } = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });

type Token = string | null;

/** For whom no door opens, whatever the address. */
const outside: Record<string, { token: Token; expected: string }> = {
  nobody: { token: null, expected: 'sign' },
  'password-only': { token: shutOut.password, expected: '2nd' },
  disabled: { token: shutOut.disabled, expected: 'sign' },
  ended: { token: shutOut.ended, expected: 'sign' },
};

const meetings = (
  await db.meeting.findMany({ where: { publicId: { notIn: ['cifg-1', 'cifg-copenhagen-2017', 'cifg-12'] } } })
).map(({ publicId }) => publicId);
let used = 0;

/** Another meeting each time, so that no draft is in the way of another. */
function nextMeeting(): string {
  used += 1;
  const id = meetings[used % meetings.length];
  if (id === undefined) throw new Error('There are no meetings.');
  return id;
}

/** Who asks for whose draft. */
const cases: Record<string, { by: CastMember; of: CastMember; approver: CastMember }> = {
  'contributor:own': { by: contributor, of: contributor, approver: reviewer },
  'contributor:other': { by: contributor2, of: contributor, approver: reviewer },
  'translator:own': { by: translator, of: translator, approver: reviewer },
  'translator:other': { by: translator2, of: translator, approver: reviewer },
  'translator:apart': { by: translator, of: contributor, approver: reviewer },
  'translator:en': { by: translatorEn, of: translator, approver: reviewer },
  'reviewer:own': { by: reviewer, of: reviewer, approver: publisher },
  'reviewer:other': { by: reviewer2, of: contributor, approver: reviewer },
  'publisher:own': { by: publisher, of: publisher, approver: reviewer },
  'publisher:other': { by: publisher, of: contributor, approver: reviewer },
  administrator: { by: administrator, of: contributor, approver: reviewer },
};

/** Where drafts are previewed; where they are read, and their forms are posted to. */
const previews = ['/desk/drafts/[id]/preview'];
const draftForms = ['/desk/drafts/[id]', '/desk/drafts/[id]/review'];

/** Both take the same forms in the same way; that of the review is used while a draft is reviewed. One alone saves by itself. */
function isUsed(path: string, action: string, state: string): boolean {
  return path === '/desk/drafts/[id]' || (state === 'in_review' && action !== 'autosave' && action !== 'open');
}

type Draft = { id: string; version: number };

/** A day that has not passed yet. */
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

let words = 0;

/** A draft of that author in that state, about a record of its own. A translator's is about the Arabic text. */
async function newDraft(state: DraftState, { of, approver }: { of: CastMember; approver: CastMember }): Promise<Draft> {
  words += 1;
  const unseen = `${secret} ${words}`;
  const part =
    of === translator
      ? { type: 'text' as const, subject: 'cifg-15/ar', payload: { 'paragraph.1': `كلمات جديدة ${unseen}` } }
      : {
          type: 'meeting' as const,
          subject: nextMeeting(),
          payload: { 'meeting.summaryEn': `Words ${unseen}`, 'meeting.summaryAr': `كلمات ${unseen}` },
        };
  const made = { author: of.actor, approver: approver.actor, part };
  if (state !== 'published') return withReading(await makeDraftIn(db, { state, ...made }));
  const { id, version } = await withReading(await makeDraftIn(db, { state: 'ready', ...made }));
  await publishDraft(publisher2.actor, { id, version }, { db });
  return { id, version: version + 1 };
}

/** As if its text had been read: one value waits for a decision. */
async function withReading(draft: Draft): Promise<Draft> {
  const value = {
    number: 1,
    field: 'unscr',
    rule: 'resolution-number',
    value: [1],
    spans: [],
    flags: [],
    alternatives: [],
  };
  await db.reading.create({
    data: {
      draft: { connect: { publicId: draft.id } },
      text: secret,
      sha256: secret,
      recordType: 'statement',
      removed: [],
      warnings: [],
      values: { create: [value] },
    },
  });
  return draft;
}

/** A draft of each author in each state, for all that writes nothing. Those that are published come first. */
const shared = new Map<string, Draft>();

/** What is not as the tables say; all of it is asked before the first test. */
const wrong = { drafts: ['nothing was asked'], others: ['nothing was asked'] };

beforeAll(async () => {
  // Nobody but its owner throws it away.
  await db.keptPost.create({ data: { personId: contributor2.rowId, path: '/desk/new', fields: { text: secret } } });
  for (const state of ['published', 'draft', 'in_review', 'ready', 'discarded'] as const) {
    for (const { of, approver } of Object.values(cases)) {
      const key = `${of.id} ${state}`;
      if (!shared.has(key)) shared.set(key, await newDraft(state, { of, approver }));
    }
  }
  const desk = { origin, watch, secret };
  wrong.drafts = await judgeCells(desk, draftCells());
  wrong.others = await judgeCells(desk, otherCells());
});

function typedFor(action: string, { by, of }: Record<'by' | 'of', CastMember>): Record<string, string> {
  words += 1;
  const field = of === translator ? 'paragraph.1' : 'meeting.summaryEn';
  switch (action) {
    case '':
      return { action: 'save', [field]: `Others ${secret} ${words}` };
    case 'add':
      return { action: of === translator ? 'add-paragraph:1' : 'add-count' };
    case 'part':
      return { action: 'add-part:source' };
    case 'autosave': {
      const tab = { tab: `tab${String(words).padStart(8, '0')}`, turn: '0', seq: '1', shown: 'typed' };
      return { action, person: by.id, ...tab, [`=${field}`]: `Others ${secret} ${words}` };
    }
    case 'drop-aside':
      return { action, turn: '1' };
    case 'decide':
    case 'decide-submit':
      return { action, 'value.1': 'rejected', 'value.1.because': 'misread' };
    case 'comment':
      return { action, 'comment.draft': `Others ${secret} ${words}` };
    case 'schedule':
      return { action, 'schedule.day': tomorrow, 'schedule.time': '10:00', 'schedule.zone': 'UTC' };
    case 'return':
      return { action, reason: 'Which source is it?' };
    default:
      return { action };
  }
}

function draftCells(): Cell[] {
  return draftTable.flatMap(({ names: [action = '', state = ''], cells }) => {
    const isRead = action === 'read' || action === 'preview';
    const forms = draftForms.filter((path) => isUsed(path, action, state));
    const paths = action === 'preview' ? previews : forms;
    const known = Object.values(DraftState).find((each) => each === state);
    if (!known) throw new Error(`There is no state ${state}`);
    const addressOf = (path: string, { id }: Draft) => `/en${path.replace('[id]', id)}`;
    const inside = paths.flatMap((path) =>
      cells.map(({ column, cell }): Cell => {
        const { by, of, approver } = cases[column] ??
          cases.administrator ?? { by: administrator, of: contributor, approver: reviewer };
        return {
          name: `${path} ${action} ${state} ${column}`,
          expected: cell,
          kind: `${path} ${action}`,
          isAlone: action === 'preview',
          isApart: true,
          prepare: async () => {
            const isTouched = /^[23].*\+$/.test(cell);
            const draft = isTouched ? await newDraft(known, { of, approver }) : shared.get(`${of.id} ${state}`);
            if (!draft) throw new Error(`There is no draft of ${column} that is ${state}`);
            const asked = { path: addressOf(path, draft), token: by.token };
            return isRead
              ? asked
              : { ...asked, fields: { version: String(draft.version), ...typedFor(action, { by, of }) } };
          },
        };
      }),
    );
    const turnedAway = paths.flatMap((path) =>
      Object.entries(outside).map(
        ([who, { token, expected }]): Cell => ({
          name: `${path} ${action} ${state} ${who}`,
          kind: `${path} ${action}`,
          expected,
          prepare: () => {
            const draft = shared.get(`${contributor.id} ${state}`) ?? { id: 'none', version: 1 };
            const asked = { path: addressOf(path, draft), token };
            return isRead
              ? asked
              : {
                  ...asked,
                  fields: { version: String(draft.version), ...typedFor(action, { by: contributor, of: contributor }) },
                };
          },
        }),
      ),
    );
    return [...inside, ...turnedAway];
  });
}

/** Everybody who is signed in, and everybody who is not. */
const cast: Record<string, { token: Token; person: CastMember | null }> = {
  ...Object.fromEntries(Object.entries(outside).map(([who, { token }]) => [who, { token, person: null }])),
  contributor: { token: contributor.token, person: contributor },
  translator: { token: translator.token, person: translator },
  'translator:en': { token: translatorEn.token, person: translatorEn },
  reviewer: { token: reviewer.token, person: reviewer },
  publisher: { token: publisher.token, person: publisher },
  administrator: { token: administrator.token, person: administrator },
};

type Target = Promise<Asked> | Asked;

/** What is asked in a case of the table, by somebody who is signed in or not. */
const askedFor: Record<string, (token: Token, by: CastMember | null) => Target> = {
  '/desk/account password wrong': (token) =>
    form(token, '/desk/account', { current: 'x', password: unusual, repeat: unusual }),
  '/desk/account recovery-codes wrong': (token) => form(token, '/desk/account', { current: 'x' }),
  '/desk/account language ': (token) => form(token, '/desk/account', { lang: 'ar' }),
  '/desk/account sign-out ': async (token, by) => form(by ? await makeToken(db, by) : token, '/desk/account', {}),
  '/desk/account revoke others': async (token, by) => {
    if (by) await makeToken(db, by);
    return form(token, '/desk/account', { action: '', revoke: 'others' });
  },
  "/desk/account revoke another's": async (token) => {
    await makeToken(db, contributor2);
    const session = await db.session.findFirstOrThrow({ where: { personId: contributor2.rowId } });
    return form(token, '/desk/account', { action: '', revoke: session.id });
  },
  '/desk/people add ': (token) => {
    words += 1;
    const fields = { email: `new-${words}@example.org`, name: '', role: 'contributor', lang: 'ar' };
    return form(token, '/desk/people', fields);
  },
  '/desk/people invite other': (token) => onPerson(token, false),
  '/desk/people role other': (token) => onPerson(token, false, { role: 'reviewer' }),
  '/desk/people disable other': (token) => onPerson(token, false),
  '/desk/people enable disabled': (token) => onPerson(token, true),
  '/desk/people reset other': (token) => onPerson(token, false),
  '/desk/people role stale': (token) => onPerson(token, false, { role: 'reviewer', version: '7' }),
  '/desk/people role self': (token) => form(token, '/desk/people', { ...self(), role: 'contributor' }),
  '/desk/people disable self': (token) => form(token, '/desk/people', self()),
  '/desk/new  pasted': (token) =>
    form(token, '/desk/new', { lang: 'ar', standing: 'official', text: 'كلمات قيلت اليوم.' }),
  '/desk/new read-words ': (token) => form(token, '/desk/new', { text: 'كلمات قيلت اليوم.' }),
  '/desk/new own-text arabic': (token) => form(token, '/desk/new', { statement: 'cifg-15', lang: 'ar' }),
  '/desk/new own-text english': (token) => form(token, '/desk/new', { statement: 'cifg-15', lang: 'en' }),
  '/desk/import undo absent': (token) => form(token, '/desk/import', { run: 'import-20200101' }),
  '/desk/lists/[list] read absent': (token) => ({ token, path: '/en/desk/lists/nothing' }),
  '/desk/records begin designation': (token) => form(token, '/desk/records', { type: 'designation' }),
  '/desk/records begin absent': (token) => form(token, '/desk/records', { type: 'nothing' }),
  '/desk/records/[type]/[...id] read membership': (token) => ({
    token,
    path: '/en/desk/records/membership/coalition/af/member',
  }),
  '/desk/records/[type]/[...id] edit designation': (token) =>
    form(token, '/desk/records/designation/ofac-2015-09-29', {}),
  '/desk/records/[type]/[...id] withdraw designation': (token) =>
    form(token, '/desk/records/designation/ofac-2015-09-29', { version: '1', reason: 'Asked for by a test.' }),
  '/desk/records/[type]/[...id] withdraw membership': (token) =>
    form(token, '/desk/records/membership/coalition/af/member', { version: '1', reason: 'Asked for by a test.' }),
  '/desk/records/[type]/[...id] read text': (token) => ({ token, path: '/en/desk/records/text/cifg-15/ar' }),
  '/desk/records/[type]/[...id] read history': (token) => ({ token, path: '/en/desk/records/meeting/cifg-12/history' }),
  '/desk/records/[type]/[...id] read absent': (token) => ({ token, path: '/en/desk/records/meeting/none' }),
  '/desk/records/[type]/[...id] edit text': (token) => form(token, '/desk/records/text/cifg-15/ar-rivers-daily', {}),
  '/desk/records/[type]/[...id] edit-with-source text': (token) => form(token, '/desk/records/text/cifg-15/ar', {}),
  '/desk/records/[type]/[...id] edit absent': (token) => form(token, '/desk/records/meeting/none', {}),
  '/desk/records/[type]/[...id] edit nowhere': (token) => form(token, '/desk/records/text/cifg-12', {}),
  '/desk/records/[type]/[...id] withdraw nowhere': (token) => form(token, '/desk/records/meeting/cifg-12/x', {}),
  '/desk/records/[type]/[...id] restore other': async (token) => {
    const change = await db.change.findFirstOrThrow({ where: { subjectType: 'meeting', subjectId: 'cifg-13' } });
    return form(token, '/desk/records/meeting/cifg-12', { change: String(change.seq) });
  },
  '/desk/records/[type]/[...id] restore meeting': async (token) => {
    const change = await db.change.findFirstOrThrow({ where: { subjectType: 'meeting', subjectId: 'cifg-12' } });
    return form(token, '/desk/records/meeting/cifg-12', { change: String(change.seq) });
  },
  '/desk/records/[type]/[...id] take-proposal open': (token) => onProposal(token),
  '/desk/records/[type]/[...id] take-proposal stale': (token) => onProposal(token, { version: '9' }),
  '/desk/records/[type]/[...id] set-aside open': (token) => onProposal(token),
  '/desk/records/[type]/[...id] set-aside without': (token) => onProposal(token, { reason: ' ' }),
  '/desk/records/[type]/[...id] set-aside stale': (token) => onProposal(token, { version: '9' }),
  '/desk/records/[type]/[...id] withdraw meeting': (token) => onRecord(token, 'meeting', 'cifg-copenhagen-2017'),
  '/desk/records/[type]/[...id] withdraw text': (token) => onRecord(token, 'text', 'cifg-15/ar-rivers-daily'),
  '/desk/records/[type]/[...id] withdraw without': (token) => onRecord(token, 'meeting', 'cifg-1', { reason: ' ' }),
  '/desk/records/[type]/[...id] withdraw stale': (token) => onRecord(token, 'meeting', 'cifg-1', { version: '99' }),
  '/desk/records/[type]/[...id] reinstate meeting': (token) => onRecord(token, 'meeting', 'cifg-copenhagen-2017'),
  '/desk/records/[type]/[...id] reinstate text': (token) => onRecord(token, 'text', 'cifg-15/ar-rivers-daily'),
  '/desk/records/[type]/[...id] reinstate published': (token) => onRecord(token, 'meeting', 'cifg-1'),
  '/desk/texts take arabic': (token) => onTask(token),
  '/desk/texts take stale': (token) => onTask(token, null, { version: '7' }),
  '/desk/texts take absent': (token) => onTask(token, null, { text: 'cifg-12/none' }),
  '/desk/texts give-back arabic': (token, by) => onTask(token, by),
  '/desk/texts give-back others': (token) => onTask(token, contributor2),
  '/desk/translations stands arabic': (token) => onStale(token),
  '/desk/translations stands without': (token) => onStale(token, { reason: ' ' }),
  '/desk/translations stands stale': (token) => onStale(token, { version: '7' }),
  '/desk/translations edit arabic': (token) => onStale(token),
  '/desk/translations edit absent': (token) => form(token, '/desk/translations', { text: 'cifg-12/none' }),
  '/desk/drafts/[id]/paragraphs read arabic': async (token) => ({ token, path: (await onParagraphs(token)).path }),
  '/desk/drafts/[id]/paragraphs  arabic': (token) => onParagraphs(token),
  '/desk/drafts/[id]/paragraphs split arabic': (token) => onParagraphs(token, { at: '12' }),
  '/desk/drafts/[id]/paragraphs merge arabic': (token) => onParagraphs(token),
  '/desk/drafts/[id]/paragraphs merge stale': (token) => onParagraphs(token, { version: '7' }),
  '/desk/drafts/[id]/paragraphs up arabic': (token) => onParagraphs(token),
  '/desk/drafts/[id]/paragraphs down arabic': (token) => onParagraphs(token),
  '/desk/drafts/[id]/paragraphs link arabic': async (token) => {
    const { version } = await db.text.findFirstOrThrow({ where: { slug: 'en', statement: { publicId: 'cifg-15' } } });
    return onParagraphs(token, { slug: 'en', seen: `${version}`, to: '' });
  },
  '/desk/drafts/[id]/paragraphs undo arabic': (token) => onParagraphs(token),
  '/desk/reports/[id] read received': async (token) => ({ token, path: (await onReport(token)).path }),
  '/desk/reports/[id] read absent': (token) => ({ token, path: '/en/desk/reports/999999' }),
  '/desk/reports/[id]  received': (token) => onReport(token),
  '/desk/reports/[id] take received': (token) => onReport(token),
  '/desk/reports/[id] take closed': (token) => onReport(token, {}, { state: 'closed', endedAt: new Date() }),
  '/desk/reports/[id] draft received': (token) => onReport(token, { record: 'meeting:cifg-12' }),
  '/desk/reports/[id] draft other': (token) => onReport(token, { record: 'meeting:cifg-1' }),
  '/desk/reports/[id] draft closed': (token) =>
    onReport(token, { record: 'meeting:cifg-12' }, { state: 'closed', endedAt: new Date() }),
  '/desk/reports/[id] answer received': (token) => onReport(token, reply),
  '/desk/reports/[id] answer without': (token) => onReport(token, { ...reply, answerEn: '' }),
  '/desk/reports/[id] answer stale': (token) => onReport(token, { ...reply, version: '7' }),
  '/desk/reports/[id] answer closed': (token) => onReport(token, reply, { state: 'closed', endedAt: new Date() }),
  '/desk/reports/[id] release received': (token) => onReport(token),
  '/desk/reports/[id] release in_hand': (token) => onReport(token, {}, { state: 'in_hand' }),
  '/desk/reports/[id] withhold released': (token) => onReport(token, {}, { state: 'in_hand', releasedAt: new Date() }),
  '/desk/reports/[id] close received': (token) => onReport(token),
  '/desk/sign-in  right': async (token, by) => {
    // A sign-in ends the session so far, which the others need.
    const { email } = await makePerson(db);
    return form(by ? await makeToken(db, by) : token, '/desk/sign-in', { email, password });
  },
  '/desk/sign-in forget-kept right': (token, by) => askedFor['/desk/sign-in  right']?.(token, by) ?? { path: '' },
  '/desk/second-factor forget-kept wrong': (token) => form(token, '/desk/second-factor', { code: '000000' }),
  '/desk/second-factor/enrol forget-kept wrong': async (token, by) =>
    form(by ? await makeToken(db, by) : token, '/desk/second-factor/enrol', { code: '000000' }),
  '/desk/second-factor  wrong': (token) => form(token, '/desk/second-factor', { code: '000000' }),
  // The page that is shown again offers a session a secret, once.
  '/desk/second-factor/enrol  wrong': async (token, by) =>
    form(by ? await makeToken(db, by) : token, '/desk/second-factor/enrol', { code: '000000' }),
  '/desk/invitation/[token]  good': async (token) => {
    const { rowId } = await makePerson(db, { hasPassword: false });
    const { path: address } = await db.$transaction((tx) => renewInvitation(tx, { person: rowId, lang: 'en' }));
    return form(token, address.replace('/en', ''), { password: unusual, repeat: unusual });
  },
};

const unusual = 'seven slow barges upstream';

function form(token: Token, path: string, fields: Record<string, string>): Asked {
  return { token, path: `/en${path}`, fields };
}

/** A record at the version that it has now. */
async function onRecord(token: Token, type: 'meeting' | 'text', id: string, fields: Record<string, string> = {}) {
  const [statement = '', slug = ''] = id.split('/');
  const { version } =
    type === 'meeting'
      ? await db.meeting.findUniqueOrThrow({ where: { publicId: id } })
      : await db.text.findFirstOrThrow({ where: { slug, statement: { publicId: statement } } });
  return form(token, `/desk/records/${type}/${id}`, {
    version: `${version}`,
    reason: 'Asked for by a test.',
    ...fields,
  });
}

/** What a newer release proposes of a meeting: another name for it, each time. */
async function onProposal(token: Token, fields: Record<string, string> = {}): Promise<Asked> {
  const at = { type: 'meeting', subject: 'cifg-12' } as const;
  // A record has one that is open: several of these may be prepared at once.
  await db.proposal.createMany({ data: [{ ...at, ...(await newerTitle()) }], skipDuplicates: true });
  const { publicId, version } = await db.proposal.findFirstOrThrow({ where: { ...at, settledAt: null } });
  const seen = { proposal: publicId, version: `${version}`, reason: 'Asked for by a test.' };
  return form(token, '/desk/records/meeting/cifg-12', { ...seen, ...fields });
}

async function newerTitle() {
  words += 1;
  const where = { subjectType: 'meeting', subjectId: 'cifg-12' };
  const { after } = await db.change.findFirstOrThrow({ where, orderBy: { seq: 'asc' } });
  if (typeof after !== 'object' || after === null || Array.isArray(after)) throw new Error('cifg-12 was not loaded');
  return {
    publicId: randomBytes(6).toString('hex'),
    base: after,
    record: { ...after, title: { ar: 'أ', en: `Newer ${words}` } },
  };
}

/** An Arabic text that is known by its link alone, another each time, in these hands. */
async function onTask(token: Token, taker: CastMember | null = null, fields: Record<string, string> = {}) {
  words += 1;
  const known = {
    slug: `ar-known-${words}`,
    lang: 'ar',
    standing: 'press_report',
    rights: 'press',
    extent: 'link',
  } as const;
  const { id: statementId } = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-14' } });
  const { id: sourceId } = await db.source.findFirstOrThrow();
  const taken = taker ? { takerId: taker.rowId, takenAt: new Date() } : {};
  await db.text.create({ data: { ...known, statementId, sourceId, task: { create: taken } } });
  return form(token, '/desk/texts', { text: `cifg-14/${known.slug}`, version: '1', ...fields });
}

/** An Arabic text whose only paragraph is out of date, another each time. */
async function onStale(token: Token, fields: Record<string, string> = {}) {
  words += 1;
  const number = words;
  const { id: statementId } = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-14' } });
  const { id: sourceId } = await db.source.findFirstOrThrow();
  const slot = await db.slot.create({ data: { statementId, label: `p${number}` } });
  const make = (lang: string, standing: 'official' | 'courtesy_translation', content: string) =>
    db.text.create({
      data: {
        slug: `${lang}-stale-${number}`,
        lang,
        standing,
        rights: 'unchecked',
        extent: 'full',
        statementId,
        sourceId,
        paragraphs: { create: { position: 1, kind: 'paragraph', content, slots: { create: { slotId: slot.id } } } },
      },
    });
  const english = await make('en', 'official', 'Members met twice.');
  const arabic = await make('ar', 'courtesy_translation', 'اجتمع الأعضاء.');
  const mark = { textId: arabic.id, slotId: slot.id, sourceId: english.id, was: 'Members met.' };
  await db.stalePlace.create({ data: mark });
  const seen = { text: `cifg-14/${arabic.slug}`, version: '1', place: slot.label, source: english.slug, seen: '1' };
  return form(token, '/desk/translations', { ...seen, reason: 'Asked for by a test.', ...fields });
}

/** A translator's draft of an Arabic text, another each time. */
async function onParagraphs(token: Token, fields: Record<string, string> = {}) {
  const payload = { 'paragraph.1': 'كلمات قيلت. وأخرى كُتبت.', 'paragraph.2': 'سطر ثانٍ.' };
  const part = { type: 'text' as const, subject: 'cifg-15/ar', payload };
  const made = { author: translator.actor, approver: reviewer.actor, part };
  const { id, version } = await makeDraftIn(db, { state: 'draft', ...made });
  return form(token, `/desk/drafts/${id}/paragraphs`, { version: `${version}`, row: '1', ...fields });
}

const reply = { outcome: 'undecided', answerAr: '', answerEn: 'Two sources disagree.', correction: '' };

type ReportRow = { state?: 'in_hand' | 'closed'; endedAt?: Date; releasedAt?: Date };

/** A new report, in this state. */
async function onReport(token: Token, fields: Record<string, string> = {}, row: ReportRow = {}) {
  const sent = { token: randomBytes(16).toString('hex'), about: '/meetings/cifg-12', lang: 'en', words: 'Wrong' };
  const { number } = await db.report.create({ data: { ...sent, ...row } });
  return form(token, `/desk/reports/${number}`, { version: '1', ...fields });
}

const self = () => ({ person: administrator.id, version: '1' });

/** Somebody new, on whom an administrator may act. */
async function onPerson(token: Token, isDisabled: boolean, fields: Record<string, string> = {}): Promise<Asked> {
  const { id, rowId } = await makePerson(db);
  if (isDisabled) await db.person.update({ where: { id: rowId }, data: { disabledAt: new Date() } });
  return form(token, '/desk/people', { person: id, version: '1', ...fields });
}

function addressOf(path: string): string {
  return path
    .replace('[list]', 'sources')
    .replace('[type]/[...id]', 'meeting/cifg-12')
    .replace('[token]', 'a'.repeat(43))
    .replace('[id]', 'none');
}

function otherCells(): Cell[] {
  return otherTable.flatMap(({ names: [path = '', action = '', situation = ''], cells }) =>
    cells.map(({ column, cell }) => ({
      name: `${path} ${action} ${situation} ${column}`,
      kind: `${path} ${action}`,
      expected: cell,
      prepare: async () => {
        const { token, person } = cast[column] ?? { token: null, person: null };
        const special = await askedFor[`${path} ${action} ${situation}`]?.(token, person);
        if (action === 'read') return special ?? { token, path: `/en${addressOf(path)}` };
        const { fields, ...asked } = special ?? form(token, addressOf(path), {});
        return { ...asked, fields: { action, ...fields } };
      },
    })),
  );
}

describe('who may do what (R1)', () => {
  it('is written down for every page and every action', () => {
    const ofDrafts = draftTable.map(({ names: [action = ''] }) => action);
    const written = new Set([
      ...otherTable.map(({ names: [path, action] }) => `${path} ${action}`),
      ...previews.map((path) => `${path} read`),
      ...ofDrafts
        .filter((action) => action !== 'preview')
        .flatMap((action) =>
          draftForms.filter((path) => isUsed(path, action, 'in_review')).map((path) => `${path} ${action}`),
        ),
    ]);
    const pages = listDeskPages().map((path) => `${path} read`);
    const actions = listDeskActions().map(({ path, action }) => `${path} ${action}`);
    expect([...pages, ...actions].filter((each) => !written.has(each))).toEqual([]);
    const known = new Set([...pages, ...actions]);
    // Three ways in which a form says what it wants otherwise than by the name of an action.
    const others = [...written].filter((each) => !known.has(each)).sort();
    expect(others).toEqual(
      ['/desk/account revoke', ...draftForms.flatMap((path) => [`${path} add`, `${path} part`])].sort(),
    );
    expect(draftCells().length + otherCells().length).toBeGreaterThan(600);
  });

  it('for each role with drafts of its own and of others, in each state', () => {
    expect(wrong.drafts).toEqual([]);
  });

  it('for each role at every other address', () => {
    expect(wrong.others).toEqual([]);
  });

  it('and what is kept of a form is of those alone whose session had ended', async () => {
    const kept = await db.keptPost.findMany({ select: { personId: true } });
    expect(kept.map(({ personId }) => personId).sort()).toEqual([contributor2.rowId, shutOut.endedPerson].sort());
  });
});

describe('what was written meanwhile', () => {
  /** Who may leave which change. */
  const leavers: Record<string, string[]> = {
    'draft.submit': ['contributor', 'translator', 'reviewer', 'publisher'],
    'draft.discard': ['contributor', 'translator', 'reviewer', 'publisher'],
    'draft.return': ['reviewer', 'publisher'],
    'draft.approve': ['reviewer', 'publisher'],
    'draft.publish': ['publisher'],
    'meeting.revise': ['publisher'],
    'text.revise': ['publisher'],
    'proposal.take': ['contributor', 'reviewer', 'publisher'],
    'proposal.set-aside': ['reviewer', 'publisher'],
    'meeting.withdraw': ['publisher'],
    'meeting.reinstate': ['publisher'],
    'text.withdraw': ['publisher'],
    'text.reinstate': ['publisher'],
    'designation.withdraw': ['publisher'],
    'membership.withdraw': ['publisher'],
    'translation.stand': ['translator', 'reviewer', 'publisher'],
    'report.answer': ['reviewer', 'publisher'],
    'report.release': ['reviewer', 'publisher'],
    'report.close': ['reviewer', 'publisher'],
    'person.add': ['administrator'],
    'person.invite': ['administrator'],
    'person.role': ['administrator'],
    'person.disable': ['administrator'],
    'person.enable': ['administrator'],
    'person.reset': ['administrator'],
    'person.language': ['contributor', 'translator', 'reviewer', 'publisher', 'administrator'],
    'person.password': ['contributor'],
  };

  it('has the names of those alone who may do it', async () => {
    const changes = await db.change.findMany({ where: { seq: { gt: lastSeq } }, orderBy: { seq: 'asc' } });
    expect(changes.length).toBeGreaterThan(60);
    const wrong = changes.filter(({ action, actor }) => !leavers[action]?.includes(actor.split(':')[0] ?? ''));
    expect(wrong.map(({ action, actor }) => `${action} ${actor}`)).toEqual([]);
    expect([...new Set(changes.map(({ action }) => action))].sort()).toEqual(Object.keys(leavers).sort());
  });

  it('became public by publishing alone', async () => {
    const changes = await db.change.findMany({ where: { seq: { gt: lastSeq } }, orderBy: { seq: 'asc' } });
    const records = changes.flatMap(({ action, subjectType, actor }, index) =>
      ['draft', 'person', 'proposal', 'report', 'translation'].includes(subjectType) ||
      /\.(withdraw|reinstate)$/.test(action)
        ? []
        : [{ actor, next: changes[index + 1] }],
    );
    expect(records.length).toBeGreaterThan(5);
    for (const { actor, next } of records) expect(next).toMatchObject({ action: 'draft.publish', actor });
  });
});
