import type { RecordFile } from '@/lib/editing/bundled/parse-records';
import { readFewRecords } from './few-records';

type Row = Record<string, unknown> & { id: string };

/** A few records of every kind, and generated ones: so many meetings, with as many statements and designations for every two. */
export async function readManyRecords(meetings: number): Promise<RecordFile[]> {
  const files = await readFewRecords();
  const rowsOf = (file: string) => (files.find((each) => each.file === file)?.content ?? []) as Row[];
  const [meeting] = rowsOf('meetings/ministerial.json');
  const [statement] = rowsOf('statements.json');
  const [designation] = rowsOf('designations.json');
  const numbers = Array.from({ length: meetings }, (_, index) => index + 1);
  const even = numbers.filter((number) => number % 2 === 0);
  const plain = { claims: [], counts: [] };
  const added: Record<string, unknown[]> = {
    'meetings/ministerial.json': numbers.map((number) => ({
      ...meeting,
      ...plain,
      id: `generated-${number}`,
      title: { ar: `اجتماع مولَّد ${number}`, en: `Generated meeting ${number}` },
    })),
    'statements.json': even.map((number) => ({
      ...statement,
      id: `generated-${number}`,
      meeting: `generated-${number}`,
      claims: [],
    })),
    'designations.json': even.map((number) => ({ ...designation, id: `generated-${number}`, claims: [] })),
  };
  return files.map(({ file, content }) => ({ file, content: [...(content as unknown[]), ...(added[file] ?? [])] }));
}
