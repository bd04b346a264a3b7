import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { toIntakeJson } from '@/lib/cli/intake-json';
import { vocabularyOf } from '@/lib/cli/intake-vocabulary';
import { parseRecords } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { extract } from '@/lib/intake/extract';
import type { Field, Intake } from '@/lib/intake/intake-format';

const { records } = parseRecords(await readRecordFiles());

export const vocabulary = vocabularyOf(records);

/** The bundled meetings as an export would give them. */
export const heldMeetings = records.meetings.map(({ id, body, ordinal, date, place, country, mode }) => ({
  ...{ id, body, ordinal, date, place, country, mode },
}));

export function read(text: string, published: string | null = null, lang: 'ar' | 'en' | null = null): Intake {
  return extract(text, { lang, published, vocabulary });
}

/** Returns the value of the first proposal for a field as it is printed; undefined if the text does not say. */
export function proposedValue(intake: Intake, field: Field): unknown {
  return toIntakeJson(intake, null).proposals.find((proposal) => proposal.field === field)?.value;
}

export type LabelledText = {
  name: string;
  /** The traps that an open text sets. */
  kinds?: string[];
  published?: string;
  recordType: string;
  body: string | null;
  lines: string[];
  expect: Partial<Record<Field, unknown>>;
};

/** The texts that were written without knowledge of the rules. Whoever writes rules does not read them. */
export function readHeldBack(): LabelledText[] {
  const folder = 'tests/fixtures/intake/held-back';
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .flatMap((file) => readTexts(`held-back/${file.slice(0, -5)}`))
    : [];
}

/** Invented texts, each with what a careful reader of it alone would fill in; most files have a writer of their own. */
const corpusFiles = [
  'bulletins',
  'bureaus',
  'columns',
  'gazettes-ar',
  'group-meetings-ar',
  'meetings-en-and-other-bodies',
  'no-meeting-records',
  'newsrooms-ar',
  'newsrooms-en',
  'open-ar',
  'open-en',
  'plain-meetings',
  'wires',
  'writers',
];

export function readCorpus(): LabelledText[] {
  return corpusFiles.flatMap(readTexts);
}

export function readCorpusByFile(): LabelledText[][] {
  return corpusFiles.map(readTexts);
}

function readTexts(name: string): LabelledText[] {
  return JSON.parse(readFileSync(`tests/fixtures/intake/${name}.json`, 'utf8'));
}
