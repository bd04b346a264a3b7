import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { type AskedFinding, parseFinding } from '@/lib/findings/asked-finding';
import { concordanceAddress, phraseAddress } from '@/lib/findings/finding-address';
import type { Address } from '@/lib/i18n/paths';
import { readFindingOnce } from './read-finding-once';

/** What the address of a page about a phrase says; without `seq` it is about the present. */
export type FindingProps = {
  params: Promise<{ locale: string; seq?: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Kind = 'phrases' | 'concordance';

const longestTitle = 80;

export async function findingMetadata(kind: Kind, { params, searchParams }: FindingProps): Promise<Metadata> {
  const { seq = null } = await params;
  const asked = parseFinding(await searchParams);
  const t = await getTranslations('findings');
  const isPlain = asked.q === '' && seq === null && !asked.isOtherLanguage;
  const title = asked.q === '' ? t(`title.${kind}`) : t(`titleFor.${kind}`, { words: asked.q.slice(0, longestTitle) });
  const described = { title, description: t(`lead.${kind}`) };
  const metadata = await pageMetadata(params, findingPage(kind, asked, seq), described);
  // The form before anybody has typed is no mistake.
  if (isPlain) return metadata;
  const found = await readFindingOnce(asked, seq);
  return { ...metadata, ...('kind' in found ? pageStatus(statusOfFault(found)) : { robots: { index: false } }) };
}

export function findingPage(kind: Kind, asked: AskedFinding, seq: string | null): Address {
  return (locale) => (kind === 'phrases' ? phraseAddress : concordanceAddress)(locale, { ...asked, seq });
}
