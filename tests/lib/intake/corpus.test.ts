import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isProvenRule } from '@/lib/intake/measured-confidence';
import { readCorpusByFile, readHeldBack } from '@/tests/support/intake';
import { crossValidate, type Judged, judge, measureRules } from '@/tests/support/measure-rules';

const files = readCorpusByFile().map((texts) => texts.map(judge));
const readings = files.flat();
const corpus = readings.map(({ text }) => text);
const core = new Set(['meeting.ordinal', 'meeting.date', 'meeting.venue', 'meeting.coChairs']);

describe('the invented corpus', () => {
  it('has at least a hundred texts, a fifth of them no meeting records', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(100);
    const others = corpus.filter(
      ({ recordType }) => recordType === 'not-a-meeting-record' || recordType === 'statement',
    );
    expect(others.length * 5).toBeGreaterThanOrEqual(corpus.length);
  });

  it('is told apart by kind and body in 98 % of the texts', () => {
    const wrong = readings.filter(({ text, recordType, body }) => recordType !== text.recordType || body !== text.body);
    const names = wrong.map(({ text, recordType, body }) => `${text.name}: ${recordType}, ${body}`);
    expect(1 - wrong.length / readings.length, names.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('gives no meeting to 98 % of the texts that record none', () => {
    const others = readings.filter(({ text: { recordType } }) => isOfNoMeeting(recordType));
    const wrong = others.filter(({ values }) => values.some(({ field }) => field.startsWith('meeting.')));
    const names = wrong.map(({ text }) => text.name);
    expect(1 - wrong.length / others.length, names.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('is read with a precision of 97 % and a recall of 95 %', () => {
    const wrong = linesOf(({ values }) => values.filter(({ isRight }) => !isRight).map(({ key }) => key));
    const missed = linesOf((reading) => reading.missed);
    const right = readings.flatMap(({ values }) => values.filter(({ isRight }) => isRight)).length;
    const stated = readings.reduce((sum, reading) => sum + reading.stated, 0);
    process.stdout.write(`wrong ${wrong.length} of ${right + wrong.length}, missed ${missed.length} of ${stated}\n`);
    expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect((stated - missed.length) / stated, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['open', 'held back'])('has no wrong value that is sure in the part that is %s', (part) => {
    const values = (part === 'open' ? readings : readHeldBack().map(judge)).flatMap((reading) => reading.values);
    const sure = values.filter(({ confidence }) => confidence === 'sure');
    expect(sure.length > 0).toBe(values.length > 0);
    expect(sure.filter(({ isRight }) => !isRight).map(({ rule }) => rule)).toEqual([]);
    const right = values.filter(({ field, isRight }) => core.has(field) && isRight);
    const share = right.filter(({ confidence }) => confidence === 'sure').length / right.length;
    process.stdout.write(`sure: ${Math.round(share * 100)} % of ${right.length} numbers, days, places and chairs\n`);
  });

  it('has no wrong value that would be sure by what the rules earned on the texts of other writers', () => {
    const { wrongSure, sure, right } = crossValidate(files, core);
    process.stdout.write(`cross-validated: ${Math.round((sure / right) * 100)} % of ${right} would be sure\n`);
    expect(wrongSure).toEqual([]);
    expect(sure / right).toBeGreaterThan(0.5);
  });

  it('has given each rule the record that the rules read', () => {
    const measured = measureRules();
    const lines = Object.entries(measured).map(([rule, record]) => {
      const { uses, right, wrongHeldBack } = record;
      const counts = `${String(right).padStart(3)}/${uses}, wrong of those held back: ${wrongHeldBack}`;
      return `${rule.padEnd(40)} ${counts}${isProvenRule(rule) ? ', sure' : ''}`;
    });
    process.stdout.write(`${lines.join('\n')}\n`);
    const kept = JSON.parse(readFileSync('lib/intake/confidence.json', 'utf8'));
    expect(kept, 'stale: npx tsx tests/support/write-confidence.ts').toEqual(measured);
  });
});

function isOfNoMeeting(recordType: string): boolean {
  return recordType === 'not-a-meeting-record' || recordType === 'statement';
}

function linesOf(of: (reading: Judged) => string[]): string[] {
  return readings.flatMap((reading) => of(reading).map((line) => `${reading.text.name}: ${line}`));
}
