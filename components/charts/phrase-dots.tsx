import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import type { PhraseDot } from '@/lib/findings/phrase/phrase-dots';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { nameIn } from '@/lib/records/bilingual';
import type { BodyName } from '@/lib/records/bodies/bodies';
import { ChartFigure, Legend } from './chart-figure';
import { NumberLabel } from './number-label';
import { type DotPlace, layOutDots } from './phrase-dots-layout';

const size = { width: 880, gutter: 12, row: 46, heading: 8, axis: 44 };
type DotState = PhraseDot['state'];

const states: DotState[] = ['said', 'changed', 'absent', 'unknown'];

/** Dots of a phrase by meeting and body; the same in words beneath. Each state has a shape of its own. */
export function PhraseDots({ words, dots, bodies }: { words: string; dots: PhraseDot[]; bodies: BodyName[] }) {
  const locale = useLocale();
  const t = useTranslations('findings.picture');
  const { rows, dots: places, years, height } = layOutDots(dots, size, directionOf(locale));
  const isMirrored = directionOf(locale) === 'rtl';
  const title = t('title', { words });
  return (
    <ChartFigure
      id="phrase-chart"
      title={title}
      lead={t('lead')}
      legend={
        <Legend entries={states.map((state) => ({ key: state, sign: <StateSign state={state} />, name: t(state) }))} />
      }
      table={<DotTable caption={title} dots={dots} />}
    >
      <svg viewBox={`0 0 ${size.width} ${height}`} className="w-full min-w-[44rem] print:min-w-0">
        <title>{title}</title>
        {rows.map(({ body, y }) => (
          <g key={body}>
            <path d={`M0 ${y}H${size.width}`} className="stroke-rule" strokeWidth="1" />
            <text
              x={isMirrored ? size.width : 0}
              y={y - size.row / 2 + 4}
              textAnchor="start"
              className="fill-quiet text-[13px]"
            >
              {bodyName(bodies, body, locale)}
            </text>
          </g>
        ))}
        {places.map((dot) => (
          <MeetingDot key={dot.id} dot={dot} axis={height - size.axis + 16} />
        ))}
        {years.map(({ year, x }) => (
          <NumberLabel key={year} x={x} y={height - 6} textAnchor="middle" className="fill-quiet">
            {year}
          </NumberLabel>
        ))}
      </svg>
    </ChartFigure>
  );
}

function bodyName(bodies: BodyName[], id: string, locale: 'ar' | 'en'): string {
  const body = bodies.find((each) => each.id === id);
  return body ? nameIn(body, locale) : id;
}

function MeetingDot({ dot, axis }: { dot: DotPlace; axis: number }) {
  const locale = useLocale();
  const t = useTranslations('findings.picture');
  const label = t('mark', { title: dot.ordinal === null ? dot.id : String(dot.ordinal), state: t(dot.state) });
  const number = dot.ordinal ?? '–';
  return (
    <a
      href={dot.isGap ? `${paths.meetings(locale)}#${dot.id}` : paths.meeting(locale, dot.id)}
      aria-label={label}
      className="no-underline"
    >
      <StateMark state={dot.state} x={dot.x} y={dot.y + 4} />
      <NumberLabel x={dot.x} y={axis} textAnchor="middle" className="fill-link underline">
        {number}
      </NumberLabel>
    </a>
  );
}

function StateSign({ state }: { state: DotState }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" className="size-4.5 shrink-0">
      <StateMark state={state} x={9} y={9} />
    </svg>
  );
}

function StateMark({ state, x, y }: { state: DotState; x: number; y: number }) {
  if (state === 'said') return <circle cx={x} cy={y} r="5.5" className="fill-official stroke-official" />;
  if (state === 'changed') {
    return <circle cx={x} cy={y} r="5" strokeWidth="1.8" className="fill-sheet stroke-ink" />;
  }
  if (state === 'absent') return <path d={`M${x - 5} ${y}h10`} strokeWidth="2" className="stroke-ink" />;
  return (
    <text x={x} y={y + 5} textAnchor="middle" className="fill-quiet text-[14px]">
      ?
    </text>
  );
}

function DotTable({ caption, dots }: { caption: string; dots: PhraseDot[] }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const [meeting, date, phrase] = [t('column.meeting'), t('column.date'), t('column.state')];
  return (
    <DataTable caption={caption} columns={[meeting, date, phrase]}>
      {dots.map(({ id, edtf, state, isGap }) => (
        <Row key={id}>
          <Cell name={meeting}>
            <a href={isGap ? `${paths.meetings(locale)}#${id}` : paths.meeting(locale, id)} className="isolate-ltr">
              {id}
            </a>
          </Cell>
          <Cell name={date}>
            <Day edtf={edtf} style="short" />
          </Cell>
          <Cell name={phrase}>{t(`picture.${state}`)}</Cell>
        </Row>
      ))}
    </DataTable>
  );
}
