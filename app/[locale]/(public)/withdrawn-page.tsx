import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { WithdrawnRecord } from '@/components/records/history/withdrawn-record';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { Words } from '@/components/ui/words';
import { at, paths } from '@/lib/i18n/paths';
import type { WithdrawnMark } from '@/lib/records/history/withdrawn-mark';

const addresses = { designation: paths.designation, body: paths.body, party: paths.member, topic: paths.topic };

/** The page of a record that was withdrawn: that it was, when and why. */
export function WithdrawnPage({ mark }: { mark: WithdrawnMark }) {
  const { kind, id, name, withdrawal } = mark;
  return (
    <PageFrame address={at(addresses[kind], id)}>
      <WithdrawnRecord kind={kind} title={<Words value={name} unknown={id} />} withdrawal={withdrawal} />
    </PageFrame>
  );
}

/** Search engines are to forget it. */
export async function withdrawnMetadata(
  params: Parameters<typeof pageMetadata>[0],
  { kind, id, name }: WithdrawnMark,
): Promise<Metadata> {
  const title = name[await getLocale()];
  return { ...(await pageMetadata(params, at(addresses[kind], id), { title })), robots: { index: false } };
}
