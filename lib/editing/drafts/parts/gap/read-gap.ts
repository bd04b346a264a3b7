import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { Prisma } from '@/lib/db/generated/client';
import { GapKind } from '@/lib/db/generated/enums';
import type { BundledGap } from '@/lib/editing/bundled/records-format';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { isIdTaken } from '@/lib/editing/drafts/parts/values/draft-ids';
import { readCites } from '@/lib/editing/drafts/parts/values/read-cites';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { highestNumber } from '@/lib/editing/drafts/parts/values/read-rows';
import { fault, readBoth, readChoice, readNumber } from '@/lib/editing/drafts/parts/values/sheet';
import type { StoredRecord } from '@/lib/editing/stored-record';

export async function readGap(
  tx: Prisma.TransactionClient,
  open: OpenPart,
  stored: StoredRecord<BundledGap> | null,
): Promise<BundledGap | null> {
  const { sheet, known, part } = open;
  const own = stored?.record ?? (await readNumberOf(tx, open));
  const kind = readChoice(sheet, 'gap.kind', GapKind, true);
  const window = readWindow(open);
  const meeting = readName(sheet, 'gap.meeting', known, 'meeting');
  const text = readBoth(sheet, 'gap.known', 'source', true);
  const cited = readCites(open, 'gap', await highestNumber(tx, 'gap', part.subject, 'citations'));
  if (own === null || kind === null || window === null || text === null) return null;
  const { id, body, ordinal } = own;
  return { id, body, ordinal, kind, meeting, known: text, window, ...cited };
}

/** The number of a body that has no record: each once. */
async function readNumberOf(
  tx: Prisma.TransactionClient,
  { sheet, known }: OpenPart,
): Promise<Pick<BundledGap, 'id' | 'body' | 'ordinal'> | null> {
  const body = readName(sheet, 'gap.body', known, 'body', true);
  const ordinal = readNumber(sheet, 'gap.ordinal', 1, true);
  if (body === null || ordinal === null) return null;
  const id = `gap-${body}-${ordinal}`;
  const isTaken =
    (await isIdTaken(tx, 'gap', id)) || (await tx.gap.count({ where: { body: { publicId: body }, ordinal } })) > 0;
  return isTaken ? fault(sheet, 'gap.ordinal', 'idTaken', { id }) : { id, body, ordinal };
}

/** The time in which it must fall has a beginning; its end may be open. */
function readWindow({ sheet }: OpenPart): string | null {
  const window = readDate(sheet, 'gap.window', { isRequired: true });
  if (window === null) return null;
  return edtfBounds(readEdtf(window)).earliest === null ? fault(sheet, 'gap.window', 'windowStart') : window;
}
