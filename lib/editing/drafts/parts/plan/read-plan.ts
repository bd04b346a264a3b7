import type { Prisma } from '@/lib/db/generated/client';
import type { BundledPlan } from '@/lib/editing/bundled/records-format';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkId, freeId } from '@/lib/editing/drafts/parts/values/draft-ids';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { languageOf } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, fault, isUnchanged, readBoth, readWords } from '@/lib/editing/drafts/parts/values/sheet';
import type { StoredRecord } from '@/lib/editing/stored-record';

export async function readPlan(
  tx: Prisma.TransactionClient,
  open: OpenPart,
  stored: StoredRecord<BundledPlan> | null,
): Promise<BundledPlan | null> {
  const { sheet, known, source, meeting, part } = open;
  const body = readName(sheet, 'plan.body', known, 'body', true);
  const edtf = readDate(sheet, 'plan.date', { isRequired: true, isBounded: true });
  const givenId = part.subject ?? (entry(sheet, 'plan.id') || null);
  const proposedId = givenId === null && body && edtf ? await proposeId(tx, body, edtf) : null;
  const ownId = givenId ?? proposedId;
  const isNamed = ownId !== null || (entry(sheet, 'plan.body') !== '' && entry(sheet, 'plan.date') !== '');
  const id = isNamed ? await checkId(tx, sheet, { type: 'plan', subject: part.subject, id: ownId }) : null;
  const text = readWords(sheet, 'plan.asSaid', 'source', true);
  const own = entry(sheet, 'plan.source') === '' ? source : readName(sheet, 'plan.source', known, 'source');
  if (own === null && entry(sheet, 'plan.source') === '') fault(sheet, 'plan.source', 'required');
  const where = readWhere(open);
  const isAtOwn = part.subject === null && entry(sheet, 'plan.announcedAt') === '';
  const rest = {
    announcedAt: isAtOwn ? meeting : readName(sheet, 'plan.announcedAt', known, 'meeting'),
    heldAs: readName(sheet, 'plan.heldAs', known, 'meeting'),
    note: readBoth(sheet, 'plan.note', 'source'),
  };
  if (id === null || body === null || edtf === null || text === null || own === null) return null;
  const isKept = stored !== null && isUnchanged(sheet, 'plan.asSaid') && isUnchanged(sheet, 'plan.source');
  const lang = isKept ? stored.record.asSaid.lang : languageOf(text, own, known);
  return { id, body, ...rest, edtf, ...where, asSaid: { lang, text }, source: own };
}

/** One source may announce for a month what another announced for it elsewhere: each has its own id. */
async function proposeId(tx: Prisma.TransactionClient, body: string, edtf: string): Promise<string | null> {
  const stem = idOfWords('plan', body, edtf);
  return stem && freeId(tx, 'plan', stem);
}

/** A place lies in its country: none need be given then, and no other may. */
function readWhere({ sheet, known }: OpenPart): Pick<BundledPlan, 'place' | 'country'> {
  const place = readName(sheet, 'plan.place', known, 'place');
  const country = readName(sheet, 'plan.country', known, 'party');
  const own = known.place.find(({ id }) => id === place)?.country ?? null;
  const isKept = isUnchanged(sheet, 'plan.place') && isUnchanged(sheet, 'plan.country');
  if (place === null || own === null || isKept) return { place, country };
  if (country !== null && country !== own) fault(sheet, 'plan.country', 'countryOfPlace', { country: own });
  return { place, country: own };
}
