import { loader } from '@/lib/auth/permissions';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import type { PartType } from '@/lib/db/generated/enums';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { reviseParagraphs } from '@/lib/editing/texts/revise-paragraphs';
import { arabicPage, englishText, textInput } from '@/tests/support/texts';
import { addCastMember } from './desk-cast';
import { makeDraftIn } from './draft-in-state';

const operator = { kind: 'operator' } as const;

/** The meetings that a newer release says something new of. */
export const proposed = { ar: 'cifg-12', en: 'cifg-11' } as const;

/**
 * A record with a past: a meeting that was published wrong and corrected, a statement of two versions with a text of its
 * own in each language that was revised.
 */
export async function prepareEditedRecord(url: string): Promise<void> {
  const db = createDatabaseClient(url);
  const [author, approver] = [await addCastMember(db, 'contributor'), await addCastMember(db, 'reviewer')];
  const publisher = await addCastMember(db, 'publisher');
  const publish = async (type: PartType, subject: string, payload: Record<string, string>) => {
    const part = { type, subject, payload };
    const ready = await makeDraftIn(db, { state: 'ready', author: author.actor, approver: approver.actor, part });
    await publishDraft(publisher.actor, ready, { db });
  };
  const { summaryAr, summaryEn } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
  await publish('meeting', 'cifg-12', {
    'meeting.summaryAr': `${summaryAr} وكان ذلك صباحاً.`,
    'meeting.summaryEn': `${summaryEn} That was in the morning.`,
  });
  await publish('meeting', 'cifg-12', {
    'meeting.summaryAr': `${summaryAr} وكان ذلك مساءً.`,
    'meeting.summaryEn': `${summaryEn} That was in the evening.`,
  });
  await publish('meeting', 'cifg-11', { 'meeting.titleEn': 'Our title of it' });
  await publish('statement', 'cifg-13', { 'statement.titleEn': 'Another title' });
  await reviseText(
    db,
    'en',
    englishText,
    'The Harbour Committee met for the eighth time and discussed the safety of ships.',
  );
  await reviseText(db, 'ar', arabicPage, 'لجنة الموانئ تختتم اجتماعها الثامن في مدينة ساحلية');
  await db.$disconnect();
}

async function reviseText(db: Database, lang: 'ar' | 'en', words: string, content: string): Promise<void> {
  const source = { publisher: 'Harbour Archive', url: `https://archive.example/${lang}`, date: null };
  const terms = { slug: `${lang}-copy`, lang, standing: 'transcription', rights: 'us_federal', extent: 'full', source };
  const input = textInput({ ...terms, statement: 'cifg-13', bytes: Buffer.from(words) });
  const { version } = await publishStatementText(operator, input, { db });
  const text = { statement: 'cifg-13', slug: terms.slug, version, reason: 'A slip of the typist.' };
  await reviseParagraphs(operator, { ...text, edits: [{ edit: 'rewrite', index: 1, content }] }, { db });
}

type Row = { id: string } & Record<string, unknown>;

/** Loads the bundled records with new notes. A portal that starts later takes back what they propose: it has its own. */
export async function loadNewerRelease(db: Database): Promise<void> {
  const note = { ar: 'ملاحظة جديدة من الإصدار الأحدث.', en: 'A new note of the newer release.' };
  const ids: string[] = Object.values(proposed);
  const files = (await readRecordFiles()).map(({ file, content }) => ({
    file,
    content: (content as Row[]).map((row) =>
      file === 'meetings/cifg.json' && ids.includes(row.id) ? { ...row, note } : row,
    ),
  }));
  await loadRecords(loader, files, { db });
}
