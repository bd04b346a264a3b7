import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedClaims } from '@/lib/editing/drafts/parts/claims/changed-claims';
import { claimPayload } from '@/lib/editing/drafts/parts/claims/claim-payload';
import { parseClaims } from '@/lib/editing/drafts/parts/claims/parse-claims';
import { claimFields } from '@/lib/editing/drafts/parts/fields/claim-fields';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { splitFields } from '@/lib/editing/drafts/parts/split-fields';
import type { Known } from '@/lib/editing/drafts/parts/values/known-records';
import type { Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';

const gazette = {
  ...{ id: 'gazette', rowId: '', names: [], isWithdrawn: false, lang: 'en', isOfficial: true },
  publisher: { ar: 'الجريدة', en: 'Gazette' },
};
const known: Known = {
  ...{ body: [], party: [], place: [], topic: [], meeting: [], statement: [] },
  source: [gazette],
};

const storedClaim = (id: string, property: string) => ({
  ...{ id, property, words: null, saidBy: null, status: 'open' as const, reason: null, sources: ['gazette'] },
  value: { kind: 'text' as const, ar: 'ميناء', en: 'harbour' },
});
const base: Payload = claimPayload('meeting', [
  storedClaim('harbour-1-name', 'name'),
  storedClaim('harbour-1-seat', 'seat'),
]);

function recordOf(payload: Payload) {
  const sheet: Sheet = { payload, base, faults: [] };
  const context = {
    of: 'meeting',
    known,
    record: 'harbour-1',
    counts: new Map<string, number>(),
    source: null,
  } as const;
  const claims = parseClaims(sheet, context).map(({ row, claim }): [string, string] => [
    row,
    canonicalJson(toJson(claim)),
  ]);
  return { claims: new Map(claims), faults: sheet.faults };
}

const values: Record<string, string[]> = {
  of: ['meeting', 'statement', '', 'x'],
  property: ['name', 'seat', 'motto'],
  kind: ['', 'text'],
  value: [''],
  valueAr: ['ميناء', 'مرفأ'],
  valueEn: ['harbour', 'port'],
  qualifier: [''],
  basis: [''],
  unit: [''],
  count: [''],
  words: ['', 'the words'],
  wordsLang: ['', 'en'],
  saidByAr: ['', 'الأمين'],
  saidByEn: ['', 'the secretary'],
  status: ['open', 'adopted'],
  reasonAr: ['', 'سبب'],
  reasonEn: ['', 'a reason'],
  sources: ['gazette', ''],
};

/** Most rows have all that a claim needs but not all that a form sends; some have odd names and values. */
const row = fc.record(
  Object.fromEntries(claimFields.map(({ name }) => [name, fc.constantFrom(...(values[name] ?? ['']))])),
  { requiredKeys: ['property', 'status', 'valueAr', 'valueEn'] },
);
const ids = fc.constantFrom('harbour-1-name', 'harbour-1-seat', 'new-motto-a1', 'stray', 'b');
const sound = fc
  .dictionary(ids, row, { maxKeys: 4 })
  .map(
    (rows) =>
      Object.assign(
        {},
        ...Object.entries(rows).map(([id, fields]) =>
          Object.fromEntries(Object.entries(fields).map(([last, value]) => [`claim.${id}.${last}`, value])),
        ),
      ) as Payload,
  );
const anyName = fc
  .tuple(ids, fc.constantFrom(...claimFields.map(({ name }) => name)))
  .map((name) => `claim.${name.join('.')}`);
const anyFields = fc.dictionary(fc.oneof(anyName, fc.string()), fc.constantFrom('', 'x', 'name', 'adopted', 'meeting'));
const sent = fc.oneof(
  sound,
  anyFields,
  fc.tuple(sound, anyFields).map(([one, other]) => ({ ...one, ...other })),
);
const removed = fc.subarray(['harbour-1-name', 'harbour-1-seat']);

const without = (payload: Payload, rows: string[]) =>
  Object.fromEntries(
    Object.entries(payload).filter(([name]) => rows.every((one) => !name.startsWith(`claim.${one}.`))),
  );

describe('whatever fields of claims a form sends', () => {
  it('a reviewer is asked about each claim that publishing would add, change or take out', () => {
    const before = recordOf(base).claims;
    let published = 0;
    fc.assert(
      fc.property(sent, removed, (fields, gone) => {
        const stored = without(base, gone);
        const payload = splitFields(fields, { meeting: stored, source: {} }).meeting ?? {};
        const after = recordOf(payload);
        const listed = changedClaims('meeting', { subject: 'harbour-1', baseVersion: 1, base, payload });
        const idsOf = (kind: string) => new Set(listed.filter((claim) => claim.kind === kind).map(({ id }) => id));
        const written = [...after.claims.keys()];
        const changed = written.filter((id) => before.has(id) && before.get(id) !== after.claims.get(id));
        for (const id of changed) expect(idsOf('changed')).toContain(id);
        for (const id of written.filter((one) => !before.has(one))) expect(idsOf('added')).toContain(id);
        if (after.faults.length > 0) return;
        published += written.length;
        expect(idsOf('added')).toEqual(new Set(written.filter((id) => !before.has(id))));
        expect(idsOf('removed')).toEqual(new Set([...before.keys()].filter((id) => !after.claims.has(id))));
      }),
      { numRuns: 2_000 },
    );
    expect(published).toBeGreaterThan(100);
  });

  it('a claim says which part it is in, and one that no part can have is left out', () => {
    const one = { 'claim.stray.words': 'w', 'claim.stray.property': 'name' };
    expect(splitFields(one, { meeting: {} }).meeting).toEqual({ ...one, 'claim.stray.of': 'meeting' });
    expect(splitFields({ ...one, 'claim.stray.of': 'x' }, { statement: {} }).statement).toEqual({
      ...one,
      'claim.stray.of': 'statement',
    });
    expect(splitFields(one, { meeting: {}, statement: {} })).toEqual({ meeting: {}, statement: {} });
    expect(splitFields(one, { text: {} })).toEqual({ text: {} });
    const kept = { 'claim.stray.words': 'v' };
    expect(splitFields({ ...one, 'claim.stray.of': 'statement' }, { meeting: kept, statement: {} })).toEqual({
      meeting: { ...one, 'claim.stray.of': 'meeting' },
      statement: {},
    });
  });
});
