import type { ClaimValue } from '@/lib/db/claim-value';
import type { Prisma } from '@/lib/db/generated/client';
import { BodyKind, Confidence, Qualifier } from '@/lib/db/generated/enums';
import type { BodyRecord } from '@/lib/editing/bodies/body-record';
import { checkNewClaims } from '@/lib/editing/drafts/parts/claims/check-new-claims';
import { type ClaimedField, checkClaimedFields } from '@/lib/editing/drafts/parts/claims/claim-rule';
import { parseClaims } from '@/lib/editing/drafts/parts/claims/parse-claims';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNames } from '@/lib/editing/drafts/parts/values/check-names';
import { checkId, idOf } from '@/lib/editing/drafts/parts/values/draft-ids';
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
  const typedId = part.subject ?? (entry(sheet, 'body.id') || idOf(name.en));
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
    ...(name.ar === null ? [] : [{ field: 'body.nameAr', name: name.ar }]),
    ...(name.en === null ? [] : [{ field: 'body.nameEn', name: name.en }]),
    ...(record.acronym === null ? [] : [{ field: 'body.acronym', name: record.acronym }]),
  ];
  checkNames(
    sheet,
    'body',
    typed,
    known.body.filter((other) => other.id !== part.subject),
  );
  const context = { of: 'body', known, record: id ?? 'new', counts: new Map<string, number>(), source } as const;
  const claims = parseClaims(sheet, context);
  await checkNewClaims(tx, sheet, { of: 'body', subject: part.subject, rowId: stored?.rowId ?? null, claims });
  checkClaimedFields(sheet, claimedFields(record, stored?.record ?? null), claims);
  const last = stored ? 0 : ((await tx.body.aggregate({ _max: { position: true } }))._max.position ?? 0);
  if (id === null || name.en === null || (name.ar === null) === (nameArOwn === null)) return null;
  return {
    ...record,
    id,
    name: { ar: name.ar, en: name.en },
    claims: claims.map(({ claim }) => claim),
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

type Claimable = Omit<Pick<BodyRecord, 'nameArOwn' | 'established' | 'coLeads' | 'seat' | 'memberCount'>, never> & {
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

/** Of a body without a published Arabic name, what we call it stands in its place. */
function claimedValues({ name, nameArOwn, established, coLeads, seat, memberCount }: Claimable) {
  const ar = name.ar ?? nameArOwn;
  const values: { field: string; property: string; value: ClaimValue | null }[] = [
    {
      field: 'body.nameEn',
      property: 'name',
      value: ar === null || name.en === null ? null : { kind: 'text', ar, en: name.en },
    },
    {
      field: 'body.established',
      property: 'established',
      value: established === null ? null : { kind: 'date', edtf: established },
    },
    {
      field: 'body.coLeads',
      property: 'co-leads',
      value: coLeads.length === 0 ? null : { kind: 'parties', codes: coLeads },
    },
    { field: 'body.seat', property: 'seat', value: seat === null ? null : { kind: 'place', place: seat } },
    {
      field: 'body.memberCount',
      property: 'member-count',
      value: memberCount && {
        kind: 'number',
        value: memberCount.value,
        qualifier: memberCount.qualifier,
        ar: '',
        en: '',
      },
    },
  ];
  return values;
}
