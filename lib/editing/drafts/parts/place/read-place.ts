import type { Prisma } from '@/lib/db/generated/client';
import type { BundledPlace } from '@/lib/editing/bundled/records-format';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNames, namesAt } from '@/lib/editing/drafts/parts/values/check-names';
import { checkId } from '@/lib/editing/drafts/parts/values/draft-ids';
import { idOfWords } from '@/lib/editing/drafts/parts/values/id-of-words';
import { readCites } from '@/lib/editing/drafts/parts/values/read-cites';
import { readList } from '@/lib/editing/drafts/parts/values/read-list';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { highestNumber } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, readBoth } from '@/lib/editing/drafts/parts/values/sheet';

export async function readPlace(tx: Prisma.TransactionClient, open: OpenPart): Promise<BundledPlace | null> {
  const { sheet, known, part } = open;
  // The draft knows its own new place, which has no row yet.
  const others = known.place.filter(({ id, rowId }) => id !== part.subject && rowId !== '');
  const name = readBoth(sheet, 'place.name', 'short', true);
  const typedId = part.subject ?? (entry(sheet, 'place.id') || idOfWords(name?.en ?? null));
  const id = await checkId(tx, sheet, { type: 'place', subject: part.subject, id: typedId });
  const variants = { ar: readList(sheet, 'place.variantsAr'), en: readList(sheet, 'place.variantsEn') };
  const country = readName(sheet, 'place.country', known, 'party', true);
  const typed = [
    ...namesAt('place.nameAr', [entry(sheet, 'place.nameAr')]),
    ...namesAt('place.nameEn', [entry(sheet, 'place.nameEn')]),
    ...namesAt('place.variantsAr', variants.ar),
    ...namesAt('place.variantsEn', variants.en),
  ];
  checkNames(sheet, 'place', typed, others);
  const cited = readCites(open, 'place', await highestNumber(tx, 'place', part.subject, 'citations'));
  if (id === null || name === null || country === null) return null;
  return { id, name, variants, country, ...cited };
}
