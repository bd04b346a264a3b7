import { useLocale, useTranslations } from 'next-intl';
import { MomentFaultNote } from '@/components/findings/finding-fault-note';
import { HeldNote } from '@/components/findings/held-note';
import { quotationAddress } from '@/lib/findings/finding-address';
import type { AskedFault, AskedQuotation } from '@/lib/findings/quotation/asked-quotation';
import type { QuotationCheck } from '@/lib/findings/quotation/check-quotation';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';
import { QuotationForm } from './quotation-form';
import { QuotationVerdict } from './quotation-verdict';

type Props = { asked: AskedQuotation; seq: string | null; found: QuotationCheck | AskedFault; held: HeldCounts };

/** Whether words stand in a text that is held: word for word, altered, or not in what is held. */
export function QuotationArticle({ asked, seq, found, held }: Props) {
  const t = useTranslations('findings.quotation');
  const isFault = 'kind' in found;
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mb-4 max-w-prose text-quiet">{t('lead')}</p>
      <QuotationForm words={asked.words} hasFault={isFault && found.kind === 'words' && found.fault !== 'empty'} />
      {isFault ? <Fault asked={asked} seq={seq} fault={found} /> : <QuotationVerdict check={found} />}
      {(isFault || found.verdict === 'not-held') && <HeldNote held={held} />}
    </article>
  );
}

function Fault({ asked, seq, fault }: Pick<Props, 'asked' | 'seq'> & { fault: AskedFault }) {
  const locale = useLocale();
  const t = useTranslations('findings.quotation');
  if (fault.kind === 'moment') {
    return <MomentFaultNote fault={fault} seq={seq} today={quotationAddress(locale, asked)} />;
  }
  return fault.fault === 'empty' ? null : (
    <p id="words-fault" role="alert" className="mt-4 max-w-prose border-s-4 border-official ps-3">
      {t(`fault.${fault.fault}`)}
    </p>
  );
}
