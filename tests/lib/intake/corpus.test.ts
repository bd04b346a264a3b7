import { describe, expect, it } from 'vitest';
import { toIntakeJson } from '@/lib/cli/intake-json';
import type { Proposal } from '@/lib/intake/intake-format';
import { type LabelledText, read, readCorpus } from '@/tests/support/intake';

const corpus = readCorpus();
const readings = corpus.map((text) => ({
  text,
  intake: toIntakeJson(read(text.lines.join('\n'), text.published ?? null), null),
}));

describe('the invented corpus', () => {
  it('has at least forty texts, a third of them no meeting records', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    const others = corpus.filter(
      ({ recordType }) => recordType === 'not-a-meeting-record' || recordType === 'statement',
    );
    expect(others.length * 3).toBeGreaterThanOrEqual(corpus.length);
  });

  it.each(readings)('is told apart by kind and body: $text.name', ({ text, intake }) => {
    expect([intake.recordType, intake.body]).toEqual([text.recordType, text.body]);
  });

  it.each(readings.filter(({ text }) => text.recordType === 'not-a-meeting-record' || text.recordType === 'statement'))(
    'proposes no meeting for $text.name',
    ({ intake }) => {
      expect(intake.proposals.filter(({ field }) => field.startsWith('meeting.'))).toEqual([]);
    },
  );

  it('is read with a precision of 95 % and a recall of 85 %, rule by rule', () => {
    const rules = new Map<string, { right: number; wrong: string[] }>();
    const missed: string[] = [];
    let stated = 0;
    for (const { text, intake } of readings) {
      const wanted = wantedOf(text);
      stated += wanted.length;
      for (const proposal of intake.proposals) {
        const tally = rules.get(proposal.rule) ?? { right: 0, wrong: [] };
        rules.set(proposal.rule, tally);
        if (wanted.includes(keyOf(proposal))) tally.right += 1;
        else tally.wrong.push(`${text.name}: ${keyOf(proposal)}`);
      }
      const proposed = new Set(intake.proposals.map(keyOf));
      missed.push(...wanted.filter((key) => !proposed.has(key)).map((key) => `${text.name}: ${key}`));
    }
    const table = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
    process.stdout.write(`${describeRules(table)}\nmissed ${missed.length} of ${stated}\n`);
    const right = table.reduce((sum, [, tally]) => sum + tally.right, 0);
    const wrong = table.flatMap(([, tally]) => tally.wrong);
    expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect((stated - missed.length) / stated, missed.join('\n')).toBeGreaterThanOrEqual(0.85);
    const weak = table.filter(([, tally]) => tally.right / (tally.right + tally.wrong.length) < 0.75);
    expect(weak, 'rules below three right in four').toEqual([]);
  });
});

function describeRules(table: [string, { right: number; wrong: string[] }][]): string {
  return table.map(([rule, { right, wrong }]) => `${rule.padEnd(26)} ${right}/${right + wrong.length}`).join('\n');
}

/** One key for each thing that is stated; topics one by one. */
function wantedOf({ expect: fields }: LabelledText): string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    field === 'topics' ? (value as string[]).map((topic) => keyOf({ field, value: topic })) : [keyOf({ field, value })],
  );
}

function keyOf({ field, value }: Pick<Proposal, 'value'> & { field: string }): string {
  return `${field} ${JSON.stringify(value, inOrder)}`;
}

function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
