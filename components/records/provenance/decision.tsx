import { useTranslations } from 'next-intl';
import { CiteMark } from '@/components/records/citing/cite-mark';
import { ReportMark } from '@/components/records/reports/report-mark';
import { Words } from '@/components/ui/words';
import type { Claim } from '@/lib/records/sources/claims';

type Props = { about: string; claim: Claim };

/** What the record takes of a claim, in a word, and why; then the marks that report, cite and link the claim. */
export function Decision({ about, claim }: Props) {
  const t = useTranslations('claim.status');
  return (
    <>
      <span className={claim.status === 'adopted' ? 'font-semibold text-official' : 'font-semibold'}>
        {claim.status === 'adopted' && <span aria-hidden="true">✓ </span>}
        {t(claim.status)}
      </span>
      {claim.reason && (
        <p className="max-w-prose text-base">
          <Words value={claim.reason} />
        </p>
      )}
      <ClaimMarks about={about} claim={claim} />
    </>
  );
}

function ClaimMarks({ about, claim: { id } }: Props) {
  const t = useTranslations();
  const place = `${about}#claim-${id}`;
  return (
    <span className="inline-flex items-center">
      <ReportMark about={place} label={t('claim.report')} />
      <CiteMark about={place} label={t('citation.ofClaim')} />
      {/* biome-ignore lint/a11y/useAnchorContent: its title is its name, for eyes and ears alike. */}
      <a href={`#claim-${id}`} title={t('claim.link')} className="row-link" />
    </span>
  );
}
