import { describe, expect, it } from 'vitest';
import type { PartType } from '@/lib/db/generated/enums';
import { findBody } from '@/lib/editing/bodies/body-record';
import { findConcept } from '@/lib/editing/concepts/concept-record';
import { findDesignation } from '@/lib/editing/designations/designation-record';
import { checkMeeting } from '@/lib/editing/drafts/parts/meeting/check-meeting';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { checkSource } from '@/lib/editing/drafts/parts/source/check-source';
import { checkStatement } from '@/lib/editing/drafts/parts/statement/check-statement';
import { checkText } from '@/lib/editing/drafts/parts/text/check-text';
import { findGap } from '@/lib/editing/gaps/gap-record';
import { findMembership } from '@/lib/editing/memberships/membership-record';
import { findParty } from '@/lib/editing/parties/party-record';
import { findPlace } from '@/lib/editing/places/place-record';
import { findPlan } from '@/lib/editing/plans/plan-record';
import { findTopic } from '@/lib/editing/topics/topic-record';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

const checks = { source: checkSource, meeting: checkMeeting, statement: checkStatement, text: checkText };

/** The bundled records as the history keeps them, but for the order of what has none. */
async function listBundled(type: PartType) {
  const rows = await db.change.findMany({ where: { subjectType: type }, orderBy: { seq: 'asc' } });
  return rows.map(({ subjectId, after }) => ({ id: subjectId, record: after as Record<string, unknown> }));
}

function withoutOrder(record: Record<string, unknown>): Record<string, unknown> {
  const unordered = ['hosts', 'coChairs', 'topics', 'participants'];
  const sorted = (value: unknown) =>
    Array.isArray(value) ? value.map((item) => canonicalJson(toJson(item))).toSorted() : value;
  const claims = record.claims as { sources: string[] }[] | undefined;
  return {
    ...record,
    ...Object.fromEntries(unordered.map((name) => [name, sorted(record[name])])),
    claims: claims?.map((claim) => ({ ...claim, sources: claim.sources.toSorted() })),
  };
}

const nothing = { renew: async () => {}, mayHaveFaults: false };

const ofText = ['slug', 'statement', 'lang', 'standing', 'rights', 'extent', 'disclaimer', 'published', 'source'];

/** What the history says of a record that is loaded, without what the rows do not tell apart. */
function withoutLoaded({ labels, ...record }: Record<string, unknown>): Record<string, unknown> {
  const reasoned = (labels as { reason?: unknown }[] | undefined)?.map(({ reason, ...label }) => ({
    ...label,
    ...(reason ? { reason: typeof reason === 'string' ? { ar: null, en: reason } : reason } : {}),
  }));
  const leads = record.coLeads as string[] | undefined;
  return {
    ...withoutOrder(record),
    ...(reasoned && { labels: reasoned }),
    ...(leads && { coLeads: leads.toSorted() }),
  };
}

const finders = {
  party: findParty,
  place: findPlace,
  topic: findTopic,
  body: findBody,
  membership: findMembership,
  plan: findPlan,
  gap: findGap,
  designation: findDesignation,
  concept: findConcept,
};

describe('every other bundled record', () => {
  it.each(Object.keys(finders) as (keyof typeof finders)[])(
    '%s reads as it was loaded, and its form is without a fault',
    async (type) => {
      await db.$transaction(
        async (tx) => {
          for (const { id, record } of (await listBundled(type)).slice(0, 60)) {
            const stored = await finders[type](tx, id);
            expect(withoutLoaded({ ...stored?.record }), id).toEqual(withoutLoaded(record));
            const read = await partKinds[type].read(tx, id);
            const payload = read?.payload ?? {};
            const part = { subject: id, baseVersion: read?.version ?? 0, base: payload, payload };
            expect((await partKinds[type].examine(tx, part, { [type]: part })).faults, id).toEqual([]);
            const published = await partKinds[type].publish(tx, part, { [type]: part }, { ...nothing, reason: null });
            expect(published.changes, id).toEqual([]);
          }
        },
        { timeout: 60_000 },
      );
    },
  );
});

describe('every bundled record', () => {
  it.each(Object.keys(checks) as (keyof typeof checks)[])(
    '%s reads as it was loaded, and as a form has it, without a fault',
    async (type) => {
      const records = await listBundled(type);
      expect(records.length).toBeGreaterThan(30);
      await db.$transaction(
        async (tx) => {
          for (const { id, record } of records) {
            const stored = await partKinds[type].read(tx, id);
            if (stored === null) throw new Error(`no ${type} ${id}`);
            const { version, payload } = stored;
            const part = { subject: id, baseVersion: version, base: payload, payload };
            expect((await partKinds[type].examine(tx, part, { [type]: part })).faults, id).toEqual([]);
            const checked = (await checks[type](tx, part, { [type]: part })).record as Record<string, unknown> | null;
            const read =
              type === 'text' ? Object.fromEntries(ofText.map((name) => [name, checked?.[name]])) : (checked ?? {});
            expect(withoutOrder(read), id).toEqual(withoutOrder(record));
            expect(partKinds[type].changedClaims(part), id).toEqual([]);
          }
        },
        { timeout: 60_000 },
      );
    },
  );
});
