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

const titles = ['meeting.titleEn', 'meeting.titleAr', 'meeting.noteEn', 'meeting.noteAr', 'meeting.summaryEn'] as const;

/** The same numbers for the same seed, below a bound. */
function numbers(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

async function stateOf(id: string) {
  const draft = await db.draft.findUniqueOrThrow({
    where: { publicId: id },
    include: {
      parts: true,
      autosaves: { include: { person: true } },
      revisions: { include: { author: true }, orderBy: { number: 'asc' } },
    },
  });
  return { ...draft, payload: draft.parts[0]?.payload as Record<string, string> };
}

describe('two people at one draft', () => {
  it(`of ${pairs} pairs of saves at once: those of other fields are joined, of the same one is asked about, nothing is lost`, {
    timeout: 240_000,
  }, async () => {
    const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] });
    const random = numbers(12);
    const people = [contributor, second] as const;
    let seen = 1;
    for (let pair = 1; pair <= pairs; pair += 1) {
      const own = people.map(() => titles[random(titles.length)]!);
      const words = [`first${pair}`, `second${pair}`];
      // A form has all fields, those that its writer left alone too.
      const { payload } = await stateOf(id);
      const saves = people.map((actor, index) =>
        saveDraft(actor, { id, version: seen, fields: { ...payload, [own[index]!]: words[index] } }),
      );
      const outcomes = await Promise.allSettled(saves);
      const lost = outcomes.findIndex(({ status }) => status === 'rejected');
      if (own[0] !== own[1]) {
        expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
        seen += 2;
        expect(await stateOf(id)).toMatchObject({
          version: seen,
          payload: { [own[0]!]: words[0], [own[1]!]: words[1] },
          autosaves: [],
        });
        continue;
      }
      expect(outcomes[1 - lost]).toMatchObject({ value: { version: seen + 1, joinedSince: null } });
      expect(outcomes[lost]).toMatchObject({ reason: { code: 'conflict' } });
      const field = own[0]!;
      const [there, here] = [words[1 - lost]!, words[lost]!];
      const late = people[lost]!;
      expect(await stateOf(id)).toMatchObject({
        version: seen + 1,
        payload: { [field]: there },
        autosaves: [{ baseVersion: seen, person: { publicId: late.id }, payload: { [field]: here } }],
      });
      const choice = (['theirs', 'mine', 'both'] as const)[random(3)]!;
      const settlement = { since: seen, mine: { [field]: here }, choices: { [`0.${field}`]: choice } };
      const settled = await saveDraft(late, { id, version: seen + 1, fields: {}, settlement });
      const after = await stateOf(id);
      expect(after.payload[field]).toBe({ theirs: there, mine: here, both: `${there} ${here}` }[choice]);
      expect(after.autosaves).toEqual([]);
      const kept = after.revisions.slice(-3).map(({ parts }) => JSON.stringify(parts));
      expect([kept.join().includes(there), kept.join().includes(here)]).toEqual([true, true]);
      expect(after.revisions.at(-1)).toMatchObject({ number: settled.version, author: { publicId: late.id } });
      seen = settled.version;
    }
    const { revisions } = await stateOf(id);
    expect(new Set(revisions.map(({ author }) => author?.publicId))).toEqual(new Set(people.map(({ id: one }) => one)));
    expect(revisions.map(({ number }) => number)).toEqual(Array.from({ length: seen - 1 }, (_, index) => index + 2));
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
