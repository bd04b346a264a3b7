import { useLocale } from 'next-intl';
import { Parties } from '@/components/records/members/parties';
import { Words } from '@/components/ui/words';
import { type Bilingual, bilingual, nameIn } from '@/lib/records/bilingual';
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
      return <bdi>{value[locale]}</bdi>;
    case 'text':
      return (
        <bdi>
          <Words value={bilingual(value.ar || null, value.en || null)} />
        </bdi>
      );
  }
}

async function PlaceName({ place }: { place: string }) {
  const names = await listNames();
  return <PlaceWords name={names[place] ?? bilingual(null, null)} id={place} />;
}

function PlaceWords(place: { id: string; name: Bilingual }) {
  return <bdi>{nameIn(place, useLocale())}</bdi>;
}

async function PartiesByCode({ codes }: { codes: string[] }) {
  const names = await listNames();
  const parties = codes.map((code) => ({ id: code, code, name: names[code] ?? bilingual(null, null) }));
  return <Parties parties={parties} />;
}
