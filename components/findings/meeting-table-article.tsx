import { useLocale, useTranslations } from 'next-intl';
import { FigurePoints } from '@/components/charts/figure-points';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { FigureText } from '@/components/records/provenance/figure';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import type { MeetingTable } from '@/lib/findings/answer-meeting-table';
import type { MomentRefused } from '@/lib/findings/at-moment';
import { addressAt } from '@/lib/findings/finding-address';
import { listJoints } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import type { PartyName } from '@/lib/records/members/parties';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';
import { CiteFinding } from './cite-finding';
import { MomentFaultNote } from './finding-fault-note';
import { ChangesSince, MomentLine } from './moment-line';

type Props = { found: MeetingTable | MomentRefused; seq: string | null };

/** Hosts, chairs and figures of every meeting in one table, and the figures of the main body as a picture. */
export function MeetingTableArticle({ found, seq }: Props) {
  const locale = useLocale();
  const t = useTranslations('meetings.table');
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead')}</p>
      {'kind' in found ? (
        <MomentFaultNote fault={found} seq={seq} today={paths.meetingTable(locale)} />
      ) : (
        <Found found={found} />
      )}
    </article>
  );
}

function Found({ found }: { found: MeetingTable }) {
  const locale = useLocale();
  const t = useTranslations('meetings.table');
  const { moment, meetings, mainBody, changed, gone, older } = found;
  const own = meetings.filter(({ body }) => body === mainBody);
  const address = addressAt(paths.meetingTable, locale, moment.seq);
  return (
    <>
      <MomentLine moment={moment} today={paths.meetingTable(locale)}>
        <ChangesSince ids={[...changed]} words={t('since', { count: changed.size })} path={paths.meeting} />
      </MomentLine>
      {older > 0 && (
        <p className="mt-4 max-w-prose">
          {t.rich('older', {
            shown: meetings.length,
            older,
            list: (words) => <a href={paths.meetings(locale)}>{words}</a>,
          })}
        </p>
      )}
      <div className="mt-6">{meetings.length === 0 ? <p>{t('none')}</p> : <RolesTable meetings={meetings} />}</div>
      {gone.length > 0 && (
        <div className="mt-4">
          <p>{t('gone')}</p>
          <ul className="list-disc ps-5">
            {gone.map((meeting) => (
              <li key={meeting.id}>
                <MeetingLink meeting={meeting} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {own.some(({ figures }) => figures.length > 0) && (
        <Section id="figures" title={t('figures')}>
          <FigurePoints meetings={own} />
        </Section>
      )}
      <CiteFinding
        seq={moment.seq}
        address={address}
        files={[
          { name: 'JSON', address: `${address}.json` },
          { name: 'CSV', address: `${address}.csv` },
        ]}
        table="meetings-table"
      />
    </>
  );
}

function RolesTable({ meetings }: Pick<MeetingTable, 'meetings'>) {
  const t = useTranslations();
  const columns = {
    meeting: t('meetings.meeting'),
    date: t('meetings.date'),
    hosts: t('meetings.table.hosts'),
    chairs: t('meetings.table.chairs'),
    mode: t('meetings.mode'),
    figures: t('meeting.figure'),
  };
  return (
    <DataTable caption={t('meetings.table.title')} columns={Object.values(columns)} stack="medium">
      {meetings.map(({ meeting, hosts, coChairs, mode, figures, note }) => (
        <Row key={meeting.id}>
          <Cell>
            <MeetingLink meeting={meeting} />
          </Cell>
          <Cell name={columns.date}>
            <Day edtf={meeting.edtf} style="short" isYearUnconfirmed={meeting.isYearUnconfirmed} />
          </Cell>
          <Cell name={columns.hosts}>
            <Parties parties={hosts} />
          </Cell>
          <Cell name={columns.chairs}>
            <Parties parties={coChairs} />
          </Cell>
          <Cell name={columns.mode}>{t(`meeting.mode.${mode ?? 'unknown'}`)}</Cell>
          <Cell name={columns.figures}>
            {figures.map((figure) => (
              <p key={`${figure.value} ${figure.basis} ${figure.unit} ${figure.qualifier}`}>
                <FigureText figure={figure} />
              </p>
            ))}
            {figures.length === 0 && t('meeting.countUnknown')}
            {note && (
              <p className="text-quiet">
                <Words value={note} />
              </p>
            )}
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}

/** The states by name, each a link; where none is known, that. */
function Parties({ parties }: { parties: PartyName[] }) {
  const locale = useLocale();
  const t = useTranslations('meetings.table');
  if (parties.length === 0) return <span className="text-quiet">{t('notKnown')}</span>;
  const joints = listJoints(parties.length, locale);
  return inAlphabeticalOrder(parties, locale, ({ id, name }) => wordsIn(name, locale) ?? id).map(
    ({ id, name }, index) => (
      <span key={id}>
        {joints[index]}
        <a href={paths.member(locale, id)}>
          <Words value={name} />
        </a>
      </span>
    ),
  );
}
