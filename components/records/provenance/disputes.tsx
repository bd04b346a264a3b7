import { useLocale, useTranslations } from 'next-intl';
import { ReportMark } from '@/components/records/reports/report-mark';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import type { Locale } from '@/lib/i18n/locales';
import type { Claim, Dispute } from '@/lib/records/sources/claims';
import { ClaimedValue } from './claimed-value';
import { isSaidByPublisher, SourceName } from './source-list';

/** Every value that sources give for a property, the one adopted, and why. `about` is the page's path without its language. */
export function Disputes({ about, disputes }: { about: string; disputes: Dispute[] }) {
  return (
    <div className="grid gap-8">
      {disputes.map((dispute) => (
        <DisputeTable key={dispute.property} about={about} dispute={dispute} />
      ))}
    </div>
  );
}

function DisputeTable({ about, dispute }: { about: string; dispute: Dispute }) {
  const locale = useLocale();
  const t = useTranslations('claim');
  const title = usePropertyName()(dispute.property);
  return (
    <div>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <DataTable caption={title} columns={[t('value'), t('saidBy'), t('decision')]}>
        {dispute.claims.map((claim) => (
          <Row key={claim.id} id={`claim-${claim.id}`}>
            <Cell name={t('value')}>
              <ClaimedValue value={claim.value} />
              {claim.asSaid && !isInValue(claim, locale) && (
                <p className="text-base text-quiet">
                  <Quotation {...claim.asSaid} />
                </p>
              )}
            </Cell>
            <Cell name={t('saidBy')}>
              {claim.saidBy && !isSaidByPublisher(claim.saidBy, claim.sources, locale) && (
                <Words value={claim.saidBy} />
              )}
              <ClaimSources claim={claim} />
            </Cell>
            <Cell name={t('decision')}>
              <Decision claim={claim} />
              <ReportMark about={`${about}#claim-${claim.id}`} label={t('report')} />
              {/* biome-ignore lint/a11y/useAnchorContent: its title is its name, for eyes and ears alike. */}
              <a href={`#claim-${claim.id}`} title={t('link')} className="row-link" />
            </Cell>
          </Row>
        ))}
      </DataTable>
    </div>
  );
}

/** A value in words that already has those of the source is not followed by them. */
function isInValue({ value, asSaid }: Claim, locale: Locale): boolean {
  return value.kind === 'text' && asSaid?.lang === locale && value[locale].includes(asSaid.words);
}

function ClaimSources({ claim }: { claim: Claim }) {
  const t = useTranslations('claim');
  if (claim.sources.length === 0) return <p className="text-base text-quiet">{t('asSet')}</p>;
  return (
    <ul className="text-base">
      {claim.sources.map((source) => (
        <li key={source.id}>
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  );
}

function Decision({ claim }: { claim: Claim }) {
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
    </>
  );
}

/** The subject of a claim in words: of its whole property if the messages have them, else of what it is a kind of. */
export function usePropertyName(): (property: string) => string {
  const t = useTranslations('claim.property');
  return (property) => {
    const parts = property.split('.');
    const keys = parts.map((_, index) => toKey(parts.slice(0, parts.length - index).join('.')));
    return t(keys.find((key) => t.has(key)) ?? 'other');
  };
}

function toKey(property: string) {
  return property.replace(/[-.](.)/g, (_, letter: string) => letter.toUpperCase()) as 'other';
}
