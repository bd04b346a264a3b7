import { useLocale } from 'next-intl';
import { paths } from '@/lib/i18n/paths';

/** A small mark beside a paragraph or a claim, which leads to the form that reports an error in it. */
export function ReportMark({ about, label }: { about: string; label: string }) {
  // biome-ignore lint/a11y/useAnchorContent: its title is its name, for eyes and ears alike; a page may have hundreds.
  return <a href={paths.reportOn(useLocale(), about)} rel="nofollow" title={label} className="report-mark" />;
}
