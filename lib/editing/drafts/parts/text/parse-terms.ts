import { Extent, Rights, Standing } from '@/lib/db/generated/enums';
import type { Known } from '@/lib/editing/drafts/parts/values/known-records';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { entry, fault, readChoice, readLanguage, readWords, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import type { TextRecord } from '@/lib/editing/texts/rows/text-record';
import { isOurs } from '@/lib/text/documents/is-ours';

/** What a text says of itself beside its words. */
export type TextTerms = Pick<
  TextRecord,
  'statement' | 'lang' | 'standing' | 'rights' | 'extent' | 'disclaimer' | 'published' | 'source'
>;

/**
 * The statement and the source of the same draft, for a text that names none. Null: the draft has none. One without an id
 * yet says at its own fields what it lacks.
 */
export type DraftNames = Record<'statement' | 'source', { id: string | null } | null>;

/** `stored`: the text as it is now. */
export function parseTerms(
  sheet: Sheet,
  known: Known,
  ofDraft: DraftNames,
  stored: TextRecord | null,
): TextTerms | null {
  const before = sheet.faults.length;
  const statement = stored ? keepStatement(sheet, known, stored) : readStatement(sheet, known, ofDraft.statement);
  const lang = readLanguage(sheet, 'text.lang', true);
  const standing = readChoice(sheet, 'text.standing', Standing, true);
  const rights = readChoice(sheet, 'text.rights', Rights, true);
  const extent = readChoice(sheet, 'text.extent', Extent, true);
  const disclaimer = readWords(sheet, 'text.disclaimer', 'source');
  const published = readDate(sheet, 'text.published');
  const source = readSource(sheet, known, ofDraft.source, standing);
  if (stored && lang !== null && lang !== stored.lang) fault(sheet, 'text.lang', 'langKept', { lang: stored.lang });
  const isPress = standing === 'press_report' || rights === 'press';
  if (isPress && extent === 'full') fault(sheet, 'text.extent', 'extentPress');
  if (sheet.faults.length > before) return null;
  if (statement === null || lang === null || standing === null || rights === null) return null;
  return extent === null || (source === null && !isOurs(standing))
    ? null
    : { statement, lang, standing, rights, extent, disclaimer, published, source };
}

/** A text of ours has no source, so that readers see it under no other publisher's name. */
function readSource(
  sheet: Sheet,
  known: Known,
  ofDraft: DraftNames['source'],
  standing: Standing | null,
): string | null {
  const isEmpty = entry(sheet, 'text.source') === '';
  if (standing !== null && isOurs(standing)) return isEmpty ? null : fault(sheet, 'text.source', 'sourceOfOurs');
  if (!isEmpty) return readName(sheet, 'text.source', known, 'source');
  return ofDraft === null ? fault(sheet, 'text.source', 'required') : ofDraft.id;
}

function readStatement(sheet: Sheet, known: Known, ofDraft: DraftNames['statement']): string | null {
  if (entry(sheet, 'text.statement') !== '') return readName(sheet, 'text.statement', known, 'statement', true);
  return ofDraft === null ? fault(sheet, 'text.statement', 'required') : ofDraft.id;
}

function keepStatement(sheet: Sheet, known: Known, { statement }: TextRecord): string | null {
  const words = entry(sheet, 'text.statement');
  if (words !== '' && words !== statement) return fault(sheet, 'text.statement', 'idKept', { id: statement });
  const isWithdrawn = known.statement.some(({ id, isWithdrawn: gone }) => id === statement && gone);
  return isWithdrawn ? fault(sheet, 'text.statement', 'ownerWithdrawn', { name: statement }) : statement;
}
