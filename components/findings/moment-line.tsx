import { useLocale, useTranslations } from 'next-intl';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { Moment } from '@/lib/records/statements/held/moment';

const mostNamed = 12;

/** For an older result: that it is one, what has changed since, and where the present one is. */
export function MomentLine({ moment, changed, today }: { moment: Moment; changed: ChangedSince; today: string }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  if (moment.isNewest) return null;
  const ids = [...changed.statements].toSorted();
  return (
    <div className="mt-4 max-w-prose border-s-4 border-rule ps-3">
      <p>{t('past', { seq: moment.seq })}</p>
      <p>
        {t('since', { count: ids.length })}{' '}
        <InlineList
          items={ids.slice(0, mostNamed).map((id) => ({
            key: id,
            content: (
              <a href={paths.statement(locale, id)} className="isolate-ltr">
                {id}
              </a>
            ),
          }))}
          separator={separators[locale].comma}
        />
        {ids.length > mostNamed && ' …'}
      </p>
      <p>
        <a href={today}>{t('today')}</a>
      </p>
    </div>
  );
}
