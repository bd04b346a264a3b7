import { getLocale, getTranslations } from 'next-intl/server';
import { citeEntryInStyles } from '@/app/[locale]/(public)/cite-entry';
import { CiteThis } from '@/components/reading/cite-this';
import { WithdrawnRecord } from '@/components/records/history/withdrawn-record';
import { MeetingArticle } from '@/components/records/meetings/meeting-article';
import { placeIn } from '@/components/records/meetings/meeting-label';
import { JsonLd } from '@/components/shell/json-ld';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { Words } from '@/components/ui/words';
import { publicOrigin } from '@/lib/env';
import { citationEndings } from '@/lib/exchange/entry-citation';
import { meetingJsonLd } from '@/lib/exchange/json-ld';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { at, paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { formatDate } from '@/lib/language/dates/format-date';
import { getBody } from '@/lib/records/bodies/bodies';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { getMeetingCorrection } from '@/lib/records/history/last-correction';
import { listGaps } from '@/lib/records/meetings/gaps';
import { getMeeting, getNeighbours, type Meeting } from '@/lib/records/meetings/meetings';
import { getWithdrawnMeeting } from '@/lib/records/meetings/withdrawn-meeting';
import { listWithdrawnStatements } from '@/lib/records/statements/withdrawn-statement';

type Props = PageProps<'/[locale]/meetings/[id]'>;

/** Nothing here waits for the request, so a record that is missing answers 404, not a streamed 200. */
export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const meeting = await readRecord(params, getMeetingOrMark);
  const locale = await getLocale();
  const address = at(paths.meeting, meeting.id);
  const title = meeting.title[locale];
  if ('withdrawal' in meeting) return { ...(await pageMetadata(params, address, { title })), robots: { index: false } };
  return pageMetadata(params, address, { title, description: await describe(meeting, locale), card: title });
}

export default async function MeetingPage({ params }: Props) {
  const meeting = await readRecord(params, getMeetingOrMark);
  if ('withdrawal' in meeting) {
    return (
      <PageFrame address={at(paths.meeting, meeting.id)} hasForms={false}>
        <WithdrawnRecord
          kind="meeting"
          title={<Words value={meeting.title} unknown={meeting.id} />}
          withdrawal={meeting.withdrawal}
        />
      </PageFrame>
    );
  }
  const [body, mainBody, neighbours, gaps, correction, withdrawn] = await Promise.all([
    getBody(meeting.body),
    getMainBody(),
    getNeighbours(meeting),
    listGaps(),
    getMeetingCorrection(meeting.id),
    listWithdrawnStatements(meeting.id),
  ]);
  const locale = await getLocale();
  if (!body) throw new Error(`The body ${meeting.body} of ${meeting.id} has no record`);
  return (
    <PageFrame address={at(paths.meeting, meeting.id)}>
      <JsonLd data={meetingJsonLd(meeting, body, { origin: publicOrigin(), locale })} />
      <MeetingArticle
        meeting={meeting}
        body={body}
        mainBody={mainBody}
        cite={
          <CiteThis
            citations={await citeEntryInStyles({ ...meeting, part: 'meetings' }, locale)}
            formatsOf={paths.meeting(locale, meeting.id)}
            endings={citationEndings}
          />
        }
        gap={gaps.find((gap) => gap.meeting === meeting.id) ?? null}
        correction={correction}
        withdrawn={withdrawn}
        neighbours={neighbours}
      />
    </PageFrame>
  );
}

/** The days, the place and the summary, as far as they are known: what a shared link to it says. */
async function describe(meeting: Meeting, locale: Locale): Promise<string> {
  const t = await getTranslations();
  const { text, marks } = formatDate(meeting.date.edtf, locale, 'long');
  const day = [text, ...marks.map((mark) => t(`date.marks.${mark}`))].join(separators[locale].comma);
  const place = placeIn(meeting, locale) || t(`meeting.mode.${meeting.mode ?? 'unknown'}`);
  const facts = t('meeting.inShort', { day, place });
  const summary = meeting.summary?.[locale];
  return summary ? `${facts} ${summary}` : facts;
}

async function getMeetingOrMark(id: string) {
  return (await getMeeting(id)) ?? getWithdrawnMeeting(id);
}
