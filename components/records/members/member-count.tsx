import { useLocale, useTranslations } from 'next-intl';
import { SourceName } from '@/components/records/provenance/source-list';
import { Day } from '@/components/records/provenance/when';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import type { MemberCount } from '@/lib/records/members/members';
import type { Source } from '@/lib/records/sources/sources';

/** The number of members listed here, never without the number that the body is said to have. */
export function MemberCountText({ count: { listed, stated, sources } }: { count: MemberCount }) {
  const locale = useLocale();
  const t = useTranslations();
  if (!stated) return t('members.listedOnly', { listed });
  const amount = t(`count.amount.${stated.qualifier}`, { amount: t('members.statedAmount', { value: stated.value }) });
  return (
    <>
      <p>{t('members.listedOf', { listed, amount })}</p>
      <p className="text-base text-quiet">
        {stated.asOf && t.rich('members.statedAsOf', { day: () => <Day key="day" edtf={stated.asOf ?? ''} /> })}{' '}
        {t('members.asSet')}:{' '}
        <InlineList
          items={onePerPublisher(sources).map((source) => ({
            key: source.id,
            content: <SourceName source={source} />,
          }))}
          separator={separators[locale].semicolon}
        />
      </p>
    </>
  );
}

/** The page of the body lists all of them. */
function onePerPublisher(sources: Source[]): Source[] {
  return sources.filter(
    (source, index) => sources.findIndex((other) => other.publisher.en === source.publisher.en) === index,
  );
}
