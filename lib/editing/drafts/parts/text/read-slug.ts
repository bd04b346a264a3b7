import type { Prisma } from '@/lib/db/generated/client';
import type { Standing } from '@/lib/db/generated/enums';
import type { Known } from '@/lib/editing/drafts/parts/values/known-records';
import { entry, fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { freeSourceId } from '@/lib/editing/texts/prepare/match-source';
import type { TextRecord } from '@/lib/editing/texts/rows/text-record';
import { parsePublicId } from '@/lib/i18n/public-id';
import { isOurs } from '@/lib/text/documents/is-ours';
import type { TextTerms } from './parse-terms';

type Tx = Prisma.TransactionClient;

type Naming = { terms: TextTerms; stored: TextRecord | null; texts: TextRecord[]; known: Known };

const ownNames: Partial<Record<Standing, string>> = {
  portal_translation: 'our-translation',
  portal_summary: 'our-summary',
};

/**
 * The last part of a text's id. A text keeps the one it has; a new official or courtesy text is named for its language,
 * where no other is, one of ours for what it is, and any other for its language and its publisher.
 */
export async function readSlug(tx: Tx, sheet: Sheet, { terms, stored, texts, known }: Naming): Promise<string | null> {
  const words = entry(sheet, 'text.slug');
  if (stored) {
    return words === '' || words === stored.slug
      ? stored.slug
      : fault(sheet, 'text.slug', 'idKept', { id: stored.slug });
  }
  const taken = await readTaken(tx, terms.statement, texts);
  if (words !== '') {
    if (parsePublicId(words) === null) return fault(sheet, 'text.slug', 'id');
    return taken.has(words) ? fault(sheet, 'text.slug', 'idTaken', { id: words }) : words;
  }
  const lang = terms.lang.toLowerCase();
  const isOwn = terms.standing === 'official' || terms.standing === 'courtesy_translation';
  if (isOwn && !taken.has(lang)) return lang;
  if (isOurs(terms.standing)) return freeSourceId(`${lang} ${ownNames[terms.standing]}`, '', taken);
  const publisher = known.source.find(({ id }) => id === terms.source)?.publisher.en ?? '';
  return freeSourceId(`${lang} ${publisher}`, '', taken);
}

/** Those that were ever given, since none is given twice. */
async function readTaken(tx: Tx, statement: string, texts: TextRecord[]): Promise<Set<string>> {
  const told = await tx.change.findMany({
    select: { subjectId: true },
    where: { subjectType: 'text', subjectId: { startsWith: `${statement}/` } },
    distinct: ['subjectId'],
  });
  return new Set([
    ...texts.map(({ slug }) => slug),
    ...told.map(({ subjectId }) => subjectId.slice(statement.length + 1)),
  ]);
}
