import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { headFile, readHeadFile } from '@/lib/editing/history/head-file';
import { lockHistory } from '@/lib/editing/history/history';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { textInput } from '@/tests/support/texts';
import { verifyNow } from '@/tests/support/verify-now';

const operator = { kind: 'operator' } as const;
const person = { kind: 'person', id: 'someone', role: 'publisher', translates: null } as const;

describe('a write', async () => {
  const { db, url } = await testDatabase('loaded');
  const retitle = write(
    'text.revise',
    z.strictObject({ id: z.string(), title: z.string().min(1, 'validation.required') }),
    async (tx, { id, title }) => {
      const { titleEn } = await tx.meeting.findUniqueOrThrow({ where: { publicId: id } });
      await tx.meeting.update({ where: { publicId: id }, data: { titleEn: title } });
      if (title === 'fails') throw new Error('half-way');
      const subject = { type: 'meeting', id };
      const entry = { action: 'meeting.retitle', subject, before: { titleEn }, after: { titleEn: title }, tags: [] };
      return { changes: [entry], result: () => title };
    },
  );

  it('leaves a change with what the rows came to, and the head outside the database', async () => {
    await retitle(operator, { id: 'cifg-12', title: 'Another' });
    const last = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(last).toMatchObject({ actor: 'operator', subjectId: 'cifg-12', tags: ['history'] });
    expect(last.digests).toEqual({ 'meeting cifg-12': expect.stringMatching(/^1:[0-9a-f]{64}$/) });
    expect(await readHeadFile(headFile)).toEqual({ seq: Number(last.seq), hash: last.hash });
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [], unsealed: [] });
  });

  it('asks for the right before it looks at the input, and at both before it writes', async () => {
    const before = await db.change.count();
    await expect(retitle(person, 'no input')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(retitle(operator, { id: 'cifg-12', title: '' })).rejects.toThrow(/validation\.required/);
    await expect(retitle(operator, { id: 'cifg-12', title: 'x', actor: 'y' })).rejects.toThrow(/actor/);
    expect(await db.change.count()).toBe(before);
  });

  it('that breaks off half-way leaves neither rows nor change', async () => {
    const before = await db.change.count();
    const noted = await readHeadFile(headFile);
    await expect(retitle(operator, { id: 'cifg-11', title: 'fails' })).rejects.toThrow('half-way');
    expect((await db.meeting.findUnique({ where: { publicId: 'cifg-11' } }))?.titleEn).not.toBe('fails');
    expect(await db.change.count()).toBe(before);
    expect(await readHeadFile(headFile)).toEqual(noted);
  });

  it('that changes rows and says nothing of them is found by verify', async () => {
    await db.meeting.update({ where: { publicId: 'cifg-9' }, data: { titleEn: 'In silence' } });
    expect((await verifyNow(url)).broken).toEqual([
      { what: 'meeting', id: 'cifg-9', problem: expect.stringMatching(/^its rows are not what change \d+ left$/) },
    ]);
  });

  it('makes one version of a statement, however many of its texts it alters', async () => {
    const versions = () => db.statementVersion.count({ where: { statement: { publicId: 'cifg-13' } } });
    const before = await versions();
    await publishStatementText(operator, textInput());
    expect(await versions()).toBe(before + 1);
  });

  it('of drafts waits for no writer of the record, and changes the record’s history in nothing', async () => {
    const contributor = await addActor(db, 'contributor');
    const before = await db.change.count();
    await db.$transaction(async (tx) => {
      await lockHistory(tx);
      const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] });
      await saveDraft(contributor, { id, version: 1, fields: { 'meeting.titleEn': 'Meanwhile' } });
    });
    expect(await db.change.count()).toBe(before);
  });

  it('that refuses after it has kept something keeps it, and leaves no answer', async () => {
    const keepAside = write('people.manage', z.strictObject({ id: z.string() }), async (tx, { id }) => {
      await tx.attempt.create({ data: { bucket: id, count: 1, resetsAt: new Date() } });
      return { changes: [], refusal: new DomainError('conflict', 'too late') };
    });
    const attempt = keepAside(operator, { id: 'kept' }, { requestKey: 'once' });
    await expect(attempt).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.attempt.count({ where: { bucket: 'kept' } })).toBe(1);
    expect(await db.requestKey.count()).toBe(0);
  });
});
