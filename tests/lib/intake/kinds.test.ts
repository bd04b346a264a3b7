import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LabelledText } from '@/tests/support/intake';
import { judge } from '@/tests/support/measure-rules';

const folder = 'tests/fixtures/intake-kinds';

/** Sentences made up for one kind of wording before its rule was written. They measure nothing: see the corpus. */
describe.each(readdirSync(folder).map((file) => file.replace('.json', '')))('%s', (kind) => {
  const texts: LabelledText[] = JSON.parse(readFileSync(`${folder}/${kind}.json`, 'utf8'));

  it.each(texts)('is read as it says: $lines', (text) => {
    const { recordType, body, values, missed } = judge(text);
    expect([recordType, body]).toEqual([text.recordType, text.body]);
    expect(missed).toEqual([]);
    const wrong = values.filter(({ field, isRight }) => isOfMeeting(field) && !isRight);
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });
});

function isOfMeeting(field: string): boolean {
  return field.startsWith('meeting.') || field.endsWith('.count');
}
