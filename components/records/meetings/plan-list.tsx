import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SamePassage } from '@/components/records/provenance/same-passage';
import { SourceLine } from '@/components/records/provenance/source-list';
import { Day, RecordDay } from '@/components/records/provenance/when';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import type { MeetingName } from '@/lib/records/meetings/meeting-name';
import type { Meeting } from '@/lib/records/meetings/meetings';
import type { Plan } from '@/lib/records/meetings/plans';
import { MeetingLink } from './meeting-link';

/** The plans announced at a meeting, and those that announced it. */
export function PlanList({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('plan');
  return (
    <div className="grid gap-6">
      {meeting.announced.map((plan) => (
        <PlanEntry key={plan.id} title={t('announcedHere')} plan={plan}>
          {plan.heldAs && <PlanLink label={t('held')} meeting={plan.heldAs} />}
          {plan.inItsTime.map((held) => (
            <PlanLink key={held.id} label={t('inItsTime')} meeting={held} />
          ))}
          {!plan.heldAs && plan.inItsTime.length === 0 && <p>{t('notHeld')}</p>}
        </PlanEntry>
      ))}
      {meeting.plans.map((plan) => (
        <PlanEntry key={plan.id} title={t('announcedBefore')} plan={plan}>
          {plan.announcedAt && <PlanLink label={t('announcedAt')} meeting={plan.announcedAt} />}
        </PlanEntry>
      ))}
    </div>
  );
}

/** Plans that are tied to no meeting on record. */
export function UnplacedPlans({ plans }: { plans: Plan[] }) {
  const t = useTranslations('plan');
  return (
    <div className="grid gap-6">
      {plans.map((plan) => (
        <PlanEntry key={plan.id} title={t('announced')} plan={plan}>
          <p>{t('notHeld')}</p>
        </PlanEntry>
      ))}
    </div>
  );
}

function PlanEntry({ title, plan, children }: { title: string; plan: Plan; children: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations();
  const where = plan.place?.[locale] ?? plan.country?.name[locale] ?? null;
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <p>
        {where === null
          ? t.rich('plan.plannedNowhere', { when: () => <Day key="when" edtf={plan.edtf} /> })
          : t.rich('plan.planned', {
              when: () => <Day key="when" edtf={plan.edtf} />,
              where: () => <bdi key="where">{where}</bdi>,
            })}
      </p>
      {children}
      <p className="text-base text-quiet">
        {t('plan.asSaid')}
        <span className="block">
          <Quotation {...plan.asSaid} />
        </span>
        <SourceLine source={plan.source} />
        <SamePassage asSaid={plan.asSaid} sources={[plan.source]} />
      </p>
      {plan.note && (
        <p className="max-w-prose text-base text-quiet">
          <Words value={plan.note} />
        </p>
      )}
    </div>
  );
}

function PlanLink({ label, meeting }: { label: string; meeting: MeetingName }) {
  return (
    <p>
      {label} <MeetingLink meeting={meeting} /> · <RecordDay date={meeting} />
    </p>
  );
}
