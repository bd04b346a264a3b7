import { toIntakeJson } from '@/lib/cli/intake-json';
import { isDoubtful, isProvenRule, type RuleRecord } from '@/lib/intake/measured-confidence';
import { type LabelledText, read, readCorpus, readHeldBack } from './intake';

/** What one text was read as, beside what a careful reader would fill in. */
export type Judged = {
  text: LabelledText;
  recordType: string;
  body: string | null;
  values: { key: string; field: string; rule: string; confidence: string; isRight: boolean; isDoubtful: boolean }[];
  missed: string[];
  stated: number;
};

export function judge(text: LabelledText): Judged {
  const { recordType, body, proposals } = toIntakeJson(read(text.lines.join('\n'), text.published ?? null), null);
  const wanted = wantedOf(text);
  const values = proposals.map((proposal) => ({
    key: keyOf(proposal.field, proposal.value),
    field: proposal.field,
    rule: proposal.rule,
    confidence: proposal.confidence,
    isRight: wanted.includes(keyOf(proposal.field, proposal.value)),
    isDoubtful: isDoubtful(proposal),
  }));
  const found = new Set(values.map(({ key }) => key));
  return { text, recordType, body, values, missed: wanted.filter((key) => !found.has(key)), stated: wanted.length };
}

/** Counts, for each rule, its values without a doubt on the open corpus, those that are right, and what it gets wrong of the rest. */
export function measureRules(): Record<string, RuleRecord> {
  const records = recordsOf(readCorpus().map(judge));
  for (const { rule, isRight, isDoubtful: isOpen } of readHeldBack().flatMap((text) => judge(text).values)) {
    const record = records.get(rule);
    if (record && !isRight && !isOpen) record.wrongHeldBack += 1;
  }
  return Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function recordsOf(readings: readonly Judged[]): Map<string, RuleRecord> {
  const records = new Map<string, RuleRecord>();
  for (const { rule, isRight, isDoubtful: isOpen } of readings.flatMap(({ values }) => values)) {
    if (isOpen) continue;
    const { uses, right } = records.get(rule) ?? { uses: 0, right: 0 };
    records.set(rule, { uses: uses + 1, right: right + (isRight ? 1 : 0), wrongHeldBack: 0 });
  }
  return records;
}

export type CrossValidated = { wrongSure: string[]; sure: number; right: number };

/**
 * Judges each file of the open corpus by what the rules earned on all others: the values of these fields that would be
 * sure though they are wrong, and how many of the right ones would be sure.
 */
export function crossValidate(files: readonly Judged[][], fields: ReadonlySet<string>): CrossValidated {
  const found: CrossValidated = { wrongSure: [], sure: 0, right: 0 };
  for (const file of files) {
    const table = recordsOf(files.flatMap((other) => (other === file ? [] : other)));
    for (const { text, values } of file) {
      for (const { field, key, rule, isRight, isDoubtful: isOpen } of values) {
        if (!fields.has(field)) continue;
        const isSure = !isOpen && isProvenRule(rule, table);
        if (isRight) found.right += 1;
        if (isRight && isSure) found.sure += 1;
        if (!isRight && isSure) found.wrongSure.push(`${text.name}: ${key} (${rule})`);
      }
    }
  }
  return found;
}

/** One key for each thing that is stated; topics one by one. */
function wantedOf({ expect: fields }: LabelledText): string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const isOfSeveral = field === 'topics' || field === 'participants.count';
    if (isOfSeveral && Array.isArray(value)) return value.map((each) => keyOf(field, each));
    return [keyOf(field, field === 'meeting.next' ? plannedOf(value) : value)];
  });
}

/** Some writers say whose meeting the next one is and its number, for which a proposal has no place. */
function plannedOf(value: unknown): unknown {
  const { date = null, venue = null } = Object(value) as { date?: unknown; venue?: unknown };
  return { date, venue };
}

function keyOf(field: string, value: unknown): string {
  return `${field} ${JSON.stringify(value, inOrder)}`;
}

function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
