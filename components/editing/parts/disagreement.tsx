import { useTranslations } from 'next-intl';
import type { Choices } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import type { Disagreement as Values } from './form-values';

type Props = Values & { name: string; textLang: string; choices: Choices };

/** What somebody else saved in a field while its writer was typing, and what both began from. */
export function Disagreement({ base, theirs, ...shown }: Props) {
  const t = useTranslations('desk.draft');
  return (
    <dl className="mt-1 grid gap-x-6 gap-y-2 border-s-4 border-courtesy ps-3 md:grid-cols-2">
      <div className="min-w-0">
        <dt className="font-semibold text-courtesy">{t('theirs')}</dt>
        <dd className="text-ink">
          <PayloadValue {...shown} value={theirs} />
        </dd>
      </div>
      <div className="min-w-0">
        <dt className="font-semibold">{t('base')}</dt>
        <dd>
          <PayloadValue {...shown} value={base} />
        </dd>
      </div>
    </dl>
  );
}
