import { describe, expect, it } from 'vitest';
import { refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { WithdrawnNotice } from '@/components/editing/draft/withdrawn-notice';
import { getDraft } from '@/lib/desk/drafts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { reinstateStatement } from '@/lib/editing/statements/reinstate-statement';
import { withdrawStatement } from '@/lib/editing/statements/withdraw-statement';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, because, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { editPart, gazette, publishParts } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { readAs, render } from '@/tests/support/render';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');
const administrator = await addActor(db, 'administrator');
const translator = await addActor(db, 'translator', { translates: 'ar' });

const title = (words: string) => ({ 'meeting.titleEn': words });

/** The newest changes of a draft, without what every change has. */
async function traceOf(id: string) {
  const rows = await db.change.findMany({ where: { subjectType: 'draft', subjectId: id }, orderBy: { seq: 'asc' } });
  return rows.map(({ action, actor, before, after, reason }) => ({ action, actor, before, after, reason }));
}

async function stateOf(id: string) {
  const { state, version, returnedBecause } = await db.draft.findUniqueOrThrow({ where: { publicId: id } });
  return { state, version, returnedBecause };
}

const hash = expect.stringMatching(/^[0-9a-f]{64}$/);

describe('the review of a draft', () => {
  it('takes it from its first word to readers through two people, and the history says who they were', async () => {
    const { id, version } = await approvedDraft(
      contributor,
      reviewer,
      'meeting',
      'cifg-12',
      title('Twelfth, corrected'),
    );
    const published = await publishDraft(publisher, { id, version });
    const last = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(published).toEqual({ records: [{ type: 'meeting', id: 'cifg-12' }], seq: Number(last.seq) });
    expect((await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } })).titleEn).toBe('Twelfth, corrected');
    expect(await traceOf(id)).toEqual([
      {
        action: 'draft.submit',
        actor: `contributor:${contributor.id}`,
        before: { state: 'draft' },
        after: { state: 'in_review', revision: hash },
        reason: null,
      },
      {
        action: 'draft.approve',
        actor: `reviewer:${reviewer.id}`,
        before: { state: 'in_review' },
        after: { state: 'ready', revision: hash },
        reason: null,
      },
      {
        action: 'draft.publish',
        actor: `publisher:${publisher.id}`,
        before: { state: 'ready' },
        after: { state: 'published', revision: hash, approvedBy: `reviewer:${reviewer.id}` },
        ...because,
      },
    ]);
    expect(await stateOf(id)).toMatchObject({ state: 'published', version: 5 });
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });

  it('sends it back with the reason, which voids the consent and is gone once it is submitted again', async () => {
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-11', title('Eleventh'));
    await returnDraft(publisher, { id, version, reason: ' Which\u2028source? ' });
    expect(await stateOf(id)).toEqual({ state: 'draft', version: 5, returnedBecause: 'Which source?' });
    expect((await traceOf(id)).at(-1)).toMatchObject({ action: 'draft.return', reason: 'Which source?' });
    expect(await db.approval.count({ where: { draft: { publicId: id }, voidedAt: null } })).toBe(0);
    await submitDraft(contributor, { id, version: 5 });
    expect(await stateOf(id)).toEqual({ state: 'in_review', version: 6, returnedBecause: null });
  });

  it('ends when it is discarded, by who began it or by a reviewer', async () => {
    const own = await typedDraft(contributor, 'meeting', 'cifg-20', title('Tenth'));
    const other = await typedDraft(reviewer, 'meeting', 'cifg-20', title('Tenth'));
    await expect(discardDraft(contributor, other)).rejects.toMatchObject({ code: 'forbidden' });
    await discardDraft(contributor, own);
    await discardDraft(publisher, other);
    expect(await stateOf(own.id)).toMatchObject({ state: 'discarded', version: 3 });
    expect((await traceOf(own.id)).at(-1)).toMatchObject({ action: 'draft.discard', after: { state: 'discarded' } });
    await expect(saveDraft(contributor, { id: own.id, version: 3, fields: title('x') })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is refused with all faults, at their fields', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-9', { ...title(''), reason: 'a\u202eb' });
    await expect(submitDraft(contributor, { id, version })).rejects.toMatchObject({
      code: 'invalid',
      faults: expect.arrayContaining([
        expect.objectContaining({ field: 'meeting.titleEn' }),
        expect.objectContaining({ field: 'reason', message: 'validation.characters' }),
      ]),
    });
    expect(await stateOf(id)).toMatchObject({ state: 'draft', version });
    expect(await traceOf(id)).toEqual([]);
  });

  it('is refused without a reason for readers where a published record is corrected, and not where it is new', async () => {
    const edit = await typedDraft(contributor, 'meeting', 'cifg-9', { ...title('Ninth again'), reason: ' \n' });
    const faults = [{ field: 'reason', message: 'validation.reasonForReaders' }];
    await expect(submitDraft(contributor, edit)).rejects.toMatchObject({ code: 'invalid', faults });
    const told = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-9', title('Ninth again'));
    const where = { publicId: told.id };
    await db.draft.update({ where, data: { reason: '' } });
    await expect(publishDraft(publisher, told)).rejects.toMatchObject({ code: 'invalid', faults });
    const source = { type: 'source', subject: null, payload: gazette() };
    expect(await submitDraft(contributor, await startDraft(contributor, { parts: [source] }))).toMatchObject({
      state: 'in_review',
    });
  });

  it('is refused while nothing in the draft differs from the record', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-9', title('Another'));
    const { titleEn } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-9' } });
    const back = await saveDraft(contributor, { id, version, fields: title(titleEn) });
    await expect(submitDraft(contributor, { id, version: back.version })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ field: '', message: 'validation.nothingChanged' }],
    });
  });

  it('publishes nothing over a record that moved on, and says what it was, what it is and what was typed', async () => {
    const first = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-18', title('First'));
    const second = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-18', title('Second'));
    await publishDraft(publisher, first);
    const before = await db.change.count();
    await expect(publishDraft(publisher, second)).rejects.toMatchObject({
      code: 'conflict',
      conflicts: [
        {
          type: 'meeting',
          base: expect.objectContaining({ 'meeting.titleEn': expect.not.stringMatching(/First|Second/) }),
          theirs: expect.objectContaining(title('First')),
          mine: expect.objectContaining(title('Second')),
        },
      ],
    });
    expect(await db.change.count()).toBe(before);
    const { version } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-18' } });
    const rebased = await saveDraft(contributor, {
      id: second.id,
      version: second.version,
      fields: {},
      rebase: { meeting: String(version) },
      settlement: { since: null, mine: title('Second'), choices: { '0.meeting.titleEn': 'mine' } },
    });
    expect(rebased).toMatchObject({ state: 'draft' });
    const part = await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: second.id } } });
    expect(part).toMatchObject({ baseVersion: version, base: expect.objectContaining(title('First')) });
  });

  it('is none of a statement where one of its texts was published meanwhile: each has a state of its own', async () => {
    const words = { 'statement.titleEn': 'Statement of the fourteenth meeting' };
    const draft = await approvedDraft(contributor, reviewer, 'statement', 'cifg-14', words);
    const version = async () => (await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-14' } })).version;
    const before = await version();
    await publishParts({ text: await editPart(db, 'text', 'cifg-14/en', { 'text.disclaimer': 'A courtesy.' }) });
    expect(await version()).toBeGreaterThan(before);
    expect((await getDraft(publisher, draft.id))?.parts).toMatchObject([{ type: 'statement', current: null }]);
    await publishDraft(publisher, draft);
    const row = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-14' } });
    expect(row.titleEn).toBe(words['statement.titleEn']);
  });
});

