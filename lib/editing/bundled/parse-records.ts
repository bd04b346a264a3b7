import { z } from 'zod';
import { fieldOf, reasonOf } from '@/lib/editing/fault-words';
import * as format from './records-format';

/** A file of prisma/records by its name, such as `gaps.json` or `meetings/cifg.json`, with the JSON in it. */
export const RecordFile = z.strictObject({ file: z.string(), content: z.unknown() });

export type RecordFile = z.infer<typeof RecordFile>;

export type BundledRecords = {
  sources: format.BundledSource[];
  parties: format.BundledParty[];
  places: format.BundledPlace[];
  topics: format.BundledTopic[];
  bodies: format.BundledBody[];
  memberships: format.BundledMembership[];
  meetings: format.BundledMeeting[];
  statements: format.BundledStatement[];
  plans: format.BundledPlan[];
  gaps: format.BundledGap[];
  designations: format.BundledDesignation[];
  vocabulary: format.BundledConcept[];
  commitments: format.BundledCommitment[];
};

/** A fault of a bundled record, and where it is. */
export type RecordFault = { file: string; record: string; field: string; problem: string };

/** The records of all files; one that does not parse is left out and named among the faults. */
export function parseRecords(files: RecordFile[]): { records: BundledRecords; faults: RecordFault[] } {
  const faults: RecordFault[] = [];
  const contents = new Map(files.map(({ file, content }) => [file, content]));
  const parse = <Shape extends z.ZodType>(file: string, shape: Shape) =>
    parseFile(file, contents.get(file), shape, faults);
  const ofBodies = [...contents.keys()].filter((file) => file.startsWith('meetings/'));
  const records = {
    sources: parse('sources.json', format.BundledSource),
    parties: parse('parties.json', format.BundledParty),
    places: parse('places.json', format.BundledPlace),
    topics: parse('topics.json', format.BundledTopic),
    bodies: parse('bodies.json', format.BundledBody),
    memberships: parse('memberships.json', format.BundledMembership),
    meetings: ofBodies.flatMap((file) => {
      const body = file.slice('meetings/'.length, -'.json'.length);
      return parse(file, format.BundledMeeting).map((meeting) => ({ ...meeting, body }));
    }),
    statements: parse('statements.json', format.BundledStatement),
    plans: parse('plans.json', format.BundledPlan),
    gaps: parse('gaps.json', format.BundledGap),
    designations: parse('designations.json', format.BundledDesignation),
    vocabulary: parse('vocabulary.json', format.BundledConcept),
    commitments: parse('commitments.json', format.BundledCommitment),
  };
  return { records, faults };
}

function parseFile<Shape extends z.ZodType>(
  file: string,
  rows: unknown,
  shape: Shape,
  faults: RecordFault[],
): z.infer<Shape>[] {
  if (!Array.isArray(rows)) {
    faults.push({ file, record: 'all', field: '', problem: 'is not a JSON list' });
    return [];
  }
  return (rows as ({ id?: string } | null)[]).flatMap((row, index) => {
    const parsed = shape.safeParse(row);
    if (parsed.success) return [parsed.data];
    const record = row?.id ?? `no. ${index + 1}`;
    for (const issue of parsed.error.issues) {
      faults.push({ file, record, field: fieldOf(issue), problem: reasonOf(issue) });
    }
    return [];
  });
}
