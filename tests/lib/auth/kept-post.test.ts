import { describe, expect, it } from 'vitest';
import { findKeptPost, forgetKeptPost, forgetOldPosts, hasKeptPost, keepPost } from '@/lib/auth/kept-post';
import { endSession, findEndedSession } from '@/lib/auth/session';
import { testDatabase } from '@/tests/support/database';
import { makePerson, makeSession } from '@/tests/support/make-person';

const { db } = await testDatabase('migrated');
const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);
const path = '/en/desk/drafts/k3x9';
const form = (words: string) => ({
  path,
  fields: { 'meeting.titleEn': words, version: '3', action: 'save', request: 'r' },
});

async function ended(hours = 0) {
  const person = await makePerson(db);
  const { token, session } = await makeSession(person);
  await db.session.update({ where: { id: session.id }, data: { endedAt: ago(hours) } });
  return { person, token };
}

describe('what is posted after a session ended', () => {
  it('waits for its writer at its page, in both languages, and for nobody else', async () => {
    const { person, token } = await ended();
    expect(await keepPost(token, form('Typed \0too late'))).toBe(true);
    expect(await findKeptPost(person.id, '/ar/desk/drafts/k3x9?as=kept')).toMatchObject({
      fields: { 'meeting.titleEn': 'Typed too late', version: '3', action: 'save' },
    });
    expect(await findKeptPost(person.id, '/en/desk/new')).toBeNull();
    // A browser is told so before the sign-in, if it had the session.
    expect([await hasKeptPost(token), await hasKeptPost((await ended()).token)]).toEqual([true, false]);
    expect([await hasKeptPost(null), await hasKeptPost('A'.repeat(43))]).toEqual([false, false]);
    expect(await findKeptPost((await makePerson(db)).id, path)).toBeNull();
  });

  it('is one for each account, the last, until it is forgotten or a day old', async () => {
    const { person, token } = await ended();
    await keepPost(token, form('First'));
    await keepPost(token, form('Second'));
    expect(await db.keptPost.count({ where: { personId: person.rowId } })).toBe(1);
    expect(await findKeptPost(person.id, path)).toMatchObject({ fields: { 'meeting.titleEn': 'Second' } });
    await db.keptPost.updateMany({ where: { personId: person.rowId }, data: { at: ago(25) } });
    expect(await findKeptPost(person.id, path)).toBeNull();
    await forgetOldPosts(new Date());
    expect(await db.keptPost.count({ where: { personId: person.rowId } })).toBe(0);
    await keepPost(token, form('Third'));
    await forgetKeptPost(person.id, '/ar/desk/drafts/k3x9');
    expect(await findKeptPost(person.id, path)).toBeNull();
  });

  it('is kept of no session that never was, ended long ago, had no second step, or of a closed account', async () => {
    const before = await db.keptPost.count();
    const disabled = await ended();
    await db.person.update({ where: { id: disabled.person.rowId }, data: { disabledAt: new Date() } });
    const half = await makeSession(await makePerson(db), 'password');
    await endSession(half.session.id, half.session.person.id);
    const tokens = [null, 'x', 'A'.repeat(43), (await ended(25)).token, disabled.token, half.token];
    expect(await Promise.all(tokens.map((token) => keepPost(token, form('Words'))))).toEqual(tokens.map(() => false));
    expect(await db.keptPost.count()).toBe(before);
  });

  it('leaves out secrets, and is not kept where nothing was typed or too much', async () => {
    const { person, token } = await ended();
    expect(await keepPost(token, { path, fields: { action: 'approve', version: '2', request: 'r' } })).toBe(false);
    expect(await keepPost(token, form('x'.repeat(4 * 1_048_576 + 1)))).toBe(false);
    await keepPost(token, { path, fields: { reason: 'Why', password: 'secret', code: '123456', current: 'secret' } });
    expect((await findKeptPost(person.id, path))?.fields).toEqual({ reason: 'Why' });
  });

  it.each(['turn', 'proposal', 'change', 'record', 'person'])(
    'gives way to no button that brings no words: %s',
    async (name) => {
      const { person, token } = await ended();
      await keepPost(token, form('Typed too late'));
      const button = { action: 'drop-aside', version: '3', request: 'r', [name]: '4' };
      expect(await keepPost(token, { path, fields: button })).toBe(false);
      expect((await findKeptPost(person.id, path))?.fields['meeting.titleEn']).toBe('Typed too late');
      expect(await keepPost(token, { path, fields: { ...button, reason: 'Why' } })).toBe(true);
      expect((await findKeptPost(person.id, path))?.fields).toMatchObject({ reason: 'Why', [name]: '4' });
    },
  );

  it('counts a session as ended that was idle or at its end, from then on', async () => {
    const now = new Date();
    const person = await makePerson(db);
    const { token, session } = await makeSession(person);
    const set = (data: { seenAt?: Date; expiresAt?: Date }) => db.session.update({ where: { id: session.id }, data });
    await set({ seenAt: ago(1) });
    expect(await findEndedSession(token, now)).toBe(person.rowId);
    await set({ seenAt: ago(24.6) });
    expect(await findEndedSession(token, now)).toBeNull();
    await set({ seenAt: now, expiresAt: ago(25) });
    expect(await findEndedSession(token, now)).toBeNull();
  });
});
