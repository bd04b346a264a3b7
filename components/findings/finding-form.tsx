import { useLocale, useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ConcordanceSort, concordanceSorts } from '@/lib/findings/concordance/sort-lines';
import { longestPhrase } from '@/lib/findings/phrase/phrase';
import { paths } from '@/lib/i18n/paths';

type Props = { kind: 'phrases' | 'concordance'; q: string; sort?: ConcordanceSort; hasFault?: boolean };

/** Asks for a phrase, and for a concordance how its lines are sorted. */
export function FindingForm({ kind, q, sort, hasFault = false }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const control = 'rounded-sm border border-quiet bg-sheet px-3 py-1.5';
  return (
    <search>
      <form action={paths[kind](locale)} className="flex max-w-3xl flex-wrap items-end gap-x-4 gap-y-2 print:hidden">
        <div className="min-w-[min(14rem,100%)] flex-1">
          <label htmlFor="words" className="block font-semibold">
            {t('form.words')}
          </label>
          <input
            id="words"
            type="search"
            name="q"
            defaultValue={q.slice(0, longestPhrase)}
            dir="auto"
            maxLength={longestPhrase}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={hasFault || undefined}
            aria-describedby={hasFault ? 'words-fault' : undefined}
            className={`${control} w-full`}
          />
        </div>
        {sort && <SortChoice sort={sort} className={control} />}
        <SubmitButton>{t(`form.submit.${kind}`)}</SubmitButton>
      </form>
    </search>
  );
}

function SortChoice({ sort, className }: { sort: ConcordanceSort; className: string }) {
  const t = useTranslations('findings');
  return (
    <div className="max-w-full">
      <label htmlFor="sort" className="block font-semibold">
        {t('form.sort')}
      </label>
      <select id="sort" name="sort" defaultValue={sort} className={`${className} max-w-full`}>
        {concordanceSorts.map((each) => (
          <option key={each} value={each}>
            {t(`sort.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
