import { useLocale } from 'next-intl';
import { Parties } from '@/components/records/members/parties';
import type { ClaimValue } from '@/lib/records/sources/claims';
import { listNames } from '@/lib/records/vocabulary/names';
import { FigureText } from './figure';
import { Day } from './when';

/** A claimed value in the reader's language. */
export function ClaimedValue({ value }: { value: ClaimValue }) {
  const locale = useLocale();
  switch (value.kind) {
    case 'count':
      return <FigureText figure={value} />;
    case 'date':
      return <Day edtf={value.edtf} />;
    case 'place':
      return <PlaceName place={value.place} />;
    case 'parties':
      return <PartiesByCode codes={value.codes} />;
    case 'number':
    case 'text':
      return <bdi>{value[locale]}</bdi>;
  }
}

async function PlaceName({ place }: { place: string }) {
  const names = await listNames();
  return <NameOf name={names[place]} code={place} />;
}

function NameOf({ name, code }: { name: { ar: string | null; en: string | null } | undefined; code: string }) {
  return <bdi>{name?.[useLocale()] ?? code}</bdi>;
}

async function PartiesByCode({ codes }: { codes: string[] }) {
  const names = await listNames();
  const parties = codes.map((code) => ({ id: code, code, name: names[code] ?? { ar: null, en: null } }));
  return <Parties parties={parties} />;
}
