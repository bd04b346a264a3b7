import { useLocale, useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { Notice } from '@/components/editing/form/notice';
import { Day } from '@/components/records/provenance/when';
import { Words } from '@/components/ui/words';
import type { TermAlarm } from '@/lib/desk/review/term-alarms';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { showUnseen } from '@/lib/text/characters/bidi';

type Props = {
  alarms: TermAlarm[];
  /** All fields of the draft, by which a field is named. */
  fields: Record<string, string>;
  /** The page on which the fields are; empty: this one. */
  page?: string;
};

/** Names of bodies that may be mistaken: each with its words, the field where they stand, and why. */
export function TermAlarms({ alarms, fields, page = '' }: Props) {
  const t = useTranslations('desk.alarms');
  const label = useFieldLabel();
  if (alarms.length === 0) return null;
  return (
    <Notice kind="caution">
      <p>{t('title', { count: alarms.length })}</p>
      <ul className="mt-1 grid list-disc gap-1 ps-6">
        {alarms.map((alarm) => (
          <li key={`${alarm.field} ${alarm.kind} ${alarm.words}`}>
            <a href={`${page}#${alarm.field}`}>{label(alarm.field, fields)}</a>: <Why alarm={alarm} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Why({ alarm }: { alarm: TermAlarm }) {
  const locale = useLocale();
  const t = useTranslations('desk.alarms');
  const words = () => <bdi>{showUnseen(alarm.words)}</bdi>;
  if (alarm.kind === 'mixed') return t.rich('mixed', { words, other: () => <bdi>{alarm.other}</bdi> });
  if (alarm.kind === 'outside') return t.rich('outside', { words, period: () => <Day edtf={alarm.period} /> });
  return t.rich('other', {
    words,
    body: () => (
      <a href={deskPaths.record(locale, 'body', alarm.body)}>
        <Words value={alarm.name} />
      </a>
    ),
  });
}
