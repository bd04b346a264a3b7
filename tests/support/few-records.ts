import type { RecordFile } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';

type Row = { id?: string } & Record<string, unknown>;

const meetings = ['cifg-1', 'cifg-9', 'cifg-12', 'cifg-13', 'cifg-20', 'min-kuwait-2018'];

/**
 * Reads some of the bundled records, of every kind, with all that they name, for tests that look at everything many
 * times.
 */
export async function readFewRecords(): Promise<RecordFile[]> {
  const files = await readRecordFiles();
  const rowsOf = (file: string) => (files.find((each) => each.file === file)?.content ?? []) as Row[];
  const isKept = (id: unknown) => id === null || meetings.includes(String(id));
  const kept = new Map<string, Row[]>();
  for (const { file } of files.filter(({ file: name }) => name.startsWith('meetings/'))) {
    kept.set(
      file,
      rowsOf(file).filter(({ id }) => isKept(id)),
    );
  }
  const statements = rowsOf('statements.json').filter(({ id, meeting }) => isKept(meeting) && isKept(id));
  const names = new Set(statements.map(({ id }) => id));
  kept.set('statements.json', statements);
  kept.set(
    'designations.json',
    rowsOf('designations.json').filter(
      ({ meeting, statement }) => isKept(meeting) && (statement === null || names.has(String(statement))),
    ),
  );
  kept.set(
    'plans.json',
    rowsOf('plans.json').map((plan) => ({ ...plan, announcedAt: null, heldAs: null })),
  );
  kept.set(
    'gaps.json',
    rowsOf('gaps.json').filter(({ meeting }) => isKept(meeting)),
  );
  kept.set('memberships.json', rowsOf('memberships.json').slice(0, 12));
  kept.set('vocabulary.json', rowsOf('vocabulary.json').slice(0, 12));
  kept.set('bodies.json', rowsOf('bodies.json'));
  const words = JSON.stringify([...kept.values()]);
  kept.set(
    'sources.json',
    rowsOf('sources.json').filter(({ id }) => words.includes(`"${id}"`)),
  );
  return files.map(({ file, content }) => ({ file, content: kept.get(file) ?? content }));
}
