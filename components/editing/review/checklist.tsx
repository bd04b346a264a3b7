import { useTranslations } from 'next-intl';
import { ClaimStatus, ClaimValueWords } from '@/components/editing/claims/claim-summary';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { parseFieldName } from '@/components/editing/fields/field-rows';
import { type Choices, partFields } from '@/components/editing/fields/part-fields';
import { TypedName } from '@/components/editing/fields/payload-value';
import { readTypedNames } from '@/components/editing/fields/typed-names';
import { FieldError } from '@/components/editing/form/field';
import { usePropertyName } from '@/components/records/provenance/disputes';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import type { DraftView } from '@/lib/desk/drafts';

type ChangedClaim = DraftView['parts'][number]['claims'][number];

type Props = {
  claims: ChangedClaim[];
  choices: Choices;
  /** What was said of the claims before: `{ "cifg-12-date": "ok" }`. */
  checked: Record<string, string>;
  /** Whoever asks may look and not decide. */
  isReadOnly: boolean;
  /** What was refused, by the names of fields: `unchecked` or `foundWrong`. */
  refused: Record<string, string>;
  /** The first claim takes the focus, so that one claim is checked with two keys. */
  takesFocus: boolean;
};

/** The claims that changed, each with its value, its source's words, and right or wrong to be said of it. */
export function Checklist({ claims, choices, checked, isReadOnly, refused, takesFocus }: Props) {
  return (
    <ol className="grid gap-3">
      {claims.map((claim, index) => (
        <li key={claim.id}>
          <ClaimToCheck
            claim={claim}
            choices={choices}
            answer={checked[claim.id] ?? ''}
            isReadOnly={isReadOnly}
            refused={refused}
            takesFocus={takesFocus && index === 0}
          />
        </li>
      ))}
    </ol>
  );
}

type ItemProps = Omit<Props, 'claims' | 'checked'> & { claim: ChangedClaim; answer: string };

function ClaimToCheck({ claim, choices, answer, isReadOnly, refused, takesFocus }: ItemProps) {
  const t = useTranslations('desk.review');
  const validation = useTranslations('validation');
  const subject = useSubject()(claim);
  const name = `check.${claim.id}`;
  const fault = refused[name];
  return (
    <fieldset
      id={name}
      aria-describedby={fault ? `${name}-error` : undefined}
      className="grid min-w-0 gap-x-6 gap-y-3 rounded-sm border border-quiet bg-sheet px-4 py-3 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <legend className="float-start mb-1 font-semibold md:col-span-2">
        {subject} <span className="ms-1 text-sm font-normal text-quiet">{t(`kind.${claim.kind}`)}</span>
      </legend>
      {fault && (
        <div className="clear-both md:col-span-2">
          <FieldError id={name}>{validation(fault === 'foundWrong' ? 'foundWrong' : 'unchecked')}</FieldError>
        </div>
      )}
      <ClaimFacts claim={claim} choices={choices} />
      {!isReadOnly && (
        <div className="flex flex-wrap content-start gap-x-5 gap-y-1 md:grid">
          {(['ok', 'wrong'] as const).map((verdict, index) => (
            <label key={verdict} className="flex items-center gap-2.5 py-1 pointer-coarse:min-h-11">
              <input
                type="radio"
                name={name}
                value={verdict}
                required
                defaultChecked={answer === verdict}
                // biome-ignore lint/a11y/noAutofocus: one corrected number is reviewed with two keys, also without a script.
                autoFocus={(takesFocus && index === 0) || undefined}
                className="size-5 shrink-0"
              />
              {t(verdict)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function ClaimFacts({ claim: { field, before, after }, choices }: { claim: ChangedClaim; choices: Choices }) {
  const t = useTranslations('desk');
  const now = after ?? before ?? {};
  const wasOther = (last: string) => before !== null && after !== null && (before[last] ?? '') !== (after[last] ?? '');
  const sources = readTypedNames(now.sources ?? '', choices.sources);
  return (
    <dl className="clear-both grid min-w-0 gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
      <Fact name={t('review.value')}>
        <strong className="text-lg font-semibold">
          <ClaimValueWords fields={now} field={field} choices={choices} />
        </strong>
        {['value', 'valueAr', 'valueEn', 'unit', 'basis', 'qualifier'].some(wasOther) && (
          <span className="ms-2 text-sm text-quiet">
            {t.rich('review.was', {
              value: () => <ClaimValueWords fields={before ?? {}} field={field} choices={choices} />,
            })}
          </span>
        )}
      </Fact>
      <Fact name={t('review.words')}>
        {now.words ? (
          <Quotation words={now.words} lang={now.wordsLang || 'en'} />
        ) : (
          <span className="text-quiet">{t('draft.nothing')}</span>
        )}
        {wasOther('words') && (
          <span className="block text-sm text-quiet">
            {t.rich('review.was', {
              value: () => <Quotation words={before?.words ?? ''} lang={before?.wordsLang || 'en'} />,
            })}
          </span>
        )}
      </Fact>
      <Fact name={t('review.source')}>
        {sources.length === 0 && <span className="text-quiet">{t('draft.nothing')}</span>}
        {sources.map(({ typed }) => (
          <span key={typed} className="me-3">
            <TypedName value={typed} choices={choices.sources} />{' '}
            <bdi dir="ltr" className="text-sm text-quiet">
              {typed}
            </bdi>
          </span>
        ))}
        {(now.saidByAr || now.saidByEn) && (
          <span className="text-quiet">
            <Words value={{ ar: now.saidByAr || null, en: now.saidByEn || null }} />
          </span>
        )}
      </Fact>
      <Fact name={t('review.status')}>
        {wasOther('status') ? (
          t.rich('review.fromTo', {
            from: () => <ClaimStatus status={before?.status ?? ''} />,
            to: () => <ClaimStatus status={after?.status ?? ''} />,
          })
        ) : (
          <ClaimStatus status={now.status ?? ''} />
        )}
        {(now.reasonAr || now.reasonEn) && (
          <span className="ms-2 text-sm text-quiet">
            <Words value={{ ar: now.reasonAr || null, en: now.reasonEn || null }} />
          </span>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** The field that a claim supports, or the subject that it has without one. */
function useSubject(): (claim: ChangedClaim) => string {
  const label = useFieldLabel();
  const propertyName = usePropertyName();
  return ({ field, before, after }) => {
    const isOfForm = field !== null && (parseFieldName(field).room in partFields || field.startsWith('count.'));
    return isOfForm ? label(field) : propertyName((after ?? before)?.property ?? 'other');
  };
}
