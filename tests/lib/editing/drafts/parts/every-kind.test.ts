import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { getDraft } from '@/lib/desk/drafts';
import { listRecords } from '@/lib/desk/records';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { because } from '@/tests/support/drafts';
import { exampleOf, type OtherKind, otherKinds } from '@/tests/support/kinds';
import { gazette, newPart } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { readersSee } from '@/tests/support/readers-see';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');

type Begun = { type: OtherKind | 'source'; subject: string | null; payload: Payload }[];

/** From the first word to publication, by three people. */
async function publishAll(parts: Begun, author: PersonActor = contributor) {
  const { id } = await startDraft(author, { parts, ...because });
  const submitted = await submitDraft(author, { id, version: 1 });
  const view = await getDraft(reviewer, id);
  const checklist = Object.fromEntries(view?.parts.flatMap(({ claims }) => claims.map((one) => [one.id, 'ok'])) ?? []);
  const { version } = await approveDraft(reviewer, { id, version: submitted.version, checklist });
  return publishDraft(publisher, { id, version });
}

const stored = (kind: OtherKind, id: string) => db.$transaction((tx) => partKinds[kind].read(tx, id));

const source = (n: number) => ({
  type: 'source' as const,
  subject: null,
  payload: gazette({ 'source.url': `https://gazette.example/kinds/${n}`, 'source.id': `gazette-kinds-${n}` }),
});

describe.each(otherKinds)('a %s', (kind) => {
  it('is begun, reviewed, published, corrected, withdrawn and given back', async () => {
    const { id, made, corrected, withdraw, reinstate } = await exampleOf(kind);
    const at = otherKinds.indexOf(kind);
    const { records } = await publishAll([source(2 * at), { type: kind, subject: null, payload: made }]);
    expect(records).toContainEqual({ type: kind, id });
    expect(await readersSee(kind, id)).toBe(true);
    expect((await stored(kind, id))?.version).toBe(1);

    await publishAll([source(2 * at + 1), { type: kind, subject: id, payload: corrected }]);
    const after = await stored(kind, id);
    expect(after?.version).toBe(2);
    for (const [name, value] of Object.entries(corrected)) {
      const isRow = /^(?:cite|label)\.5001\.|^claim\.new-|^plan\.source/.test(name);
      if (!isRow) expect(after?.payload[name], name).toBe(value);
    }
    const listed = await listRecords(contributor, {
      type: kind,
      q: id,
      sort: 'updated',
      direction: 'desc',
      state: 'all',
      page: 1,
      locale: 'en',
    });
    expect(listed.items.map((item) => [item.id, item.version])).toContainEqual([id, 2]);

    await withdraw(publisher, { id, version: 2, reason: 'It was another.' });
    expect(await readersSee(kind, id)).toBe(false);
    await expect(withdraw(publisher, { id, version: 2, reason: 'Again' })).rejects.toThrow(/at version 3/);
    await reinstate(publisher, { id, version: 3, reason: 'It was not.' });
    expect(await readersSee(kind, id)).toBe(true);
    expect(await stored(kind, id)).toMatchObject({ version: 4, payload: after?.payload });

    const first = await db.change.findFirstOrThrow({
      where: { subjectType: kind, subjectId: id },
      orderBy: { seq: 'asc' },
    });
    const restored = await restoreRecord(contributor, { change: String(first.seq), record: { type: kind, id } });
    expect((await getDraft(contributor, restored.id))?.parts[0]?.changed.length).toBeGreaterThan(0);
    expect((await verifyNow(url)).broken).toEqual([]);
  });

  it('is not published without words of a source, nor over one that moved on', async () => {
    const { id, made, corrected } = await exampleOf(kind);
    const bare = Object.entries(made).filter(([name]) => !/^(?:cite|claim)\.|[wW]ords$|asSaid$/.test(name));
    const { faults } = await db.$transaction((tx) =>
      partKinds[kind].examine(tx, newPart(Object.fromEntries(bare)), { [kind]: newPart(Object.fromEntries(bare)) }),
    );
    expect(faults.map(({ message }) => message).join(' ')).toMatch(/claimNeeded|citationNeeded|claimWords|required/);
    const now = await stored(kind, id);
    const unsupported = Object.fromEntries(
      Object.entries({ ...now?.payload, ...corrected }).filter(
        ([name]) => !/^(?:cite\.5001|claim\.new-|label\.5001)\./.test(name),
      ),
    );
    if (kind === 'plan' || kind === 'concept') return;
    const part = { subject: id, baseVersion: now?.version ?? 0, base: now?.payload ?? {}, payload: unsupported };
    const more = { ...part, payload: { ...part.payload, ...moreOf(kind) } };
    const left = await db.$transaction((tx) => partKinds[kind].examine(tx, more, { [kind]: more }));
    expect(left.faults.map(({ message }) => message).join(' ')).toMatch(
      /claimNeeded|claimDiffers|citationNeeded|claimWords/,
    );
  });
});

/** A change of a value for which nothing is quoted. */
function moreOf(kind: OtherKind): Payload {
  const changes: Partial<Record<OtherKind, Payload>> = {
    designation: { 'designation.date': '2026-11-13' },
    party: { 'party.nameEn': 'Quldrenia Nova' },
    place: { 'place.nameEn': 'Port Zemira Nova' },
    topic: { 'topic.definitionEn': 'What is taken.' },
    body: { 'body.established': '2026-06' },
    membership: { 'membership.joined': '2026-09-01' },
    gap: { 'gap.window': '2026-02/2026-05' },
  };
  return changes[kind] ?? {};
}
