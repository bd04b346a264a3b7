import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { atMoment, momentMetadata } from '@/components/findings/moment-metadata';
import { ThemesArticle } from '@/components/findings/themes/themes-article';
import { PageFrame } from '@/components/shell/page-frame';
import { answerThemes } from '@/lib/findings/themes/answer-themes';
import { paths } from '@/lib/i18n/paths';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';

type Props = PageProps<'/[locale]/at/[seq]/themes'>;

/** Made for each request, yet whole before its first byte: it waits for a query that it does not have. */
export const instant = false;

/** Once for the head and the page: a head that comes later than its page would be streamed. */
const findOnce = cache(answerThemes);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await searchParams;
  const t = await getTranslations('findings');
  const described = { title: t('title.themes'), description: t('lead.themes') };
  return momentMetadata(params, { path: paths.themes, ...described, find: findOnce });
}

export default async function ThemesAtPage({ params, searchParams }: Props) {
  await searchParams;
  const { seq } = await params;
  const [found, held] = await Promise.all([findOnce(seq), getHeldCounts()]);
  return (
    <PageFrame address={atMoment(paths.themes, seq)}>
      <ThemesArticle found={found} seq={seq} held={held} />
    </PageFrame>
  );
}
