import { describe, expect, it, vi } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { renewInvitation } from '@/lib/auth/invitations';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { askDesk, type DeskQuestion } from '@/tests/support/desk/ask-desk';
import { addCastMember, type CastMember } from '@/tests/support/desk/desk-cast';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { listDeskActions } from '@/tests/support/desk/desk-routes';
import { makeDraftIn } from '@/tests/support/desk/draft-in-state';
import { outcomeOf } from '@/tests/support/desk/judge-cells';
import { judgeOddForms } from '@/tests/support/desk/judge-odd-forms';
import { watchRows } from '@/tests/support/desk/watch-rows';
import { makePerson, makeToken, password } from '@/tests/support/make-person';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

// A portal and a database of its own: words are published here.
const { client, db, origin } = await openDeskPortal();
const watch = await watchRows(client);
const contributor = await addCastMember(db, 'contributor');
const translator = await addCastMember(db, 'translator');
const translatorEn = await addCastMember(db, 'translator', { translates: 'en' });
const reviewer = await addCastMember(db, 'reviewer');
const reviewer2 = await addCastMember(db, 'reviewer');
const publisher = await addCastMember(db, 'publisher');
const administrator = await addCastMember(db, 'administrator');

const ask = (path: string, question: DeskQuestion = {}) => askDesk(origin, path, question);
const setting = { db };
const summary = (words: string) => ({ 'meeting.summaryEn': words, 'meeting.summaryAr': `كلمات ${words}` });

const meetingDraft = (by: CastMember, subject: string, payload: Record<string, string> = summary('Another summary')) =>
  startDraft(by.actor, { parts: [{ type: 'meeting', subject, payload }], reason: 'As it says.' }, setting);

const rowOf = (id: string) =>
  db.draft.findUniqueOrThrow({
    where: { publicId: id },
    include: { parts: true, starter: true, revisions: { include: { author: true }, orderBy: { number: 'asc' } } },
  });

async function writtenBy(work: () => Promise<unknown>): Promise<string[]> {
  await watch.written();
  await work();
  return watch.written();
}

describe('an old token (A1)', () => {
  const isDead = async (token: string) => outcomeOf(await ask('/en/desk/account', { token })) === 'sign';
  const tokenIn = (cookies: string[]) =>
    cookies.flatMap((each) => new RegExp(`^${sessionCookie}=([^;]+)`).exec(each)?.[1] ?? [])[0] ?? '';
  const somebody = async () => {
    const person = await makePerson(db);
    return { person, token: await makeToken(db, person), other: await makeToken(db, person) };
  };
  const onPeople = (id: string, fields: Record<string, string>) =>
    ask('/en/desk/people', { token: administrator.token, fields: { person: id, version: '1', ...fields } });

  it('is dead on the next request after a sign-in, and the new one is not it', async () => {
    const { person, token } = await somebody();
    const answer = await ask('/en/desk/sign-in', { token, fields: { email: person.email, password } });
    expect(outcomeOf(answer)).toBe('303');
    expect(tokenIn(answer.cookies)).toMatch(/^[\w-]{43}$/);
    expect(tokenIn(answer.cookies)).not.toBe(token);
    expect(await isDead(token)).toBe(true);
    expect(await isDead(tokenIn(answer.cookies))).toBe(false);
    for (const cookie of answer.cookies) {
      expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax(;|$)/);
      expect(cookie).not.toContain('Domain');
    }
  });

  it('that was planted before the second step opens nothing after it', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const first = await ask('/en/desk/sign-in', { fields: { email: person.email, password } });
    const planted = tokenIn(first.cookies);
    const second = await ask('/en/desk/second-factor', { token: planted, fields: { code: person.codeAt(new Date()) } });
    expect(outcomeOf(second)).toBe('303');
    expect(await isDead(planted)).toBe(true);
    expect(await isDead(tokenIn(second.cookies))).toBe(false);
  });

  it('is dead after a sign-out, and the browser is told to forget it', async () => {
    const { token, other } = await somebody();
    const answer = await ask('/en/desk/account', { token, fields: { action: 'sign-out' } });
    expect(answer.cookies.join()).toMatch(new RegExp(`${sessionCookie}=; .*Expires=Thu, 01 Jan 1970`));
    expect([await isDead(token), await isDead(other)]).toEqual([true, false]);
  });

  it('is dead in every browser after a new password', async () => {
    const { token, other } = await somebody();
    const fields = { action: 'password', current: password, password: 'nine green kites', repeat: 'nine green kites' };
    const answer = await ask('/en/desk/account', { token, fields });
    expect(outcomeOf(answer)).toBe('303');
    expect([await isDead(token), await isDead(other), await isDead(tokenIn(answer.cookies))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is dead in every browser of somebody who was disabled, or has another role', async () => {
    for (const fields of [{ action: 'disable' }, { action: 'role', role: 'reviewer' }]) {
      const { person, token, other } = await somebody();
      expect(outcomeOf(await onPeople(person.id, fields))).toBe('303');
      expect([await isDead(token), await isDead(other)]).toEqual([true, true]);
    }
  });
});

