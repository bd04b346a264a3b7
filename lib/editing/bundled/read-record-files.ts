import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env } from '@/lib/env';
import type { RecordFile } from './parse-records';

/** Of the record that this process is for. */
const recordsFolder = () => resolve(env.PORTAL_PRACTICE ? 'prisma/practice/records' : 'prisma/records');

const names = [
  'sources',
  'parties',
  'places',
  'topics',
  'bodies',
  'memberships',
  'statements',
  'plans',
  'gaps',
  'designations',
  'vocabulary',
  'commitments',
];

/** Every file of the bundled records as JSON; null for one that is not. Nothing is said yet about what is in them. */
export async function readRecordFiles(folder = recordsFolder()): Promise<RecordFile[]> {
  const meetings = (await readdir(join(folder, 'meetings'))).filter((name) => name.endsWith('.json')).sort();
  const files = [...names.map((name) => `${name}.json`), ...meetings.map((name) => `meetings/${name}`)];
  return Promise.all(
    files.map(async (file) => ({ file, content: parseJson(await readFile(join(folder, file), 'utf8')) })),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
