import type { Prisma } from '@/lib/db/generated/client';
import { Confidence, TieStrength } from '@/lib/db/generated/enums';
import type { BundledDesignation } from '@/lib/editing/bundled/records-format';
import type { ClaimedField } from '@/lib/editing/drafts/parts/claims/claim-rule';
import { dateClaimed, numberClaimed, wordsClaimed } from '@/lib/editing/drafts/parts/claims/claimed-value';
import { readClaims } from '@/lib/editing/drafts/parts/claims/read-claims';
import { inferableOfDesignation } from '@/lib/editing/drafts/parts/fields/designation-fields';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkId } from '@/lib/editing/drafts/parts/values/draft-ids';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import { inferableNamed } from '@/lib/editing/drafts/parts/values/inferable-names';
import { precisionOf, readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName, readNames } from '@/lib/editing/drafts/parts/values/read-names';
import { readOwnSources } from '@/lib/editing/drafts/parts/values/read-own-sources';
import { highestNumber } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, fault, isUnchanged, readBoth, readChoice, readNumber } from '@/lib/editing/drafts/parts/values/sheet';
import type { StoredRecord } from '@/lib/editing/stored-record';
import { readItems } from '@/lib/text/typed-items';
import { readTargets } from './read-targets';

type Stored = StoredRecord<BundledDesignation> | null;

export async function readDesignation(
  tx: Prisma.TransactionClient,
  open: OpenPart,
  stored: Stored,
): Promise<BundledDesignation | null> {
  const { sheet, known, source, part } = open;
  const authority = readName(sheet, 'designation.authority', known, 'body', true);
  const edtf = readDate(sheet, 'designation.date', { isBounded: true });
  const typedId = part.subject ?? (entry(sheet, 'designation.id') || idOfWords(authority, edtf));
  const id = await checkId(tx, sheet, { type: 'designation', subject: part.subject, id: typedId });
  const sources = readOwnSources(sheet, 'designation.sources', { known, source });
  const legalBasis = readBoth(sheet, 'designation.legalBasis', 'short');
  const record = {
    authority,
    round: readNumber(sheet, 'designation.round', 1),
    date: edtf === null ? null : { edtf, precision: precisionOf(edtf) },
    title: readBoth(sheet, 'designation.title', 'short', true),
    programme: readBoth(sheet, 'designation.programme', 'short', true),
    ...(legalBasis && { legalBasis }),
    targetCount: readNumber(sheet, 'designation.targetCount', 0),
    targetCountNote: readBoth(sheet, 'designation.targetCountNote', 'source'),
    meeting: readName(sheet, 'designation.meeting', known, 'meeting'),
    statement: readName(sheet, 'designation.statement', known, 'statement'),
    tie: readChoice(sheet, 'designation.tie', TieStrength),
    tieBasis: readBoth(sheet, 'designation.tieBasis', 'source'),
    topics: readNames(sheet, 'designation.topics', known, 'topic'),
    note: readBoth(sheet, 'designation.note', 'source'),
    unconfirmed: readUnconfirmed(open),
    confidence: readChoice(sheet, 'designation.confidence', Confidence) ?? sources.confidence,
    targets: readTargets(open, await highestNumber(tx, 'designation', part.subject, 'targets')),
    sources: sources.ids,
  };
  refuseTieToNothing(open, record);
  if (record.targetCount !== null && record.targets.length > record.targetCount) {
    const isOld =
      isUnchanged(sheet, 'designation.targetCount') && record.targets.length === stored?.record.targets.length;
    if (!isOld) fault(sheet, 'designation.targetCount', 'targetsFewer', { named: record.targets.length });
  }
  const claims = await readClaims(tx, open, {
    of: 'designation',
    record: id,
    rowId: stored?.rowId ?? null,
    fields: claimedFields(record, stored?.record ?? null),
  });
  const { title, programme } = record;
  if (id === null || authority === null || title === null || programme === null) return null;
  return { ...record, id, authority, title, programme, claims };
}

/** Dates that lie close together are no tie; any other tie is to something. */
function refuseTieToNothing({ sheet }: OpenPart, { tie, meeting, statement }: Tied): void {
  const isTied = tie !== null && tie !== 'proximity';
  const hasEnd = entry(sheet, 'designation.meeting') !== '' || entry(sheet, 'designation.statement') !== '';
  if (isTied && !hasEnd && meeting === null && statement === null) fault(sheet, 'designation.tie', 'tieWithout');
}

type Tied = Pick<BundledDesignation, 'tie' | 'meeting' | 'statement'>;

function readUnconfirmed({ sheet }: OpenPart): BundledDesignation['unconfirmed'] {
  return readItems(entry(sheet, 'designation.unconfirmed')).flatMap((item) => {
    const known = inferableNamed(item, inferableOfDesignation);
    return known ?? fault(sheet, 'designation.unconfirmed', 'choice') ?? [];
  });
}

type Claimable = {
  date: { edtf: string } | null;
  round: number | null;
  targetCount: number | null;
  programme: { ar: string; en: string } | null;
  legalBasis?: { ar: string; en: string } | undefined;
};

function claimedFields(now: Claimable, before: Claimable | null): ClaimedField[] {
  return [
    {
      field: 'designation.date',
      property: 'date',
      now: dateClaimed(now.date?.edtf),
      before: dateClaimed(before?.date?.edtf),
    },
    {
      field: 'designation.round',
      property: 'round',
      now: numberClaimed(now.round),
      before: numberClaimed(before?.round),
    },
    {
      field: 'designation.programmeEn',
      property: 'programme',
      now: wordsClaimed(now.programme),
      before: wordsClaimed(before?.programme),
    },
    {
      field: 'designation.legalBasisEn',
      property: 'legal-basis',
      now: wordsClaimed(now.legalBasis ?? null),
      before: wordsClaimed(before?.legalBasis),
    },
    {
      field: 'designation.targetCount',
      property: 'target-count',
      now: numberClaimed(now.targetCount),
      before: numberClaimed(before?.targetCount),
    },
  ];
}
