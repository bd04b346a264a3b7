import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartType } from '@/lib/db/generated/enums';
import { changeRows } from '@/lib/editing/drafts/parts/change-rows';
import { faultKeys } from '@/lib/editing/drafts/parts/fault-keys';
import { partFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { findText } from '@/lib/editing/texts/rows/text-record';
import { testDatabase } from '@/tests/support/database';
import { checkParts, editPart, newPart, nextText, publishParts } from '@/tests/support/parts';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');

/** No commitment is bundled. */
const ids: Record<Exclude<PartType, 'commitment'>, string> = {
  source: 'treasury-sm834',
  meeting: 'cifg-12',
  statement: 'cifg-12',
  text: 'cifg-12/en',
  party: 'it',
  place: 'abu-dhabi',
  topic: 'oil',
  body: 'tftc',
  membership: 'coalition/af/member',
  plan: 'plan-cifg-2015-05',
  gap: 'gap-cifg-5',
  designation: 'ofac-2015-09-29',
  concept: 'body-africa-focus-group',
};
const odd = [
  '\u202e',
  '\0',
  '\ud800',
  '٠',
  '9'.repeat(30),
  "'; DROP TABLE claim; --",
  '<script>',
  'cifg-13',
  'a,b،c',
  '../2026',
];
const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...odd));

describe('whatever is typed', () => {
  it.each(Object.values(PartType))('a %s has faults that are known, and none is thrown', async (type) => {
    const rows = [
      'count.1.value',
      'count.1.source',
      'claim.a.property',
      'claim.a.value',
      'claim.a.sources',
      'paragraph.2',
      'target.1.nameEn',
      'target.1.status',
      'target.1.checkedOn',
      'target.2.country',
      'target.2.words',
      'name.1.name',
      'name.1.period',
      'label.1.text',
      'label.1.lang',
      'cite.1.words',
      'cite.1.source',
    ];
    const names = [...partFields[type].map(({ name }) => name), ...rows, 'paragraph.2.slots', 'claim.a.count'];
    const typed = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 });
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), async (changes, isNew) => {
        const part = isNew || type === 'commitment' ? newPart(changes) : await editPart(db, type, ids[type], changes);
        const faults = await checkParts(db, { [type]: part });
        for (const { message } of faults) expect(faultKeys).toContain(message);
      }),
      { numRuns: 15 },
    );
  });
});

type Edit = { kind: 'add' | 'remove' | 'rewrite'; at: number };

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('add', 'remove', 'rewrite'),
  at: fc.nat({ max: 9 }),
});

function edited(payload: Payload, { kind, at }: Edit, words: string): Payload {
  const rows = paragraphsInOrder(payload);
  const row = rows[at % rows.length] ?? '1';
  if (kind === 'rewrite') return { ...payload, [`paragraph.${row}`]: words };
  if (kind === 'remove' && rows.length < 3) return payload;
  const changed = changeRows({ text: payload }, kind === 'add' ? `add-paragraph:${row}` : `remove-paragraph:${row}`);
  const text = changed?.parts.text ?? payload;
  return kind === 'add' ? { ...text, [changed?.anchor ?? '']: words } : text;
}

describe('however a text is edited', () => {
  it('a place stays with its words, no place is given twice, and no other text moves', async () => {
    await publishParts({
      text: newPart(nextText({ 'text.statement': 'cifg-12', 'text.source': 'treasury-sm834', 'text.slug': 'en-copy' })),
    });
    const beside = await db.$transaction((tx) => findText(tx, 'cifg-12', 'ar'));
    const owners = new Map<string, string>();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const part = await editPart(db, 'text', 'cifg-12/en-copy', {});
        const before = new Map(rowsOf(part.payload));
        let { payload } = part;
        for (const one of edits) {
          number += 1;
          payload = edited(payload, one, `Words number ${number} of the committee.`);
        }
        await publishParts({ text: { ...part, payload } });
        const { payload: after } = await editPart(db, 'text', 'cifg-12/en-copy', {});
        for (const [slot, words] of rowsOf(after)) {
          const isNew = !before.has(slot);
          if (isNew) expect(owners.has(slot), slot).toBe(false);
          if (!isNew && before.get(slot) === words) expect(owners.get(slot) ?? words).toBe(words);
          owners.set(slot, words);
        }
        expect(await db.$transaction((tx) => findText(tx, 'cifg-12', 'ar'))).toEqual(beside);
      }),
      { numRuns: 8 },
    );
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });
});

/** The words at each place of a text. */
function rowsOf(payload: Payload): [slot: string, words: string][] {
  return paragraphsInOrder(payload).map((row) => [
    payload[`paragraph.${row}.slots`] ?? '',
    payload[`paragraph.${row}`] ?? '',
  ]);
}
