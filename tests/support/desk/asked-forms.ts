import { randomBytes } from 'node:crypto';
import { renewInvitation } from '@/lib/auth/invitations';
import type { Database } from '@/lib/db/client';
import { makePerson, makeToken, password } from '@/tests/support/make-person';
import type { CastMember } from './desk-cast';
import { makeDraftIn } from './draft-in-state';
import type { Asked } from './judge-cells';
import type { RightsCast, Token } from './rights-cast';

type Target = Promise<Asked> | Asked;

const unusual = 'seven slow barges upstream';

const reply = { outcome: 'undecided', answerAr: '', answerEn: 'Two sources disagree.', correction: '' };

type ReportRow = { state?: 'in_hand' | 'closed'; endedAt?: Date; releasedAt?: Date };

export function form(token: Token, path: string, fields: Record<string, string>): Asked {
  return { token, path: `/en${path}`, fields };
}

/** What is asked in a case of the table of rights, by somebody who is signed in or not. */
export function formsOf(
  db: Database,
  { administrator, contributor2, reviewer, translator }: RightsCast['people'],
): Record<string, (token: Token, by: CastMember | null) => Target> {
  let words = 0;

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
    '/desk/new own-text arabic': (token) => form(token, '/desk/new', { statement: 'cifg-15', lang: 'ar', text: 'new' }),
    '/desk/new own-text english': (token) =>
      form(token, '/desk/new', { statement: 'cifg-15', lang: 'en', text: 'new' }),
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
    '/desk/records/[type]/[...id] read history': (token) => ({
      token,
      path: '/en/desk/records/meeting/cifg-12/history',
    }),
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
    '/desk/reports/[id] withhold released': (token) =>
      onReport(token, {}, { state: 'in_hand', releasedAt: new Date() }),
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

  return askedFor;
}
