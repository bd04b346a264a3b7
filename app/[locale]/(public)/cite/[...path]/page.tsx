import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePartInStyles } from '@/app/[locale]/(public)/cite-part';
import { CitingArticle } from '@/components/records/citing/citing-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { citationEndings } from '@/lib/exchange/entry-citation';
import { wordsOfPart } from '@/lib/exchange/part-citation';
import { at, paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getCitedPart } from '@/lib/records/citing/cited-part';

type Props = PageProps<'/[locale]/cite/[...path]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ path: ['_'] }];
}

export async function generateMetadata({ params }: Props) {
  const { part, words } = await readPart(params);
  const t = await getTranslations('citation');
  const metadata = await pageMetadata(params, at(paths.citeOn, part.about), {
    title: `${t('page')}: ${words.title}`,
    description: t('pageDescription'),
  });
  return { ...metadata, robots: { index: false } };
}

export default async function CitePage({ params }: Props) {
  const { part, words } = await readPart(params);
  return (
    <PageFrame address={at(paths.citeOn, part.about)}>
      <CitingArticle
        about={part.about}
        words={words}
        cited={await citePartInStyles(part, await getLocale())}
        endings={citationEndings}
      />
    </PageFrame>
  );
}

/** What the address names. Each thing has one such address; any other answers 404. */
async function readPart(params: Props['params']) {
  await readLocale(params);
  const { path } = await params;
  const address = path.join('/');
  const part = await getCitedPart(address === 'home' ? '/' : `/${address}`);
  if (!part || paths.citeOn('en', part.about) !== `/en/cite/${address}`) notFound();
  const words = await wordsOfPart(part, await getLocale());
  if (words === null) notFound();
  return { part, words };
}
