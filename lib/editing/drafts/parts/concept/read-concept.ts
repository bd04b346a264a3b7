import type { Prisma } from '@/lib/db/generated/client';
import { ConceptKind, LabelKind } from '@/lib/db/generated/enums';
import type { BundledConcept } from '@/lib/editing/bundled/records-format';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNames } from '@/lib/editing/drafts/parts/values/check-names';
import { checkId } from '@/lib/editing/drafts/parts/values/draft-ids';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import type { Named } from '@/lib/editing/drafts/parts/values/known-records';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { evidenceOf, highestNumber, readEvidence, readRows } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, fault, readChoice, readLanguage, readWords } from '@/lib/editing/drafts/parts/values/sheet';
import { numberAt } from '@/lib/editing/stored-record';
import { foldedKey } from '@/lib/text/characters/folded-key';

type Label = BundledConcept['labels'][number];

export async function readConcept(tx: Prisma.TransactionClient, open: OpenPart): Promise<BundledConcept | null> {
  const { sheet, part } = open;
  const kind = readChoice(sheet, 'concept.kind', ConceptKind, true);
  const ref = readRef(open, kind);
  const labels = readLabels(open, await highestNumber(tx, 'concept', part.subject, 'labels'));
  const first = labels.find((label) => label.lang === 'en' && label.kind === 'preferred') ?? null;
  const typedId = part.subject ?? (entry(sheet, 'concept.id') || idOfWords(first?.text ?? null));
  const id = await checkId(tx, sheet, { type: 'concept', subject: part.subject, id: typedId });
  if (labels.length === 0) fault(sheet, 'concept.kind', 'noLabels');
  await checkPreferred(tx, open);
  return id === null || kind === null || labels.length === 0 ? null : { id, kind, ref, labels };
}

/** A term and a month are no record; a concept of any other kind is one of that kind. */
function readRef({ sheet, known }: OpenPart, kind: ConceptKind | null): string | null {
  const isRecord = kind !== null && kind !== 'term' && kind !== 'month';
  if (!isRecord) {
    if (kind !== null && entry(sheet, 'concept.ref') !== '') fault(sheet, 'concept.ref', 'refOfKind');
    return null;
  }
  return readName(sheet, 'concept.ref', known, kind, true);
}

function readLabels(open: OpenPart, given: number): Label[] {
  const { sheet } = open;
  const seen = new Set<string>();
  return readRows(sheet, 'label', given).flatMap(({ at, number, isDue }, index): Label[] => {
    const text = readWords(sheet, at('text'), 'short', true);
    const lang = readLanguage(sheet, at('lang'), true);
    const kind = readChoice(sheet, at('kind'), LabelKind, true);
    const reason = { ar: readWords(sheet, at('reasonAr'), 'short'), en: readWords(sheet, at('reasonEn'), 'short') };
    const evidence = readEvidence(sheet, { at, isDue }, open);
    if (text === null || lang === null || kind === null) return [];
    const key = `${lang} ${text}`;
    if (isDue && seen.has(key)) fault(sheet, at('text'), 'twice', { name: text });
    seen.add(key);
    const isExplained = reason.ar !== null || reason.en !== null;
    return [{ lang, text, kind, ...(isExplained && { reason }), ...numberAt(number, index), ...evidenceOf(evidence) }];
  });
}

/** Two concepts may share another name, but not the one that each is called by. */
async function checkPreferred(tx: Prisma.TransactionClient, { sheet, part }: OpenPart): Promise<void> {
  const typed = readRows(sheet, 'label', 0)
    .filter(({ at }) => entry(sheet, at('kind')) === 'preferred')
    .map(({ at }) => ({ field: at('text'), name: entry(sheet, at('text')) }))
    .filter(({ name }) => foldedKey(name) !== '');
  if (typed.length === 0) return;
  const rows = await tx.label.findMany({
    select: { text: true, concept: { select: { id: true, publicId: true } } },
    where: { kind: 'preferred', concept: { publicId: { not: part.subject ?? '' } } },
  });
  const others: Named[] = rows.map(({ text, concept }) => ({
    id: concept.publicId,
    rowId: concept.id,
    names: [text],
    isWithdrawn: false,
  }));
  checkNames(sheet, 'concept', typed, others);
}
