import type { Metadata } from 'next';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { isMomentRefused, type MomentRefused } from '@/lib/findings/at-moment';
import { addressAt } from '@/lib/findings/finding-address';
import type { Address } from '@/lib/i18n/paths';

type Params = Promise<{ locale: string; seq: string }>;

type Asked = {
  /** The page of today. */
  path: Address;
  title: string;
  description: string;
  find: (seq: string) => Promise<object | MomentRefused>;
};

/** The head of a finding that asks nothing but the moment: no search engine lists it, and a wrong moment has its status. */
export async function momentMetadata(params: Params, { path, title, description, find }: Asked): Promise<Metadata> {
  const { seq } = await params;
  const metadata = await pageMetadata(params, atMoment(path, seq), { title, description });
  const found = await find(seq);
  return { ...metadata, ...(isMomentRefused(found) ? pageStatus(statusOfFault(found)) : { robots: { index: false } }) };
}

/** The address of a page as it was after a change. */
export function atMoment(path: Address, seq: string): Address {
  return (locale) => addressAt(path, locale, seq);
}
