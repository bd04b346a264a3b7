import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import type { CompareFault, Comparison } from '@/lib/findings/compare/compare-statements';
import type { Address } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';

export async function comparisonMetadata(
  params: Promise<{ locale: string }>,
  address: Address,
  found: Comparison | CompareFault,
): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('findings.compare')]);
  if ('kind' in found) {
    return { ...(await pageMetadata(params, address, { title: t('title') })), ...pageStatus(statusOf(found)) };
  }
  const [a, b] = [found.a, found.b].map(({ title, id }) => wordsIn(title, locale) ?? id);
  const title = t('titleFor', { a: a ?? '', b: b ?? '', lang: found.lang });
  const metadata = await pageMetadata(params, address, { title, description: t('lead') });
  return found.moment.isNewest ? metadata : { ...metadata, robots: { index: false } };
}

function statusOf(found: CompareFault): 400 | 404 | 422 {
  if (found.kind === 'unknown' || found.kind === 'version') return 404;
  return found.kind === 'moment' ? statusOfMoment(found.fault) : 422;
}

function statusOfMoment(fault: string): 400 | 404 | 422 {
  if (fault === 'malformed') return 400;
  return fault === 'distant' ? 422 : 404;
}
