import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { ThemesArticle } from '@/components/findings/themes-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { addressAt } from '@/lib/findings/finding-address';
import { answerThemes } from '@/lib/findings/themes/answer-themes';
import { type Address, paths } from '@/lib/i18n/paths';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';

type Props = PageProps<'/[locale]/at/[seq]/themes'>;

/** Made for each request, yet whole before its first byte like every other page. */
export const instant = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { seq } = await params;
  const t = await getTranslations('findings');
  const described = { title: t('title.themes'), description: t('lead.themes') };
  const metadata = await pageMetadata(params, themesAt(seq), described);
  const found = await answerThemes(seq);
  return { ...metadata, ...('kind' in found ? pageStatus(statusOfFault(found)) : { robots: { index: false } }) };
}

export default async function ThemesAtPage({ params }: Props) {
  await connection();
  const { seq } = await params;
  const [found, held] = await Promise.all([answerThemes(seq), getHeldCounts()]);
  return (
    <PageFrame address={themesAt(seq)}>
      <ThemesArticle found={found} seq={seq} held={held} />
    </PageFrame>
  );
}

function themesAt(seq: string): Address {
  return (locale) => addressAt(paths.themes, locale, seq);
}
