import { useLocale, useTranslations } from 'next-intl';
import type { FindingFault } from '@/lib/findings/asked-finding';
import { concordanceAddress, phraseAddress } from '@/lib/findings/finding-address';

type Kind = 'phrases' | 'concordance';

/** What is wrong with a question, and what can be done about it. */
export function FindingFaultNote({
  kind,
  q,
  seq,
  fault,
}: {
  kind: Kind;
  q: string;
  seq: string | null;
  fault: FindingFault;
}) {
  const locale = useLocale();
  const t = useTranslations('findings');
  if (fault.kind === 'phrase') {
    return fault.fault === 'empty' ? null : (
      <p id="words-fault" role="alert" className="mt-4 max-w-prose border-s-4 border-official ps-3">
        {t(`fault.${fault.fault}`)}
      </p>
    );
  }
  const today = kind === 'phrases' ? phraseAddress(locale, { q }) : concordanceAddress(locale, { q });
  return <MomentFaultNote fault={fault} seq={seq} today={today} />;
}

type MomentProps = { fault: Extract<FindingFault, { kind: 'moment' }>; seq: string | null; today: string };

export function MomentFaultNote({ fault: { fault, newest }, seq, today }: MomentProps) {
  const t = useTranslations('findings');
  return (
    <div role="alert" className="mt-4 max-w-prose border-s-4 border-official ps-3">
      <p>{t(`fault.${fault}`, { seq: seq ?? '', newest })}</p>
      <p>
        <a href={today}>{t('today')}</a>
      </p>
    </div>
  );
}
