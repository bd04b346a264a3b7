import { useTranslations } from 'next-intl';
import { reportBounds } from '@/lib/i18n/report-bounds';
import { showUnseen } from '@/lib/text/characters/bidi';

/** As typed: nothing in it is markup, each line runs as its letters do, and unseen characters are spelled out. */
export function ReportWords({ words }: { words: string | null }) {
  const t = useTranslations('desk.reports');
  if (words === null) return <p className="text-quiet">{t('forgotten', { days: reportBounds.daysAfterEnd })}</p>;
  return (
    <blockquote className="max-w-prose rounded-sm border border-rule bg-sheet px-4 py-3 text-lg wrap-anywhere whitespace-pre-line isolate [unicode-bidi:plaintext]">
      {showUnseen(words)}
    </blockquote>
  );
}
