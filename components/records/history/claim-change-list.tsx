import { useTranslations } from 'next-intl';
import { usePropertyName } from '@/components/records/provenance/disputes';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import type { ClaimChange } from '@/lib/records/history/claim-changes';
import { Names, ToldValueText } from './told-value-text';

/** What sources say that was added, changed or removed: a line for each claim. */
export function ClaimChangeList({ claims }: { claims: ClaimChange[] }) {
  const t = useTranslations('corrections');
  return (
    <>
      <p className="mt-2 text-base font-semibold">{t('claims')}</p>
      <ul className="list-disc ps-6 text-base">
        {claims.map((claim, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim is told without its id.
          <li key={index}>
            <ClaimLine claim={claim} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ClaimLine({ claim }: { claim: ClaimChange }) {
  const t = useTranslations();
  const { kind, value, was, asSaid, saidBy, publishers } = claim;
  const property = usePropertyName()(claim.property);
  const [publisher] = publishers;
  const isPublisher = publishers.length === 1 && publisher?.ar === saidBy?.ar && publisher?.en === saidBy?.en;
  return (
    <>
      {t(`corrections.claim.${kind}`)} · {property}: <ToldValueText value={value} />
      {was && (
        <span className="text-quiet">
          {' '}
          ({t.rich('corrections.was', { value: () => <ToldValueText key="was" value={was} /> })})
        </span>
      )}
      {asSaid && (
        <>
          {' '}
          — <Quotation {...asSaid} />
        </>
      )}{' '}
      — {saidBy && !isPublisher && <>{<Words value={saidBy} />} · </>}
      {publishers.length === 0 ? t('claim.asSet') : <Names names={publishers} />}
      <Status claim={claim} />
    </>
  );
}

/** What is decided of a claim, and what was before where it differs. */
function Status({ claim: { status, statusWas } }: { claim: ClaimChange }) {
  const t = useTranslations();
  const words = (code: string) => {
    const key = `claim.status.${code}` as 'claim.status.open';
    return t.has(key) ? t(key) : t('corrections.otherValue');
  };
  return (
    <>
      {' · '}
      {words(status)}
      {statusWas !== null && (
        <span className="text-quiet"> ({t.rich('corrections.was', { value: () => words(statusWas) })})</span>
      )}
    </>
  );
}
