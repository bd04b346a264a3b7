import { findParagraphs } from '@/lib/records/statements/reading';
import { getStatement } from '@/lib/records/statements/statements';
import type { TextMark } from '@/lib/records/statements/texts';
import type { ReportSubject } from './report-subject';

/** The paragraphs of one text at the place that a report is about. */
export type ReportedWords = { text: TextMark & { slug: string }; paragraphs: string[] };

/** What readers read at the place that is reported on, text by text; nothing where it is no paragraph. */
export async function listReportedWords(subject: ReportSubject | null): Promise<ReportedWords[]> {
  if (subject?.record?.type !== 'statement' || subject.paragraph === null) return [];
  const statement = await getStatement(subject.record.id);
  return findParagraphs(statement?.texts ?? [], subject.paragraph).map(({ text, paragraphs }) => ({
    text: { slug: text.slug, lang: text.lang, standing: text.standing },
    paragraphs: paragraphs.map(({ content }) => content),
  }));
}
