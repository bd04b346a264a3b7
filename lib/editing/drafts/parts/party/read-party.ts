import type { Prisma } from '@/lib/db/generated/client';
import { PartyKind } from '@/lib/db/generated/enums';
import type { BundledParty } from '@/lib/editing/bundled/records-format';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNames, namesAt } from '@/lib/editing/drafts/parts/values/check-names';
import { isIdTaken } from '@/lib/editing/drafts/parts/values/draft-ids';
import { readCites } from '@/lib/editing/drafts/parts/values/read-cites';
import { readList } from '@/lib/editing/drafts/parts/values/read-list';
import { highestNumber } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, fault, readBoth, readChoice, readWords } from '@/lib/editing/drafts/parts/values/sheet';

export async function readParty(tx: Prisma.TransactionClient, open: OpenPart): Promise<BundledParty | null> {
  const { sheet, known, part } = open;
  const others = known.party.filter(({ id }) => id !== part.subject);
  const code = await readCode(tx, open);
  const kind = readChoice(sheet, 'party.kind', PartyKind, true);
  const name = readBoth(sheet, 'party.name', 'short', true);
  const acronym = readWords(sheet, 'party.acronym', 'short');
  const variants = { ar: readList(sheet, 'party.variantsAr'), en: readList(sheet, 'party.variantsEn') };
  const wrongForms = { ar: readList(sheet, 'party.wrongFormsAr') };
  const typed = [
    ...namesAt('party.nameAr', [name?.ar]),
    ...namesAt('party.nameEn', [name?.en]),
    ...namesAt('party.acronym', [acronym]),
    ...namesAt('party.variantsAr', variants.ar),
    ...namesAt('party.variantsEn', variants.en),
  ];
  const id = part.subject ?? code?.toLowerCase() ?? null;
  checkNames(sheet, 'party', typed, others);
  const cited = readCites(open, 'party', await highestNumber(tx, 'party', part.subject, 'citations'));
  if (id === null || code === null || kind === null || name === null) return null;
  return { id, code, kind, acronym, name, variants, wrongForms, ...cited };
}

/** Two letters of a state, as ISO has them, or the acronym of an organization. */
async function readCode(tx: Prisma.TransactionClient, { sheet, part }: OpenPart): Promise<string | null> {
  const code = entry(sheet, 'party.code');
  if (part.subject !== null) return code || part.subject.toUpperCase();
  if (code === '') return fault(sheet, 'party.code', 'required');
  if (!/^[A-Za-z][A-Za-z0-9]{1,19}(?:-[A-Za-z0-9]{1,10})?$/.test(code)) return fault(sheet, 'party.code', 'code');
  const isState = entry(sheet, 'party.kind') === 'state';
  if (isState && !/^[A-Za-z]{2}$/.test(code)) return fault(sheet, 'party.code', 'code');
  if (await isIdTaken(tx, 'party', code.toLowerCase())) {
    return fault(sheet, 'party.code', 'idTaken', { id: code.toLowerCase() });
  }
  return code.toUpperCase();
}
