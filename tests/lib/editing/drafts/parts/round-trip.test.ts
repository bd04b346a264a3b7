import { describe, expect, it } from 'vitest';
import type { PartType } from '@/lib/db/generated/enums';
import { checkMeeting } from '@/lib/editing/drafts/parts/meeting/check-meeting';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { checkSource } from '@/lib/editing/drafts/parts/source/check-source';
import { checkStatement } from '@/lib/editing/drafts/parts/statement/check-statement';
import { checkText } from '@/lib/editing/drafts/parts/text/check-text';
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

const ofText = ['slug', 'statement', 'lang', 'standing', 'rights', 'extent', 'disclaimer', 'published', 'source'];

describe('every bundled record', () => {
  it.each(Object.keys(checks) as PartType[])(
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
            expect(await partKinds[type].check(tx, part, { [type]: part }), id).toEqual([]);
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
