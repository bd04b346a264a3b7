import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/editing/form/button';
import { Moment } from '@/components/editing/frame/moment';
import { Words } from '@/components/ui/words';
import type { ProposalItem } from '@/lib/desk/proposals';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = { proposals: { items: ProposalItem[]; total: number } };

/** The records on which a newer release differs from the editors; each leads to the page that decides it. */
export function ProposalsWaiting({ proposals: { items, total } }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk');
  if (total === 0) return null;
  return (
    <section aria-labelledby="waiting-proposals" className="min-w-0">
      <h2 id="waiting-proposals" className="text-xl">
        {t('proposals.waiting')} <span className="ms-1 text-base font-normal text-quiet tabular-nums">{total}</span>
      </h2>
      <p className="text-sm text-quiet">{t('proposals.waitingLead')}</p>
      <ul className="mt-2 border-t border-rule">
        {items.map(({ id, type, subject, title, madeAt }) => (
          <li
            key={id}
            className="grid items-center gap-x-6 gap-y-2 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <h3 id={`proposal-${id}`} className="text-base">
                <a
                  href={`${deskPaths.record(locale, type, subject)}#proposal`}
                  className="text-ink no-underline hover:underline"
                >
                  <Words value={title} unknown={subject} />
                </a>
              </h3>
              <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-quiet">
                <span>
                  {t(`draft.part.${type}`)} <bdi dir="ltr">{subject}</bdi>
                </span>
                <span>{t.rich('home.since', { when: () => <Moment at={new Date(madeAt)} /> })}</span>
              </p>
            </div>
            <ButtonLink
              href={`${deskPaths.record(locale, type, subject)}#proposal`}
              kind="primary"
              describedBy={`proposal-${id}`}
            >
              {t('proposals.decide')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
