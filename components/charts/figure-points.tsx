import { useTranslations } from 'next-intl';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { FigureText } from '@/components/records/provenance/figure';
import { Words } from '@/components/ui/words';
import type { MeetingFigures } from '@/lib/records/sources/figures';
import { ChartFigure } from './chart-figure';
import { layOutFigures } from './figure-layout';
import { FigurePanel, signs } from './figure-panel';
import { FigurePointsTable } from './figure-points-table';

/** Fewer figures are no picture. */
const least = 4;

/** Every figure stated of a body's meetings; figures that count different things are kept apart. */
export function FigurePoints({ meetings }: { meetings: MeetingFigures[] }) {
  const t = useTranslations('chart');
  const layout = layOutFigures(meetings.map(({ figures }) => figures));
  if (meetings.flatMap(({ figures }) => figures).length < least) return <FigureSentences meetings={meetings} />;
  return (
    <ChartFigure
      id="figures-chart"
      title={t('figures')}
      lead={t('figuresLead')}
      table={<FigurePointsTable meetings={meetings} />}
    >
      <p className="text-base text-quiet">
        {t.rich('signs', {
          over: () => <Sign key="over">{signs.over}</Sign>,
          about: () => <Sign key="about">{signs.about}</Sign>,
        })}
      </p>
      <div className="mt-4 grid gap-x-8 gap-y-8 lg:grid-cols-3">
        {layout.panels.map((panel) => (
          <FigurePanel key={panel.kind} panel={panel} series={layout.series} meetings={meetings} />
        ))}
      </div>
    </ChartFigure>
  );
}

/** A sign that would be mirrored between Arabic words. */
function Sign({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>;
}

/** A few figures in words, each with what it counts and who says so. */
function FigureSentences({ meetings }: { meetings: MeetingFigures[] }) {
  const t = useTranslations('meeting');
  return (
    <ul className="grid gap-2">
      {meetings.flatMap(({ meeting, figures }) =>
        figures.map((figure) => (
          <li key={`${meeting.id} ${figure.value} ${figure.basis} ${figure.unit}`}>
            <MeetingLink meeting={meeting} />: <FigureText figure={figure} />{' '}
            <span className="text-base text-quiet">
              {t('saidBy')}: <Words value={figure.saidBy} />
            </span>
          </li>
        )),
      )}
    </ul>
  );
}
