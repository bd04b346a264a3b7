import { toDayOrNull } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import type { TargetKind, TargetStatus } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { type PartyName, partyName, toPartyName } from '@/lib/records/members/parties';
import { type Quotation, quotationOrNull } from '@/lib/records/quotation';
import { type CitedWords, citedWordsRow, toCitedWords } from '@/lib/records/sources/cited-words';
import { type Source, sourceRow, toSource } from '@/lib/records/sources/sources';
import { findNameMatches } from './name-matches';

/** A person or entity that a designation names. `nameArOwn` is our transliteration, not a published spelling. */
export type Target = {
  position: number;
  kind: TargetKind;
  name: Bilingual;
  nameArOwn: string | null;
  aliases: string[];
  /** Misprints: a reader may meet them, nothing else should be called so. */
  weakAliases: string[];
  possiblySameAs: Bilingual | null;
  /** Where the target operates or is registered, as the source has it; not a nationality. */
  country: PartyName | null;
  status: TargetStatus;
  /** Null: never. */
  checkedOn: string | null;
  /** Where it was checked. */
  statusSource: Source | null;
  statusAsSaid: Quotation | null;
  /** Where it is named. Null: it cites the sources of its designation as a set. */
  cited: CitedWords | null;
  sameNameIn: SameName[];
};

/** Another designation that names somebody by the same name. */
export type SameName = { designation: string; title: Bilingual; edtf: string | null; name: string };

/** When the status of the targets named was checked. `oldest` is the day before which none was checked last. */
export type StatusCheck = { named: number; checked: number; oldest: string | null };

const nameColumns = { nameAr: true, nameEn: true, aliases: true } satisfies Prisma.TargetSelect;

export const targetRow = {
  ...nameColumns,
  ...citedWordsRow,
  position: true,
  kind: true,
  nameArOwn: true,
  weakAliases: true,
  possiblySameAsAr: true,
  possiblySameAsEn: true,
  country: { select: partyName },
  status: true,
  checkedOn: true,
  statusSource: { select: sourceRow },
  statusWords: true,
  statusWordsLang: true,
} satisfies Prisma.TargetSelect;

/** The columns that tell whether a target of another designation has the same name. */
export const targetNameRow = {
  ...nameColumns,
  designation: { select: { publicId: true, titleAr: true, titleEn: true, edtf: true } },
} satisfies Prisma.TargetSelect;

type NameRow = Prisma.TargetGetPayload<{ select: typeof targetNameRow }>;

export function toTarget(row: Prisma.TargetGetPayload<{ select: typeof targetRow }>, elsewhere: NameRow[]): Target {
  return {
    position: row.position,
    kind: row.kind,
    name: bilingual(row.nameAr, row.nameEn),
    nameArOwn: row.nameArOwn,
    aliases: row.aliases,
    weakAliases: row.weakAliases,
    possiblySameAs: bilingualOrNull(row.possiblySameAsAr, row.possiblySameAsEn),
    country: row.country && toPartyName(row.country),
    status: row.status,
    checkedOn: toDayOrNull(row.checkedOn),
    statusSource: row.statusSource && toSource(row.statusSource),
    statusAsSaid: quotationOrNull(row.statusWords, row.statusWordsLang),
    cited: toCitedWords(row),
    sameNameIn: sameNames(row, elsewhere),
  };
}

/** One entry for each designation, however many of its targets bear the name. */
function sameNames(row: Parameters<typeof namesOf>[0], elsewhere: NameRow[]): SameName[] {
  const others = elsewhere.map((other) => ({ names: namesOf(other), designation: other.designation }));
  const found = new Map<string, SameName>();
  for (const { target, name } of findNameMatches(namesOf(row), others)) {
    const { publicId, titleAr, titleEn, edtf } = target.designation;
    if (!found.has(publicId)) {
      found.set(publicId, { designation: publicId, title: bilingual(titleAr, titleEn), edtf, name });
    }
  }
  return [...found.values()];
}

function namesOf({ nameAr, nameEn, aliases }: { nameAr: string | null; nameEn: string | null; aliases: string[] }) {
  return [nameEn, nameAr, ...aliases].filter((name) => name !== null);
}

export function toStatusCheck(targets: { checkedOn: Date | null }[]): StatusCheck {
  const days = targets.map(({ checkedOn }) => toDayOrNull(checkedOn)).filter((day) => day !== null);
  return { named: targets.length, checked: days.length, oldest: days.toSorted()[0] ?? null };
}

export function addChecks(checks: StatusCheck[]): StatusCheck {
  return {
    named: checks.reduce((sum, { named }) => sum + named, 0),
    checked: checks.reduce((sum, { checked }) => sum + checked, 0),
    oldest: checks.flatMap(({ oldest }) => oldest ?? []).toSorted()[0] ?? null,
  };
}
