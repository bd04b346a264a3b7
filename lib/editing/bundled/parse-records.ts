import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import * as format from './records-format';

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
};

/** What is wrong with a bundled record, and where. */
export type RecordFault = { file: string; record: string; field: string; problem: string };

export const recordsFolder = resolve('prisma/records');

/** Reads and parses every file; a record that does not parse is left out and named among the faults. */
export async function readRecords(folder = recordsFolder): Promise<{ records: BundledRecords; faults: RecordFault[] }> {
  const faults: RecordFault[] = [];
  const read = <Shape extends z.ZodType>(file: string, shape: Shape) => readFileOf(folder, file, shape, faults);
  const bodiesWithMeetings = (await readdir(join(folder, 'meetings'))).filter((name) => name.endsWith('.json')).sort();
  const meetings = await Promise.all(
    bodiesWithMeetings.map(async (name) => {
      const held = await read(`meetings/${name}`, format.BundledMeeting);
      return held.map((meeting) => ({ ...meeting, body: name.slice(0, -'.json'.length) }));
    }),
  );
  const records = {
    sources: await read('sources.json', format.BundledSource),
    parties: await read('parties.json', format.BundledParty),
    places: await read('places.json', format.BundledPlace),
    topics: await read('topics.json', format.BundledTopic),
    bodies: await read('bodies.json', format.BundledBody),
    memberships: await read('memberships.json', format.BundledMembership),
    meetings: meetings.flat(),
    statements: await read('statements.json', format.BundledStatement),
    plans: await read('plans.json', format.BundledPlan),
    gaps: await read('gaps.json', format.BundledGap),
    designations: await read('designations.json', format.BundledDesignation),
    vocabulary: await read('vocabulary.json', format.BundledConcept),
  };
  return { records, faults };
}

async function readFileOf<Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
  faults: RecordFault[],
): Promise<z.infer<Shape>[]> {
  const rows = parseJson(await readFile(join(folder, file), 'utf8'));
  if (!Array.isArray(rows)) faults.push({ file, record: 'all', field: '', problem: 'is not a JSON list' });
  return (Array.isArray(rows) ? (rows as { id?: string }[]) : []).flatMap((row, index) => {
    const parsed = shape.safeParse(row);
    if (parsed.success) return [parsed.data];
    const record = row.id ?? `no. ${index + 1}`;
    for (const issue of parsed.error.issues) {
      faults.push({ file, record, field: issue.path.join('.'), problem: issue.message });
    }
    return [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
