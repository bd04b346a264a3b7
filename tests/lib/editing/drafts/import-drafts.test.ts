import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { importDrafts } from '@/lib/editing/drafts/import-drafts';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { arabicPage, makeTextsFolder, manifestRow } from '@/tests/support/texts';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');

const operator = { kind: 'operator' } as const;

async function read(folder: string, starter: string | null = null) {
  return { ...(await readTextsFolders([folder])), isDryRun: false, reason: 'From the archive', starter };
}

async function draftsOf(result: Awaited<ReturnType<typeof importDrafts>>) {
  if (result.state === 'refused') throw new Error(JSON.stringify(result.faults));
  return result.texts.map(({ draft }) => draft ?? '');
}

describe('an import of drafts', () => {
  it('is published through the review with its document byte for byte, and what was cut from it listed', async () => {
    const contributor = await addActor(db, 'contributor');
    const reviewer = await addActor(db, 'reviewer');
    const publisher = await addActor(db, 'publisher');
    const [id = ''] = await draftsOf(await importDrafts(operator, await read(await makeTextsFolder())));
    await submitDraft(contributor, { id, version: 1 });
    await approveDraft(reviewer, { id, version: 2, checklist: {} });
    const { records } = await publishDraft(publisher, { id, version: 3 });
    expect(records).toEqual([
      { type: 'source', id: 'harbour-gazette-2020-09-01' },
      { type: 'text', id: 'cifg-13/ar-harbour' },
    ]);
    const sha256 = createHash('sha256').update(arabicPage).digest('hex');
    const text = await db.text.findFirstOrThrow({ where: { slug: 'ar-harbour' }, include: { original: true } });
    expect(text).toMatchObject({ originalSha256: sha256, removed: [{ why: 'menu' }, { why: 'share' }] });
    expect(Buffer.from(text.original?.bytes ?? []).toString()).toBe(arabicPage);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
    const again = await importDrafts(operator, await read(await makeTextsFolder()));
    expect(again).toMatchObject({ run: null, texts: [{ outcome: 'unchanged', draft: null }] });
  });

  it('makes none again of the same input, whoever has edited its draft, until that is discarded', async () => {
    const contributor = await addActor(db, 'contributor');
    const [id = ''] = await draftsOf(await importDrafts(operator, await read(await makeTextsFolder())));
    await saveDraft(contributor, { id, version: 1, fields: { 'paragraph.1': 'عنوان آخر' } });
    const again = await importDrafts(operator, await read(await makeTextsFolder()));
    expect(again).toMatchObject({ run: null, texts: [{ outcome: 'there', draft: id }] });
    const other = await read(await makeTextsFolder({ rows: [manifestRow({ extent: 'link' })] }));
    expect(await importDrafts(operator, other)).toMatchObject({ texts: [{ outcome: 'draft' }] });
    await db.draft.update({ where: { publicId: id }, data: { state: 'discarded' } });
    const later = await importDrafts(operator, await read(await makeTextsFolder()));
    expect(later).toMatchObject({ run: expect.any(String), texts: [{ outcome: 'draft' }] });
  });

  it('makes all drafts or none, and for a translator only those in the own language', async () => {
    const english = await addActor(db, 'translator', { translates: 'en' });
    const starter = `${english.id}@example.org`;
    const folder = await makeTextsFolder();
    await expect(importDrafts(operator, await read(folder, starter))).rejects.toMatchObject({ code: 'forbidden' });
    const faulty = await makeTextsFolder({ rows: [manifestRow(), manifestRow({ id: 'cifg-13/b', file: 'none.txt' })] });
    expect(await importDrafts(operator, await read(faulty))).toMatchObject({ state: 'refused', faults: [{ row: 2 }] });
    const contributor = await addActor(db, 'contributor');
    await expect(importDrafts(contributor, await read(folder, starter))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.draft.count()).toBe(0);
    expect(await db.draftOriginal.count()).toBe(0);
  });
});