describe('a form that no page of the portal sent (A2)', () => {
  const port = new URL(origin).port;
  const variants: { name: string; statuses: number[]; headers: Record<string, string>; method?: string }[] = [
    { name: 'without an origin', statuses: [403], headers: { origin: '' } },
    { name: 'from another site', statuses: [403], headers: { origin: 'https://elsewhere.example' } },
    { name: 'from nowhere', statuses: [403], headers: { origin: 'null' } },
    { name: 'from a subdomain', statuses: [403], headers: { origin: `http://sub.localhost:${port}` } },
    { name: 'from another port', statuses: [403], headers: { origin: 'http://localhost:1' } },
    { name: 'from another scheme', statuses: [403], headers: { origin: `https://localhost:${port}` } },
    { name: 'from an origin that begins alike', statuses: [403], headers: { origin: `${origin}.elsewhere.example` } },
    { name: 'across sites', statuses: [403], headers: { 'sec-fetch-site': 'cross-site' } },
    { name: 'across origins', statuses: [403], headers: { 'sec-fetch-site': 'same-site' } },
    { name: 'typed as an address', statuses: [403], headers: { 'sec-fetch-site': 'none' } },
    { name: 'as plain text', statuses: [415], headers: { 'content-type': 'text/plain' } },
    {
      name: 'as JSON in plain text',
      statuses: [415],
      headers: { 'content-type': 'text/plain; charset=application/json' },
    },
    { name: 'without a type', statuses: [415], headers: { 'content-type': '' } },
    { name: 'by GET', statuses: [200, 303, 404], headers: {}, method: 'GET' },
    { name: 'by PUT', statuses: [405], headers: {}, method: 'PUT' },
    { name: 'by DELETE', statuses: [405], headers: {}, method: 'DELETE' },
  ];

  it('is accepted nowhere, and writes nothing', async () => {
    const draft = await meetingDraft(contributor, 'cifg-3');
    const ready = await makeDraftIn(db, {
      state: 'ready',
      author: contributor.actor,
      approver: reviewer.actor,
      part: { type: 'meeting', subject: 'cifg-4', payload: summary('Ready to be read') },
    });
    const invited = await makePerson(db, { hasPassword: false });
    const { path: address } = await db.$transaction((tx) => renewInvitation(tx, { person: invited.rowId, lang: 'en' }));
    const newcomer = await makePerson(db);
    const victim = await makePerson(db);
    /** What would do something if it were sent by the portal's own page. */
    const targetOf = (
      path: string,
      action: string,
    ): { path: string; token: string; fields: Record<string, string> } => {
      switch (path) {
        case '/desk/sign-in':
          return { path, token: '', fields: { email: newcomer.email, password } };
        case '/desk/people':
          return {
            path,
            token: administrator.token,
            fields: { person: victim.id, version: '1', role: 'reviewer', email: 'planted@example.org', lang: 'en' },
          };
        case '/desk/drafts/[id]':
        case '/desk/drafts/[id]/review': {
          const of = action === 'publish' ? ready : draft;
          const fields = { version: `${of.version}`, reason: 'planted', 'meeting.summaryEn': 'planted' };
          return { path: path.replace('[id]', of.id), token: publisher.token, fields };
        }
        case '/desk/invitation/[token]':
          return {
            path: address.slice(3),
            token: '',
            fields: { password: 'planted planted planted' },
          };
        case '/desk/records/[type]/[...id]':
          return {
            path: '/desk/records/meeting/cifg-13',
            token: publisher.token,
            fields: { change: '1', version: '1', reason: 'planted' },
          };
        default:
          return {
            path,
            token: publisher.token,
            fields: {
              text: 'planted',
              lang: 'en',
              revoke: action === '' ? 'others' : '',
              code: '000000',
              statement: 'cifg-12',
            },
          };
      }
    };
    const wrong: string[] = [];
    let asked = 0;
    await makeToken(db, publisher);
    const written = await writtenBy(async () => {
      for (const { path: route, action } of listDeskActions()) {
        const isFirst = action === '';
        const { path, token, fields } = targetOf(route, action);
        const body = new URLSearchParams({ ...fields, action });
        await Promise.all(
          variants.map(async ({ name, statuses, headers, method = 'POST' }) => {
            // No page knows of actions; and whoever enrols is shown a new secret by the page itself.
            if (method === 'GET' && (!isFirst || route.endsWith('/enrol'))) return;
            const query = method === 'GET' ? `?${body}` : '';
            const answer = await fetch(`${origin}/en${path}${query}`, {
              method,
              redirect: 'manual',
              headers: Object.fromEntries(
                Object.entries({
                  cookie: `${sessionCookie}=${token}`,
                  accept: 'text/html',
                  origin,
                  'content-type': 'application/x-www-form-urlencoded',
                  ...headers,
                }).filter(([, value]) => value !== ''),
              ),
              ...(method !== 'GET' && { body: Buffer.from(body.toString()) }),
            });
            await answer.arrayBuffer();
            asked += 1;
            if (!statuses.includes(answer.status)) wrong.push(`${route} ${action} ${name}: ${answer.status}`);
          }),
        );
      }
    });
    expect(wrong).toEqual([]);
    expect(written).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});

describe('a form that nobody could have filled in', () => {
  // With every action each of them is posted by npm run test:long.
  it('is never answered with a fault of the portal', async () => {
    const { id } = await meetingDraft(contributor, 'cifg-17');
    const tokenAt = (path: string) => (path === '/desk/people' ? administrator : publisher).token;
    expect(await judgeOddForms({ origin, draft: id, tokenAt }, { whole: false })).toEqual([]);
  });
});

describe('fields that a form has no say in', () => {
  const planted = {
    state: 'published',
    actor: administrator.id,
    role: 'publisher',
    approvedBy: reviewer.id,
    approval: '{"by":"x"}',
    starter: reviewer.id,
    starterId: reviewer.rowId,
    authorId: reviewer.rowId,
    publicId: 'planted',
    id: 'planted',
    parts: '[{"type":"source"}]',
    touchedAt: '2000-01-01',
    'meeting.version': '99',
    'meeting.state': 'published',
    'meeting.__proto__': 'planted',
    'meeting.constructor': 'planted',
    'claim.__proto__.value': 'planted',
    'count.__proto__.value': 'planted',
    'paragraph.__proto__': 'planted',
    'source.publisher': 'planted',
    'text.lang': 'en',
    __proto__: 'planted',
    constructor: 'planted',
    prototype: 'planted',
    toString: 'planted',
    hasOwnProperty: 'planted',
  };
  const own = JSON.parse('{"__proto__":"planted"}') as Record<string, string>;

  it('change nothing but the fields of its parts, in a form as in JSON', async () => {
    for (const isJson of [false, true]) {
      const { id, version } = await meetingDraft(contributor, 'cifg-6');
      const fields: Record<string, string> = Object.assign(Object.create(null), planted, {
        version: `${version}`,
        action: 'save',
        ...summary('Only this'),
      });
      const headers: Record<string, string> = {
        'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      };
      const body = isJson
        ? JSON.stringify(fields).replace('{', `{${JSON.stringify(own).slice(1, -1)},`)
        : `${new URLSearchParams({ ...fields })}&__proto__=planted`;
      const answer = await fetch(`${origin}/en/desk/drafts/${id}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...headers, cookie: `${sessionCookie}=${contributor.token}`, origin },
        body,
      });
      expect(answer.status).toBe(303);
      const row = await rowOf(id);
      expect(row).toMatchObject({ state: 'draft', publicId: id, starter: { publicId: contributor.id } });
      expect(row.parts.map(({ type }) => type)).toEqual(['meeting']);
      expect(row.revisions.map(({ author }) => author?.publicId)).toEqual([contributor.id, contributor.id]);
      expect(row.touchedAt.getFullYear()).toBeGreaterThan(2025);
      expect(row.parts[0]).toMatchObject({ subject: 'cifg-6', payload: { 'meeting.summaryEn': 'Only this' } });
      const written = [row.parts, row.revisions.map(({ parts, reason }) => [parts, reason])];
      expect(JSON.stringify(written)).not.toContain('planted');
    }
  });

  it('are refused in JSON where they are no text', async () => {
    const { id } = await meetingDraft(contributor, 'cifg-6');
    for (const body of [
      '{"version":1}',
      '{"fields":{"a":"b"}}',
      '["a"]',
      '"a"',
      'null',
      '{"a":"b"',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    ]) {
      const headers = { 'content-type': 'application/json', cookie: `${sessionCookie}=${contributor.token}`, origin };
      const answer = await fetch(`${origin}/en/desk/drafts/${id}`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body,
      });
      expect(answer.status, body.slice(0, 40)).toBe(400);
    }
  });

  it('publish nothing in the name of another, and approve nothing that was not seen', async () => {
    const { id, version } = await meetingDraft(contributor, 'cifg-9');
    const submitted = await submitDraft(contributor.actor, { id, version }, setting);
    const forged = { ...planted, action: 'approve', version: `${submitted.version - 1}`, sha256: 'x'.repeat(64) };
    expect((await ask(`/en/desk/drafts/${id}`, { token: reviewer.token, fields: forged })).status).toBe(409);
    const { version: seen } = await approveDraft(
      reviewer.actor,
      { id, version: submitted.version, checklist: {} },
      setting,
    );
    const fields = { ...planted, action: 'publish', version: `${seen}`, ...summary('Slipped in') };
    expect(outcomeOf(await ask(`/en/desk/drafts/${id}`, { token: publisher.token, fields }))).toBe('303');
    const changes = await db.change.findMany({ orderBy: { seq: 'desc' }, take: 2 });
    expect(changes.map(({ actor }) => actor)).toEqual([`publisher:${publisher.id}`, `publisher:${publisher.id}`]);
    expect(changes[0]).toMatchObject({ after: { approvedBy: `reviewer:${reviewer.id}` } });
    expect((await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-9' } })).summaryEn).toBe('Another summary');
  });
});

describe('rights to the draft as it would be', () => {
  const textDraft = (by: CastMember, lang: string) => {
    const payload = { 'text.statement': 'cifg-12', 'text.lang': lang, 'paragraph.1': 'كلمات' };
    return startDraft(by.actor, { parts: [{ type: 'text', subject: null, payload }] }, setting);
  };
  const save = (by: CastMember, { id, version }: { id: string; version: number }, fields: Record<string, string>) =>
    ask(`/en/desk/drafts/${id}`, { token: by.token, fields: { action: 'save', version: `${version}`, ...fields } });

  it('a translator turns no text into one of another language, new or on record', async () => {
    const made = await textDraft(translator, 'ar');
    const onRecord = await startDraft(translator.actor, { parts: [{ type: 'text', subject: 'cifg-15/ar' }] }, setting);
    for (const draft of [made, onRecord]) {
      const written = await writtenBy(async () => {
        for (const lang of ['en', '', 'ar-SA', 'AR', ' ar', 'ar\n']) {
          expect((await save(translator, draft, { 'text.lang': lang })).status, JSON.stringify(lang)).toBe(403);
        }
      });
      expect(written).toEqual([]);
    }
  });

  it('two translators never join their rights across languages', async () => {
    const { id, version } = await textDraft(contributor, 'ar');
    expect((await save(translatorEn, { id, version }, { 'paragraph.1': 'words' })).status).toBe(404);
    expect(outcomeOf(await save(translator, { id, version }, { 'paragraph.1': 'كلمات أخرى' }))).toBe('303');
    expect((await save(translatorEn, { id, version: version + 1 }, { 'text.lang': 'en' })).status).toBe(404);
    const turned = await save(contributor, { id, version: version + 1 }, { 'text.lang': 'en' });
    expect(outcomeOf(turned)).toBe('303');
    expect((await save(translator, { id, version: version + 2 }, { 'paragraph.1': 'كلمات' })).status).toBe(404);
    expect(outcomeOf(await save(translatorEn, { id, version: version + 2 }, { 'paragraph.1': 'words' }))).toBe('303');
    const empty = await save(contributor, { id, version: version + 3 }, { 'text.lang': '' });
    expect(outcomeOf(empty)).toBe('303');
    for (const by of [translator, translatorEn]) {
      expect((await ask(`/en/desk/drafts/${id}`, { token: by.token })).status).toBe(404);
    }
  });

  it('an author consents neither in another session, nor with another role, nor after an edit', async () => {
    const { id, version } = await meetingDraft(contributor, 'cifg-11');
    await save(reviewer, { id, version }, summary('By the reviewer'));
    const submitted = await submitDraft(contributor.actor, { id, version: version + 1 }, setting);
    const approve = (token: string, seen: number) =>
      ask(`/en/desk/drafts/${id}/review`, { token, fields: { action: 'approve', version: `${seen}` } });
    expect((await approve(reviewer.token, submitted.version)).status).toBe(403);
    expect((await approve(await makeToken(db, reviewer), submitted.version)).status).toBe(403);
    const risen = await makePerson(db, { hasFactor: true });
    const asContributor = await makeToken(db, risen);
    await save(
      { ...contributor, token: asContributor },
      { id, version: submitted.version },
      summary('By one who rises'),
    );
    await db.person.update({ where: { id: risen.rowId }, data: { role: 'publisher' } });
    const again = await submitDraft(contributor.actor, { id, version: submitted.version + 1 }, setting);
    expect((await approve(await makeToken(db, risen), again.version)).status).toBe(403);
    const approved = await approve(reviewer2.token, again.version);
    expect(outcomeOf(approved)).toBe('303');
    const edit = await save(contributor, { id, version: again.version + 1 }, summary('After the consent'));
    expect(outcomeOf(edit)).toBe('303');
    const publish = { action: 'publish', version: `${again.version + 2}` };
    expect((await ask(`/en/desk/drafts/${id}`, { token: publisher.token, fields: publish })).status).toBe(409);
  });
});
