import { useLocale } from 'next-intl';
import { paths } from '@/lib/i18n/paths';

/** A small mark beside a heading, a figure or a claim, which leads to how it is cited. */
export function CiteMark({ about, label }: { about: string; label: string }) {
  // biome-ignore lint/a11y/useAnchorContent: its title is its name, for eyes and ears alike; a page may have dozens.
  return <a href={paths.citeOn(useLocale(), about)} rel="nofollow" title={label} className="cite-mark" />;
}
