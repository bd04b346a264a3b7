import { useLocale, useTranslations } from 'next-intl';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { faultWords } from '@/components/editing/form/fault-words';
import { SelectInput } from '@/components/editing/form/select-input';
import { TextInput } from '@/components/editing/form/text-input';
import { inZone } from '@/lib/dates/zoned-time';
import type { DraftView } from '@/lib/desk/drafts';
import type { DraftSchedule } from '@/lib/desk/review/schedules';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { scheduleZones } from '@/lib/i18n/schedule-zones';
import { zoneKey } from './zone-key';

type Props = {
  draft: DraftView;
  schedule: DraftSchedule | null;
  typed: Record<string, string>;
  refused: Record<string, string>;
};

const usual = { ar: 'Asia/Riyadh', en: 'America/New_York' } as const;

/** Sets the day and minute at which an approved draft is published by itself, or another one. */
export function ScheduleStep({ draft, schedule, typed, refused }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.schedule');
  const all = useTranslations();
  if (draft.actions.publish !== null || !isPublishable(draft)) return null;
  const waiting = schedule?.outcome === null ? schedule : null;
  const set = waiting && inZone(waiting.at, waiting.zone);
  const names = ['schedule.day', 'schedule.time', 'schedule.zone'] as const;
  const first = names.find((name) => name in refused);
  const field = (name: (typeof names)[number], label: string, value: string) => ({
    name,
    label,
    value: typed[name] ?? value,
    error: refused[name] === undefined ? null : faultWords(all, refused[name]),
    takesFocus: first === name,
  });
  return (
    <ConfirmStep
      summary={t(waiting ? 'changeStep' : 'step')}
      words={t('stepWords')}
      to={deskPaths.review(locale, draft.id)}
      hidden={{ version: draft.version }}
      action={{ name: 'action', value: 'schedule', label: t('set') }}
      kind="primary"
      isOpen={first !== undefined}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          {...field('schedule.day', t('day'), set?.day ?? '')}
          hint={t.rich('dayHint', { bdi: (words) => <bdi>{words}</bdi> })}
          script="auto"
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          {...field('schedule.time', t('time'), set?.time ?? '')}
          hint={t('timeHint')}
          script="code"
          autoComplete="off"
          spellCheck={false}
        />
        <SelectInput
          {...field('schedule.zone', t('zoneLabel'), waiting?.zone ?? usual[locale])}
          hint={t('zoneHint')}
          options={scheduleZones.map((zone) => ({ value: zone, label: t(`zone.${zoneKey(zone)}`) }))}
        />
      </div>
    </ConfirmStep>
  );
}

/** What cannot be published now is given no time: its faults are said on the same page. */
function isPublishable({ faults, parts }: DraftView): boolean {
  return faults.length === 0 && parts.every((part) => part.faults.length === 0 && part.current === null);
}
