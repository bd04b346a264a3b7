import { describe, expect, it } from 'vitest';
import { faultKind } from '@/lib/desk/imports/fault-kind';
import { findUpload, listOwnRuns, readUpload } from '@/lib/desk/imports/import-plan';
import { importDrafts } from '@/lib/editing/drafts/import-drafts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { dropUpload } from '@/lib/editing/imports/drop-upload';
import { keepUpload } from '@/lib/editing/imports/keep-upload';
import { undoRun } from '@/lib/editing/runs/undo-run';
import { testDatabaseForEach } from '@/tests/support/database';
import { makeZip, type ZippedFile } from '@/tests/support/make-zip';
import { addActor } from '@/tests/support/people';
import { arabicPage, manifestRow } from '@/tests/support/texts';

const { db } = await testDatabaseForEach('loaded');

const zip = (rows: object[], files: ZippedFile[] = [{ name: 'page.txt', bytes: arabicPage }]) =>
  makeZip([{ name: 'manifest.json', bytes: JSON.stringify({ format: 'texts/1', texts: rows }) }, ...files]);

const two = [manifestRow(), manifestRow({ id: 'cifg-13/ar-quay', source: { publisher: 'Quay Times', url: null } })];

async function sent(bytes: Uint8Array, role: 'contributor' | 'reviewer' = 'contributor') {
  const actor = await addActor(db, role);
  const { sha256 } = await keepUpload(actor, { name: 'texts.zip', bytes });
  return { actor, sha256 };
}

async function imported() {
  const { actor, sha256 } = await sent(zip(two));
  const upload = await readUpload(actor, sha256);
  if (upload === null || !('texts' in upload)) throw new Error('A folder of texts was sent.');
  const made = await importDrafts(actor, { ...upload.texts, isDryRun: false, reason: null, starter: null });
  if (made.state !== 'drafted') throw new Error(made.state);
  return { actor, run: made.run ?? '', drafts: made.texts.map(({ draft }) => draft ?? '') };
}

describe('a folder that was sent', () => {
  it('says what would become of each text, and writes nothing', async () => {
    const { actor } = await sent(zip(two));
    const { plan } = (await findUpload(actor)) ?? {};
    expect(plan).toMatchObject({
      state: 'planned',
      texts: [
        { row: 1, id: 'cifg-13/ar-harbour', outcome: 'draft', draft: null },
        { row: 2, id: 'cifg-13/ar-quay', outcome: 'draft', draft: null },
      ],
    });
    expect([await db.draft.count(), await db.run.count({ where: { kind: 'import' } })]).toEqual([0, 0]);
  });

  it('says of each text what is wrong, in words that the desk has', async () => {
    const rows = [
      manifestRow({ status: 'rumour' }),
      manifestRow({ id: 'cifg-99/ar-x', statement: 'cifg-99' }),
      manifestRow({ id: 'cifg-13/ar-quay', file: 'gone.txt', lang: 'Arabic', more: 1 }),
      manifestRow({ id: 'cifg-13/ar-pier', file: 'binary.txt', source: { publisher: null, url: 'ftp://x' } }),
      manifestRow({ id: 'cifg-13/ar-bad', file: 'override.txt' }),
    ];
    const files = [
      { name: 'page.txt', bytes: arabicPage },
      { name: 'binary.txt', bytes: Buffer.from([0xff, 0xfe, 0, 1]) },
      { name: 'override.txt', bytes: `${arabicPage}\u202e` },
    ];
    const { actor } = await sent(zip(rows, files));
    const { plan } = (await findUpload(actor)) ?? {};
    if (plan?.state !== 'refused') throw new Error(plan?.state);
    expect(new Set(plan.faults.map(({ row }) => row))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(plan.faults.filter(({ kind }) => kind.kind === 'other')).toEqual([]);
    const kinds = plan.faults.map(({ kind }) => kind.kind);
    for (const kind of ['noneOf', 'noStatement', 'absent', 'language', 'unknownField', 'url', 'utf8', 'characterAt']) {
      expect(kinds).toContain(kind);
    }
  });

  it('is one for each person, for that person alone, and gone after a day or once it is dropped', async () => {
    const { actor, sha256 } = await sent(zip(two));
    const other = await sent(makeZip([{ name: '../x', bytes: 'x' }]));
    expect(await readUpload(other.actor, sha256)).toBeNull();
    expect((await findUpload(other.actor))?.plan).toEqual({ state: 'closed', fault: 'names' });
    await dropUpload(other.actor, {});
    expect(await findUpload(other.actor)).toBeNull();
    await db.importUpload.updateMany({ data: { at: new Date(Date.now() - 2 * 86_400_000) } });
    await keepUpload(other.actor, { name: 'b.zip', bytes: zip(two) });
    expect(await findUpload(actor)).toBeNull();
  });

  it('is sent by those alone who may write drafts of sources', async () => {
    const translator = await addActor(db, 'translator', { translates: 'ar' });
    const bytes = zip(two);
    await expect(keepUpload(translator, { name: 'a.zip', bytes })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an import at the desk', () => {
  it('makes a draft of each text, of the person who sent them, and is taken back whole', async () => {
    const { actor, run, drafts } = await imported();
    expect(drafts).toHaveLength(2);
    expect(await listOwnRuns(actor)).toMatchObject([{ id: run, drafts: 2, untouched: 2, undoneAt: null }]);
    await undoRun(actor, { run, reason: null });
    expect(await db.draft.count({ where: { state: 'discarded' } })).toBe(2);
    expect((await listOwnRuns(actor))[0]?.undoneAt).toBeInstanceOf(Date);
  });

  it('keeps a draft that somebody has worked on when it is taken back', async () => {
    const { actor, run, drafts } = await imported();
    await saveDraft(actor, { id: drafts[0], version: 1, fields: { 'text.disclaimer': 'كلمات' } });
    expect(await listOwnRuns(actor)).toMatchObject([{ untouched: 1 }]);
    const { restored } = await undoRun(actor, { run, reason: null });
    expect(restored.map(({ outcome }) => outcome).sort()).toEqual(['discarded', 'kept']);
  });

  it('is not taken back by somebody else', async () => {
    const { run } = await imported();
    const other = await addActor(db, 'reviewer');
    await expect(undoRun(other, { run, reason: null })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('has words for everything that a folder can be refused for', () => {
  const reasons = [
    'is none of full, excerpt, link',
    'has 300000 bytes; 200000 are the most',
    'it has 300000 bytes; 200000 are the most',
    '"a.txt" has 300000 bytes; 200000 are the most',
    'is not JSON in UTF-8: Unexpected token',
    'there are 4 paragraphs, and slots for 3',
    '"q9" is no address of a paragraph',
    'of a press text the public reads an excerpt at most',
    'it is said to be in ar, but 93 % of its letters are of another script',
    'it holds a character that overrides the direction of what follows: U+202E at line 3, character 9',
    'does not begin with cifg-13/',
    'is the id of text 1 already',
    'is true: these texts are invented',
    'is not true, and a practice record takes no other texts',
  ];
  expect(reasons.filter((reason) => faultKind(reason).kind === 'other')).toEqual([]);
  expect(faultKind('is not right: Too small: expected string to have >=1 characters').kind).toBe('other');
});
