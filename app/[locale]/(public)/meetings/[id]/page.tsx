import { getLocale } from 'next-intl/server';
import { MeetingArticle } from '@/components/records/meetings/meeting-article';
import { JsonLd } from '@/components/shell/json-ld';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { publicOrigin } from '@/lib/env';
import { meetingJsonLd } from '@/lib/exchange/json-ld';
import { at, paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { getBody } from '@/lib/records/bodies/bodies';
import { getMeetingCorrection } from '@/lib/records/history/last-correction';
import { listGaps } from '@/lib/records/meetings/gaps';
import { getMeeting, getNeighbours } from '@/lib/records/meetings/meetings';

type Props = PageProps<'/[locale]/meetings/[id]'>;

/** Nothing here waits for the request, so a record that is missing answers 404, not a streamed 200. */
export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const meeting = await readRecord(params, getMeeting);
  const locale = await getLocale();
  return pageMetadata(params, at(paths.meeting, meeting.id), {
    title: meeting.title[locale],
    description: meeting.summary?.[locale] ?? null,
  });
}

export default async function MeetingPage({ params }: Props) {
  const meeting = await readRecord(params, getMeeting);
  const [body, neighbours, gaps, correction] = await Promise.all([
    getBody(meeting.body),
    getNeighbours(meeting),
    listGaps(),
    getMeetingCorrection(meeting.id),
  ]);
  if (!body) throw new Error(`The body ${meeting.body} of ${meeting.id} has no record`);
  return (
    <PageFrame address={at(paths.meeting, meeting.id)}>
      <JsonLd data={meetingJsonLd(meeting, body, { origin: publicOrigin(), locale: await getLocale() })} />
      <MeetingArticle
        meeting={meeting}
        body={body}
        gap={gaps.find((gap) => gap.meeting === meeting.id) ?? null}
        correction={correction}
        neighbours={neighbours}
      />
    </PageFrame>
  );
}
