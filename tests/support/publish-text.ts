import { type Database, db as ownDatabase } from '@/lib/db/client';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { textInput } from './texts';

type Given = {
  statement: string;
  slug: string;
  lang: 'ar' | 'en';
  paragraphs: string[];
  /** The places that each renders of another text. */
  slots?: string[][];
  standing?: string;
  extent?: 'full' | 'excerpt';
  rights?: string;
};

/** Publishes these words as a text, also over words that it had, as the operator does. Returns its version. */
export async function publishText({ paragraphs, ...given }: Given, db: Database = ownDatabase): Promise<number> {
  const { statement, slug } = given;
  const where = { slug, statement: { publicId: statement } };
  const before = await db.text.findFirst({ where });
  const bytes = Buffer.from(paragraphs.join('\n\n'));
  const terms = { standing: 'official', rights: 'us_federal', extent: 'full', version: before?.version ?? null };
  await publishStatementText({ kind: 'operator' }, textInput({ ...terms, ...given, bytes }), { db, headFile: null });
  return (await db.text.findFirstOrThrow({ where })).version;
}
