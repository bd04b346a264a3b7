import { useLocale, useTranslations } from 'next-intl';
import { MomentFaultNote } from '@/components/findings/finding-fault-note';
import { HeldNote } from '@/components/findings/held-note';
import { quotationAddress } from '@/lib/findings/finding-address';
import type { AnsweredQuotation, AskedFault, AskedQuotation } from '@/lib/findings/quotation/asked-quotation';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';
import type { HeldStatement } from '@/lib/records/statements/held/held-statements';
import { ClaimLine } from './claim-line';
import { QuotationForm } from './quotation-form';
import { QuotationVerdict } from './quotation-verdict';

type Props = {
  asked: AskedQuotation;
  seq: string | null;
  found: AnsweredQuotation | AskedFault;
  held: HeldCounts;
  statements: readonly HeldStatement[];
};

/** Whether words stand in a text that is held: word for word, altered, or not in what is held. */
export function QuotationArticle({ asked, seq, found, held, statements }: Props) {
  const t = useTranslations('findings.quotation');
  const isFault = 'kind' in found;
  return (
    <article>
      <h1 className="mb-2 text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mb-4 max-w-prose text-quiet">{t('lead')}</p>
      <QuotationForm
        words={asked.words}
        hasFault={isFault && found.kind === 'words' && found.fault !== 'empty'}
        statement={asked.statement ?? null}
        hasUnknownStatement={isFault && found.kind === 'statement'}
        statements={statements}
      />
      {!isFault && found.claim && <ClaimLine claim={found.claim} lang={found.quotation.lang} />}
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
  // The form says at its field which statement there is not.
  if (fault.kind === 'statement') return null;
  return fault.fault === 'empty' ? null : (
    <p id="words-fault" role="alert" className="mt-4 max-w-prose border-s-4 border-official ps-3">
      {t(`fault.${fault.fault}`)}
    </p>
  );
}
