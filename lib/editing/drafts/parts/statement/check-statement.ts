import type { Prisma } from '@/lib/db/generated/client';
import { StatementKind, TitleKind } from '@/lib/db/generated/enums';
import { checkNewClaims } from '@/lib/editing/drafts/parts/claims/check-new-claims';
import { listClaimIds } from '@/lib/editing/drafts/parts/claims/claim-rows';
import { type ClaimedField, checkClaimedFields } from '@/lib/editing/drafts/parts/claims/claim-rule';
import { dateClaimed, wordsClaimed } from '@/lib/editing/drafts/parts/claims/claimed-value';
import { type ParsedClaim, parseClaims } from '@/lib/editing/drafts/parts/claims/parse-claims';
import type { DraftPartInput, DraftParts } from '@/lib/editing/drafts/parts/part-kind';
import { checkId, type DraftIds, readDraftIds, withDraft } from '@/lib/editing/drafts/parts/values/draft-ids';
import { type Known, readKnown } from '@/lib/editing/drafts/parts/values/known-records';
import { sourceOfDraft } from '@/lib/editing/drafts/parts/values/own-source';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import {
  entry,
  fault,
  readBoth,
  readChoice,
  readLanguage,
  readWords,
  type Sheet,
} from '@/lib/editing/drafts/parts/values/sheet';
import { findStatement, type StatementRecord } from '@/lib/editing/statements/statement-record';
import type { StoredRecord } from '@/lib/editing/stored-record';

type Tx = Prisma.TransactionClient;

/** What publishing a statement needs: its record, or the faults against it. */
export type CheckedStatement = {
  sheet: Sheet;
  known: Known;
  stored: StoredRecord<StatementRecord> | null;
  record: StatementRecord | null;
  /** What can be read of it in spite of faults. */
  readable: StatementRecord | null;
};

export async function checkStatement(tx: Tx, part: DraftPartInput, parts: DraftParts): Promise<CheckedStatement> {
  const sheet: Sheet = { payload: part.payload, base: part.base, faults: [] };
  const named = await readKnown(tx, parts);
  const ids = await readDraftIds(tx, parts, named);
  const known = withDraft(named, ids, parts);
  const stored = part.subject === null ? null : await findStatement(tx, part.subject);
  if (stored?.withdrawnReason) fault(sheet, 'statement.id', 'isWithdrawn');
  const id = await checkId(tx, sheet, { type: 'statement', subject: part.subject, id: ids.statement });
  if (part.subject === null && parts.text === undefined) fault(sheet, 'statement.id', 'statementText');
  const isOfDraft = part.subject === null && entry(sheet, 'statement.meeting') === '';
  const { record, values, claims } = parseStatement(sheet, known, {
    ...ids,
    source: sourceOfDraft(ids, parts),
    statement: id,
    meeting: isOfDraft ? ids.meeting : null,
  });
  const beside = parts.meeting ? listClaimIds('meeting', parts.meeting, ids.meeting) : [];
  await checkNewClaims(tx, sheet, {
    of: 'statement',
    subject: part.subject,
    rowId: stored?.rowId ?? null,
    claims,
    beside,
  });
  checkClaimedFields(sheet, claimedFields(values, stored?.record ?? null), claims);
  return { sheet, known, stored, record: sheet.faults.length === 0 ? record : null, readable: record };
}

/** `ids.meeting` is the meeting of a statement that names none. */
function parseStatement(
  sheet: Sheet,
  known: Known,
  ids: DraftIds,
): { record: StatementRecord | null; values: ClaimableStatement; claims: ParsedClaim[] } {
  const before = sheet.faults.length;
  const meeting = readName(sheet, 'statement.meeting', known, 'meeting') ?? ids.meeting;
  const kind = readChoice(sheet, 'statement.kind', StatementKind, true);
  const ar = readWords(sheet, 'statement.titleAr', 'short');
  const en = readWords(sheet, 'statement.titleEn', 'short');
  const titleArOwn = readWords(sheet, 'statement.titleArOwn', 'short');
  const isNamed = ['titleAr', 'titleEn', 'titleArOwn'].some((name) => entry(sheet, `statement.${name}`) !== '');
  if (!isNamed) fault(sheet, 'statement.titleEn', 'title');
  if (ar !== null && titleArOwn !== null) fault(sheet, 'statement.titleArOwn', 'titleOwn');
  const titleKind = readChoice(sheet, 'statement.titleKind', TitleKind) ?? 'as_published';
  const officialLanguage = readLanguage(sheet, 'statement.officialLanguage');
  const issued = readDate(sheet, 'statement.issued');
  const issuer = readBoth(sheet, 'statement.issuer', 'short');
  const context = { of: 'statement', known, counts: new Map<string, number>(), source: ids.source } as const;
  const claims = parseClaims(sheet, { ...context, record: ids.statement ?? 'new' });
  const values = { issued, issuer };
  if (sheet.faults.length > before || ids.statement === null || kind === null) return { record: null, values, claims };
  const record: StatementRecord = {
    id: ids.statement,
    meeting,
    kind,
    title: { ar, en },
    titleArOwn,
    titleKind,
    officialLanguage,
    issued,
    issuer,
    claims: claims.map(({ claim }) => claim),
  };
  return { record, values, claims };
}

type ClaimableStatement = Pick<StatementRecord, 'issued' | 'issuer'>;

function claimedFields(record: ClaimableStatement, before: ClaimableStatement | null): ClaimedField[] {
  return [
    {
      field: 'statement.issued',
      property: 'issued',
      now: dateClaimed(record.issued),
      before: dateClaimed(before?.issued),
    },
    {
      field: 'statement.issuerEn',
      property: 'issuer',
      now: wordsClaimed(record.issuer),
      before: wordsClaimed(before?.issuer),
    },
  ];
}
