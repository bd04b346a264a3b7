import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import type { Moment } from '@/lib/records/statements/held/moment';

const mostNamed = 12;
/** The ninth before the tenth. */
const byNumber = new Intl.Collator('en', { numeric: true });

/** For an older result: that it is one, what has changed since, and where the present one is. */
export function MomentLine({ moment, today, children }: { moment: Moment; today: string; children: ReactNode }) {
  const t = useTranslations('findings');
  if (moment.isNewest) return null;
  return (
    <div className="mt-4 max-w-prose border-s-4 border-rule ps-3">
      <p>{t('past', { seq: moment.seq })}</p>
      <p>{children}</p>
      <p>
        <a href={today}>{t('today')}</a>
      </p>
    </div>
  );
}

/** The same for what is made from texts: the statements that changed since. */
export function TextMomentLine({ moment, changed, today }: { moment: Moment; changed: ChangedSince; today: string }) {
  const t = useTranslations('findings');
  const { statements } = changed;
  return (
    <MomentLine moment={moment} today={today}>
      <ChangesSince ids={[...statements]} words={t('since', { count: statements.size })} path={paths.statement} />
    </MomentLine>
  );
}

type ChangesProps = { ids: string[]; words: string; path: (locale: Locale, id: string) => string };

/** How many records changed, in words, and which. */
export function ChangesSince({ ids, words, path }: ChangesProps) {
  const locale = useLocale();
  const named = ids.toSorted(byNumber.compare).slice(0, mostNamed);
  return (
    <>
      {words}{' '}
      <InlineList
        items={named.map((id) => ({
          key: id,
          content: (
            <a href={path(locale, id)} className="isolate-ltr">
              {id}
            </a>
          ),
        }))}
        separator={separators[locale].comma}
      />
      {ids.length > mostNamed && ' …'}
    </>
  );
}