describe('a step of the review', () => {
  it.each([
    ['submit', submitDraft],
    ['return', returnDraft],
    ['approve', approveDraft],
    ['publish', publishDraft],
    ['discard', discardDraft],
  ] as const)(
    '%s is refused to others, over another version and with bad input, and then changes nothing',
    async (step, verb) => {
      const { id, version } = await {
        submit: () => typedDraft(contributor, 'meeting', 'cifg-17', title(step)),
        return: () => submittedDraft(contributor, 'meeting', 'cifg-17', title(step)),
        approve: () => submittedDraft(contributor, 'meeting', 'cifg-17', title(step)),
        publish: () => approvedDraft(contributor, reviewer, 'meeting', 'cifg-17', title(step)),
        discard: () => typedDraft(contributor, 'meeting', 'cifg-17', title(step)),
      }[step]();
      const rest = step === 'return' ? { reason: 'x' } : step === 'approve' ? { checklist: {} } : {};
      const before = [await db.change.count(), await stateOf(id)];
      const actor = {
        submit: contributor,
        discard: contributor,
        publish: publisher,
        return: reviewer,
        approve: reviewer,
      }[step];
      const stale = [undefined, null, '', 0, 1, version - 1, version + 1, `${version} `, [version], '0x4', 'new'];
      for (const old of stale.filter((each) => each !== version)) {
        await expect(verb(actor, { id, version: old, ...rest })).rejects.toMatchObject({ code: 'conflict' });
      }
      await expect(verb(actor, { id, ...rest })).rejects.toMatchObject({ code: 'conflict' });
      await expect(verb(administrator, { id, version, ...rest })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(verb({ kind: 'operator' }, { id, version, ...rest })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(verb(translator, { id, version, ...rest })).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:forbidden|not-found)$/),
      });
      await expect(verb(actor, { id: 'nothing-here', version, ...rest })).rejects.toMatchObject({ code: 'not-found' });
      await expect(verb(actor, { id: '../x', version, ...rest })).rejects.toThrow(/validation\.id/);
      await expect(verb(actor, { id, version, ...rest, actor: 'x' })).rejects.toThrow(/actor/);
      expect([await db.change.count(), await stateOf(id)]).toEqual(before);
    },
  );

  it('is refused to whoever is no longer who the session says', async () => {
    const someone = await addActor(db, 'reviewer');
    const { id, version } = await submittedDraft(contributor, 'meeting', 'cifg-6', title('Sixth'));
    const where = { publicId: someone.id };
    await db.person.update({ where, data: { role: 'contributor' } });
    await expect(approveDraft(someone, { id, version, checklist: {} })).rejects.toMatchObject({ code: 'forbidden' });
    await db.person.update({ where, data: { role: 'reviewer', disabledAt: new Date() } });
    await expect(approveDraft(someone, { id, version, checklist: {} })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a draft of a text whose statement was withdrawn meanwhile', () => {
  it('is not published, and the refusal names the statement, at the desk in words with what to do', async () => {
    const text = await db.text.findFirstOrThrow({
      select: { slug: true, statement: { select: { publicId: true, version: true } } },
      where: { withdrawnAt: null, statement: { publicId: 'cifg-15' } },
    });
    const { publicId, version } = text.statement;
    const fields = { 'text.disclaimer': 'An advance copy.' };
    const seen = await approvedDraft(contributor, reviewer, 'text', `${publicId}/${text.slug}`, fields);
    await withdrawStatement(publisher, { id: publicId, version, reason: 'A duplicate' });
    const refusal = await publishDraft(publisher, seen).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'conflict',
      conflicts: [],
      faults: [{ field: 'text.statement', message: 'validation.ownerWithdrawn', values: { name: publicId } }],
    });
    expect(refusedFaults(refusal)).toMatchObject({ status: 409, faults: { withdrawn: expect.any(String) } });
    const draft = await getDraft(publisher, seen.id);
    if (draft === null) throw new Error('no draft');
    expect(readAs('en', <WithdrawnNotice draft={draft} />)).toMatch(/cifg-15\. Publish that entry again .* discard/);
    expect(render('ar', <WithdrawnNotice draft={draft} />)).toContain('/ar/desk/records/statement/cifg-15');
    const now = await db.statement.findUniqueOrThrow({ where: { publicId } });
    await reinstateStatement(publisher, { id: publicId, version: now.version, reason: 'It is none' });
    expect((await publishDraft(publisher, seen)).records).toEqual([{ type: 'text', id: `${publicId}/${text.slug}` }]);
  });
});
