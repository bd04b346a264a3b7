import { describe, expect, it } from 'vitest';
import { createDatabaseClient } from '@/lib/db/client';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { DomainError } from '@/lib/errors/domain-error';
import { testDatabase } from '@/tests/support/database';
import { because, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const second = await addActor(db, 'contributor');

/** K1 of the catalogue of failures. */
const pairs = 200;

describe('two people at one draft', () => {
  it(`of ${pairs} pairs of saves at once, one wins and the other’s words are kept aside, and no version is missing`, {
    timeout: 240_000,
  }, async () => {
    const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] });
    for (let pair = 1; pair <= pairs; pair += 1) {
      const words = [`first ${pair}`, `second ${pair}`];
      const saves = [contributor, second].map((actor, index) =>
        saveDraft(actor, { id, version: pair, fields: { 'meeting.titleEn': words[index] } }),
      );
      const outcomes = await Promise.allSettled(saves);
      const lost = outcomes.findIndex(({ status }) => status === 'rejected');
      const [winner, loser] = [outcomes[1 - lost], outcomes[lost]];
      expect(winner).toMatchObject({ value: { version: pair + 1 } });
      expect(loser).toMatchObject({ reason: { code: 'conflict' } });
      const draft = await db.draft.findUniqueOrThrow({
        where: { publicId: id },
        include: { parts: true, autosaves: { include: { person: true } } },
      });
      expect(draft.version).toBe(pair + 1);
      expect(draft.parts).toMatchObject([{ payload: { 'meeting.titleEn': words[1 - lost] } }]);
      expect(draft.autosaves.filter(({ baseVersion }) => baseVersion === pair)).toMatchObject([
        { person: { publicId: [contributor, second][lost]?.id }, payload: { 'meeting.titleEn': words[lost] } },
      ]);
    }
    const numbers = await db.draftRevision.findMany({ select: { number: true }, orderBy: { number: 'asc' } });
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: pairs }, (_, index) => index + 2));
  });

  it('who wait too long for each other lose no word, and are told that somebody else was first', async () => {
    const { id, version } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-15' }] });
    const address = new URL(url);
    address.searchParams.set('options', '-cstatement_timeout=200');
    const impatient = createDatabaseClient(address.href);
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT id FROM draft WHERE public_id = ${id} FOR NO KEY UPDATE`;
      const save = saveDraft(second, { id, version, fields: { 'meeting.titleEn': 'Late' } }, { db: impatient });
      await expect(save).rejects.toMatchObject({ code: 'conflict' });
      await expect(submitDraft(contributor, { id, version }, { db: impatient })).rejects.toMatchObject({
        code: 'conflict',
      });
    });
    await impatient.$disconnect();
    const draft = await db.draft.findUniqueOrThrow({ where: { publicId: id }, include: { autosaves: true } });
    expect(draft).toMatchObject({ version, autosaves: [{ payload: { 'meeting.titleEn': 'Late' } }] });
  });

  it('who take the same step at once take it once', async () => {
    const reviewers = await Promise.all(Array.from({ length: 4 }, () => addActor(db, 'reviewer')));
    const { id, version } = await submittedDraft(contributor, 'meeting', 'cifg-11', { 'meeting.titleEn': 'Eleven' });
    const outcomes = await Promise.allSettled(
      reviewers.map((reviewer) => approveDraft(reviewer, { id, version, checklist: {} })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
    }
    const approvals = await db.change.count({ where: { action: 'draft.approve', subjectId: id } });
    expect(approvals).toBe(1);
  });

  it('never wait for each other in a circle, whatever they do at once', async () => {
    const reviewer = await addActor(db, 'reviewer');
    const drafts = await Promise.all(
      ['cifg-13', 'cifg-14'].map((id) =>
        typedDraft(contributor, 'meeting', id, { 'meeting.titleEn': 'Once', ...because }),
      ),
    );
    const outcomes = await Promise.allSettled(
      drafts.flatMap(({ id, version }) => [
        submitDraft(contributor, { id, version }),
        saveDraft(second, { id, version, fields: { 'meeting.titleEn': 'Twice' } }),
        submitDraft(reviewer, { id, version }),
        startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-13' }] }),
      ]),
    );
    const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(faults.every((fault) => fault instanceof DomainError && fault.code === 'conflict')).toBe(true);
  });
});
