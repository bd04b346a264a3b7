import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectionArticle } from '@/components/records/history/correction-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import { getCorrection } from '@/lib/records/history/changes';

type Props = PageProps<'/[locale]/corrections/[seq]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ seq: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const { seq, kind, record } = await readCorrection(params);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('corrections')]);
  const name = (record.name && wordsIn(record.name, locale)) ?? t(`record.${record.type}`);
  const title = t('oneOf', { kind: t(`kind.${kind}`), name });
  const metadata = await pageMetadata(params, at(paths.correction, seq), { title });
  return { ...metadata, robots: { index: false } };
}

export default async function CorrectionPage({ params }: Props) {
  const correction = await readCorrection(params);
  return (
    <PageFrame address={at(paths.correction, correction.seq)}>
      <CorrectionArticle correction={correction} />
    </PageFrame>
  );
}

async function readCorrection(params: Props['params']) {
  const correction = await getCorrection((await params).seq);
  if (!correction) notFound();
  return correction;
}
