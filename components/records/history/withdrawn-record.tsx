import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Day } from '@/components/records/provenance/when';
import { paths } from '@/lib/i18n/paths';
import type { Withdrawal, WithdrawnKind } from '@/lib/records/history/withdrawal';
import { WithdrawalReason } from './withdrawal-reason';

type Props = {
  kind: 'meeting' | 'statement' | WithdrawnKind;
  title: ReactNode;
  withdrawal: Withdrawal;
};

/** Where the others of its kind are. */
const lists = {
  meeting: paths.meetings,
  statement: paths.statements,
  designation: paths.designations,
  body: paths.meetings,
  party: paths.members,
  topic: paths.topics,
};

/** What stands at the address of a record that was withdrawn: its name, when and why, and nothing of what it said. */
export function WithdrawnRecord({ kind, title, withdrawal }: Props) {
  const locale = useLocale();
  const t = useTranslations('withdrawnRecord');
  return (
    <article>
      <p className="text-base text-quiet">{t(`kind.${kind}`)}</p>
      <h1 className="mt-1 mb-4 max-w-4xl text-2xl md:text-3xl">{title}</h1>
      <p className="max-w-prose border-s-4 border-doubt bg-shade px-4 py-2">
        {t.rich('since', { day: () => <Day edtf={withdrawal.at.slice(0, 10)} /> })}{' '}
        <WithdrawalReason withdrawal={withdrawal} />
      </p>
      <p className="mt-4">
        <a href={lists[kind](locale)}>{t(`to.${kind}`)}</a>
      </p>
    </article>
  );
}
