import { againIfRefused } from '@/app/internal/[locale]/desk/again-if-refused';
import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { readUpload } from '@/lib/desk/imports/import-plan';
import { importDrafts } from '@/lib/editing/drafts/import-drafts';
import { dropUpload } from '@/lib/editing/imports/drop-upload';
import { keepUpload } from '@/lib/editing/imports/keep-upload';
import { undoRun } from '@/lib/editing/runs/undo-run';
import { importTable } from '@/lib/editing/tables/import-table';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(againIfRefused(act), { permission: 'import.texts' });

async function act(visit: SignedIn): Promise<Response> {
  const { form, locale, session } = visit;
  const actor = actorOf(session);
  const page = deskPaths.import(locale);
  const setting = { requestKey: form.get('request') };
  switch (form.get('action')) {
    case 'drop':
      await dropUpload(actor, {});
      return seeOther(page, { notice: 'upload-dropped' });
    case 'undo':
      await undoRun(actor, { run: form.get('run'), reason: null }, setting);
      return seeOther(page, { notice: 'import-undone' });
    case 'import': {
      const sent = await keepFile(visit);
      return importUpload(visit, sent ?? form.get('sha256'));
    }
    default: {
      const sent = await keepFile(visit);
      return sent === null ? again(page, { status: 422, faults: { file: 'validation.fileNeeded' } }) : seeOther(page);
    }
  }
}

/** Keeps the file of the form, if there is one. */
async function keepFile({ form, session }: SignedIn): Promise<string | null> {
  const file = form.file('file');
  if (file === null) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (await keepUpload(actorOf(session), { name: file.name, bytes })).sha256;
}

/** All rows of the table, or texts of the folder, become drafts, or none: then the page says of each what is wrong. */
async function importUpload({ form, locale, session }: SignedIn, sha256: string): Promise<Response> {
  const actor = actorOf(session);
  const page = deskPaths.import(locale);
  const upload = await readUpload(actor, sha256);
  if (upload === null) return again(page, { status: 422, faults: { file: 'validation.fileNeeded' } });
  const rest = { isDryRun: false, reason: null, starter: null };
  const setting = { requestKey: form.get('request') };
  const made =
    'table' in upload
      ? await importTable(actor, { ...upload.table, ...rest }, setting)
      : await importDrafts(actor, { ...upload.texts, ...rest }, setting);
  if (made.state === 'refused') return again(page, { status: 422, faults: { '': 'validation.other' } });
  await dropUpload(actor, {});
  return seeOther(page, { notice: made.run === null ? 'nothing-to-import' : 'imported' });
}
