import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LabelledText } from '@/tests/support/intake';
import { judge } from '@/tests/support/measure-rules';

/** Short texts that the writers of rules made up for each kind of wording. They measure nothing: see the corpus. */
const siblings: LabelledText[] = JSON.parse(readFileSync('tests/fixtures/intake-siblings.json', 'utf8'));

describe('a sibling of a kind of wording', () => {
  it.each(siblings)('is read as it says: $lines', (text) => {
    const { recordType, body, values, missed } = judge(text);
    expect([recordType, body]).toEqual([text.recordType, text.body]);
    expect(missed).toEqual([]);
    const wrong = values.filter(({ field, isRight }) => field.startsWith('meeting.') && !isRight);
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });
});
