import type { Prisma } from '@/lib/db/generated/client';
import { BodyKind, Confidence, Qualifier } from '@/lib/db/generated/enums';
import type { BodyRecord } from '@/lib/editing/bodies/body-record';
import type { ClaimedField } from '@/lib/editing/drafts/parts/claims/claim-rule';
import {
  dateClaimed,
  numberClaimed,
  partiesClaimed,
  placeClaimed,
  wordsClaimed,
} from '@/lib/editing/drafts/parts/claims/claimed-value';
import { readClaims } from '@/lib/editing/drafts/parts/claims/read-claims';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNames, namesAt } from '@/lib/editing/drafts/parts/values/check-names';
import { checkId } from '@/lib/editing/drafts/parts/values/draft-ids';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName, readNames } from '@/lib/editing/drafts/parts/values/read-names';
import { readOwnSources } from '@/lib/editing/drafts/parts/values/read-own-sources';
import { highestNumber } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, fault, readBoth, readChoice, readNumber, readWords } from '@/lib/editing/drafts/parts/values/sheet';
import type { StoredRecord } from '@/lib/editing/stored-record';
import { readBodyNames } from './read-body-names';

/** A new body comes last. */
export async function readBody(
  tx: Prisma.TransactionClient,
  open: OpenPart,
  stored: StoredRecord<BodyRecord> | null,
): Promise<BodyRecord | null> {
  const { sheet, known, source, part } = open;
  const name = { ar: readWords(sheet, 'body.nameAr', 'short'), en: readWords(sheet, 'body.nameEn', 'short', true) };
  const nameArOwn = readWords(sheet, 'body.nameArOwn', 'short');
  refuseTwoArabicNames(open);
  const typedId = part.subject ?? (entry(sheet, 'body.id') || idOfWords(name.en));
  const id = await checkId(tx, sheet, { type: 'body', subject: part.subject, id: typedId });
  const isPlain = stored !== null && stored.record.sources.length === 0 && entry(sheet, 'body.sources') === '';
  const sources = isPlain ? { ids: [], confidence: null } : readOwnSources(sheet, 'body.sources', { known, source });
  const names = readBodyNames(open, await highestNumber(tx, 'body', part.subject, 'names'));
  const record = {
    kind: readChoice(sheet, 'body.kind', BodyKind, stored === null || stored.record.kind !== null),
    acronym: readWords(sheet, 'body.acronym', 'short'),
    name,
    nameArOwn,
    parent: readParent(open),
    established: readDate(sheet, 'body.established'),
    establishedNote: readBoth(sheet, 'body.establishedNote', 'source'),
    coLeads: readNames(sheet, 'body.coLeads', known, 'party'),
    coLeadsNote: readBoth(sheet, 'body.coLeadsNote', 'source'),
    seat: readName(sheet, 'body.seat', known, 'place'),
    memberCount: readMemberCount(open),
    names,
    confidence:
      readChoice(sheet, 'body.confidence', Confidence) ?? (stored ? stored.record.confidence : sources.confidence),
    sources: sources.ids,
  };
  const typed = [
    ...namesAt('body.nameAr', [name.ar]),
    ...namesAt('body.nameEn', [name.en]),
    ...namesAt('body.acronym', [record.acronym]),
  ];
  const others = known.body.filter((other) => other.id !== part.subject);
  checkNames(sheet, 'body', typed, others);
  const claims = await readClaims(tx, open, {
    of: 'body',
    record: id,
    rowId: stored?.rowId ?? null,
    fields: claimedFields(record, stored?.record ?? null),
  });
  const last = stored ? 0 : ((await tx.body.aggregate({ _max: { position: true } }))._max.position ?? 0);
  if (id === null || name.en === null || (name.ar === null) === (nameArOwn === null)) return null;
  return {
    ...record,
    id,
    name: { ar: name.ar, en: name.en },
    claims,
    position: stored?.record.position ?? last + 1,
  };
}

/** An Arabic name was published, or there is one of ours: one of the two. */
function refuseTwoArabicNames({ sheet }: OpenPart): void {
  const [published, own] = [entry(sheet, 'body.nameAr') !== '', entry(sheet, 'body.nameArOwn') !== ''];
  if (published && own) fault(sheet, 'body.nameArOwn', 'titleOwn');
  if (!published && !own) fault(sheet, 'body.nameAr', 'arabicNameOwn');
}

function readParent({ sheet, known, part }: OpenPart): string | null {
  const parent = readName(sheet, 'body.parent', known, 'body');
  return parent !== null && parent === part.subject ? fault(sheet, 'body.parent', 'ownParent') : parent;
}

/** A number of members is one of a day. */
function readMemberCount({ sheet }: OpenPart): BodyRecord['memberCount'] {
  const value = readNumber(sheet, 'body.memberCount', 0);
  const qualifier = readChoice(sheet, 'body.memberCountQualifier', Qualifier) ?? 'exact';
  const asOf = readDate(sheet, 'body.memberCountAsOf');
  if (value !== null && entry(sheet, 'body.memberCountAsOf') === '') {
    fault(sheet, 'body.memberCountAsOf', 'memberCountWhole');
  }
  return value === null || asOf === null ? null : { value, qualifier, asOf };
}

type Claimable = Pick<BodyRecord, 'nameArOwn' | 'established' | 'coLeads' | 'seat' | 'memberCount'> & {
  name: { ar: string | null; en: string | null };
};

function claimedFields(now: Claimable, before: Claimable | null): ClaimedField[] {
  const was = before && claimedValues(before);
  return claimedValues(now).map(({ field, property, value }, index) => ({
    field,
    property,
    now: value,
    before: was?.[index]?.value ?? null,
  }));
}

/** A body without a published Arabic name goes by the one that we gave it. */
function claimedValues({ name, nameArOwn, established, coLeads, seat, memberCount }: Claimable) {
  const ar = name.ar ?? nameArOwn;
  const names = ar === null || name.en === null ? null : { ar, en: name.en };
  return [
    { field: 'body.nameEn', property: 'name', value: wordsClaimed(names) },
    { field: 'body.established', property: 'established', value: dateClaimed(established) },
    { field: 'body.coLeads', property: 'co-leads', value: partiesClaimed(coLeads) },
    { field: 'body.seat', property: 'seat', value: placeClaimed(seat) },
    {
      field: 'body.memberCount',
      property: 'member-count',
      value: numberClaimed(memberCount?.value, memberCount?.qualifier),
    },
  ];
}
