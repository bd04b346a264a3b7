import { beforeEach, describe, expect, it } from 'vitest';
import { publishedTypes } from '@/lib/editing/history/published-rows';
import {
  type ArchiveFiles,
  archiveFolder,
  exportFrom,
  readFiles,
  verifyFile,
  writeArchive,
} from '@/tests/support/archives';
import { testDatabase } from '@/tests/support/database';
import { fillRecord } from '@/tests/support/tampering';

const { url, db } = await testDatabase('migrated');
const at = await archiveFolder();

let sound: ArchiveFiles = {};
let isFilled = false;
beforeEach(async () => {
  if (isFilled) return;
  isFilled = true;
  await fillRecord(db, 0);
  await exportFrom(url, at('sound.zip'));
  sound = await readFiles(at('sound.zip'));
});

type Line = { id: string; rows: Record<string, unknown> };

const linesOf = (name: string) => sound[name]!.trimEnd().split('\n');
const withLines = (name: string, lines: string[]): ArchiveFiles => ({ ...sound, [name]: `${lines.join('\n')}\n` });
const altered = (name: string, index: number, change: (line: Line) => unknown) =>
  withLines(
    name,
    linesOf(name).map((line, at) => (at === index ? JSON.stringify(change(JSON.parse(line))) : line)),
  );

async function verified(files: ArchiveFiles) {
  await writeArchive(at('tampered.zip'), files);
  return verifyFile(at('tampered.zip'));
}

/** Alters the first text that is found in the rows of a record, however deep. */
function forge(value: unknown): unknown {
  let isDone = false;
  const walk = (each: unknown): unknown => {
    if (isDone) return each;
    if (typeof each === 'string' && !/^[0-9a-f-]{36}$/.test(each)) {
      isDone = true;
      return `${each} (forged)`;
    }
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
    return each;
  };
  return walk(value);
}

describe('verifying an archive', () => {
  it('finds nothing in one that is sound, and is anchored by its head', async () => {
    const report = await verifyFile(at('sound.zip'));
    expect(report).toMatchObject({ ok: true, anchored: false, broken: [], length: await db.change.count() });
    expect(await verifyFile(at('sound.zip'), report.head)).toMatchObject({ ok: true, anchored: true });
    const other = { seq: 1, hash: 'a'.repeat(64) };
    expect(await verifyFile(at('sound.zip'), other)).toMatchObject({ ok: false, broken: [{ what: 'head', id: '1' }] });
  });

  it.each(publishedTypes)(
    'names a %s that was altered, one that was taken out, and one that was put in',
    async (type) => {
      const name = `records/${type}.jsonl`;
      const lines = linesOf(name);
      const last = lines.length - 1;
      const { id } = JSON.parse(lines[last]!) as Line;
      const named = expect.objectContaining({ what: type, id });
      const changed = await verified(altered(name, last, (line) => ({ ...line, rows: forge(line.rows) })));
      expect(changed.broken).toContainEqual(named);
      const taken = await verified({
        ...sound,
        [name]: lines
          .slice(0, -1)
          .map((line) => `${line}\n`)
          .join(''),
      });
      expect(taken.broken).toContainEqual(named);
      const put = await verified(
        withLines(name, [...lines, JSON.stringify({ ...JSON.parse(lines[last]!), id: 'zz-forged' })]),
      );
      expect(put.broken).toContainEqual(expect.objectContaining({ what: type, id: 'zz-forged' }));
    },
  );

  it('names a change that was altered, taken out, put in or moved', async () => {
    const lines = linesOf('history.jsonl');
    const middle = Math.floor(lines.length / 2);
    const seqOf = (index: number) => String(JSON.parse(lines[index]!).seq);
    const change = (index: number) => expect.objectContaining({ what: 'change', id: seqOf(index) });
    const actor = await verified(altered('history.jsonl', middle, (line) => ({ ...line, actor: 'somebody' })));
    expect(actor.broken).toContainEqual(change(middle));
    const without = await verified(withLines('history.jsonl', lines.toSpliced(middle, 1)));
    expect(without.broken).toContainEqual(change(middle + 1));
    const twice = await verified(withLines('history.jsonl', lines.toSpliced(middle, 0, lines[middle]!)));
    expect(twice.broken).toContainEqual(change(middle));
    const moved = lines.toSpliced(middle, 2, lines[middle + 1]!, lines[middle]!);
    expect((await verified(withLines('history.jsonl', moved))).broken).toContainEqual(change(middle));
    const cut = await verified(withLines('history.jsonl', lines.slice(0, -1)));
    expect(cut.broken).toContainEqual(expect.objectContaining({ what: 'file', id: 'manifest.json' }));
  });

  it('names a document whose bytes are not its own, and a file that its checksum does not fit', async () => {
    const bytes = Buffer.from('Other words.').toString('base64');
    const { broken } = await verified(altered('records/original.jsonl', 0, (line) => ({ ...line, bytes })));
    expect(broken).toContainEqual(
      expect.objectContaining({ what: 'original', problem: expect.stringContaining('its bytes') }),
    );
    const files = { ...sound, 'README.md': 'Other words.\n' };
    await writeArchive(at('readme.zip'), files, { keepsChecksums: true });
    expect((await verifyFile(at('readme.zip'))).broken).toEqual([
      { what: 'file', id: 'README.md', problem: 'it is not what sha256.txt says' },
    ]);
  });

  it('names a reference that leads nowhere', async () => {
    const { broken } = await verified(
      altered('records/place.jsonl', 0, ({ id, rows }) => ({ id, rows: { ...rows, country_id: crypto.randomUUID() } })),
    );
    expect(broken).toContainEqual(
      expect.objectContaining({ what: 'place', problem: 'its country_id leads to a row of party that is not there' }),
    );
  });

  it('looks for quoted words in the texts of their sources, and names those that are in none', async () => {
    const held = await db.text.findFirstOrThrow({ include: { paragraphs: true }, where: { paragraphs: { some: {} } } });
    const meeting = await db.meeting.findFirstOrThrow();
    const words = held.paragraphs[0]!.content;
    const claim = (id: string, quoted: string) => ({
      publicId: id,
      meetingId: meeting.id,
      position: 900,
      property: 'place',
      value: {},
      status: 'open' as const,
      words: quoted,
      wordsLang: 'en',
      sources: { create: { sourceId: held.sourceId! } },
    });
    await db.claim.create({ data: claim('claim-said', words.slice(2, 30)) });
    await db.claim.create({ data: claim('claim-not-said', 'Words that nobody said.') });
    await exportFrom(url, at('quoting.zip'));
    const { quotations } = await verifyFile(at('quoting.zip'));
    expect(quotations.checked).toBeGreaterThanOrEqual(2);
    expect(quotations.notFound).toContainEqual({
      what: 'claim',
      id: 'claim-not-said',
      words: 'Words that nobody said.',
    });
    expect(quotations.notFound.map(({ id }) => id)).not.toContain('claim-said');
  });
});
