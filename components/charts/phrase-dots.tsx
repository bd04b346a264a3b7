import { useLocale, useTranslations } from 'next-intl';
import { shortNameOf } from '@/components/records/meetings/meeting-label';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import type { PhraseDot } from '@/lib/findings/phrase/phrase-dots';
import { paths } from '@/lib/i18n/paths';
import { nameIn } from '@/lib/records/bilingual';
import type { BodyName } from '@/lib/records/bodies/bodies';
import { ChartFigure, Legend } from './chart-figure';

type DotState = PhraseDot['state'];

const states: DotState[] = ['said', 'changed', 'absent', 'unknown'];

/** Marks of a phrase by meeting and body; the same in words beneath. Each state has a shape of its own. */
export function PhraseDots({ words, dots, bodies }: { words: string; dots: PhraseDot[]; bodies: BodyName[] }) {
  const locale = useLocale();
  const t = useTranslations('findings.picture');
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
      {[...new Set(dots.map(({ body }) => body))].map((body) => (
        <div key={body} className="mt-3">
          <p className="text-base text-quiet">{bodyName(bodies, body, locale)}</p>
          <ol className="flex flex-wrap gap-y-2 border-t border-rule pt-1">
            {dots.flatMap((dot, index) =>
              dot.body === body ? [<MeetingDot key={dot.id} dot={dot} year={yearOf(dots, index)} />] : [],
            )}
          </ol>
        </div>
      ))}
    </ChartFigure>
  );
}

/** The year of a meeting, where the one of its body before it was in another. */
function yearOf(dots: PhraseDot[], index: number): string | null {
  const dot = dots[index];
  const before = dots.slice(0, index).findLast(({ body }) => body === dot?.body);
  const year = dot?.edtf.slice(0, 4) ?? null;
  return before?.edtf.slice(0, 4) === year ? null : year;
}

function bodyName(bodies: BodyName[], id: string, locale: 'ar' | 'en'): string {
  const body = bodies.find((each) => each.id === id);
  return body ? nameIn(body, locale) : id;
}

function MeetingDot({ dot, year }: { dot: PhraseDot; year: string | null }) {
  const locale = useLocale();
  const t = useTranslations('findings.picture');
  const label = t('mark', { title: shortNameOf(dot, locale), state: t(dot.state) });
  return (
    <li className="w-10">
      <a
        href={dot.isGap ? `${paths.meetings(locale)}#${dot.id}` : paths.meeting(locale, dot.id)}
        aria-label={label}
        title={label}
        className="flex flex-col items-center text-base leading-[1.4] tabular-nums"
      >
        <StateSign state={dot.state} />
        {dot.ordinal ?? '–'}
      </a>
      <span className="block text-center text-sm text-quiet tabular-nums">{year}</span>
    </li>
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
      {dots.map(({ id, ordinal, edtf, state, isGap }) => (
        <Row key={id}>
          <Cell name={meeting}>
            <a href={isGap ? `${paths.meetings(locale)}#${id}` : paths.meeting(locale, id)}>
              <bdi>
                {ordinal === null ? shortNameOf({ ordinal, edtf }, locale) : t('notHeld.numbered', { ordinal })}
              </bdi>
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
