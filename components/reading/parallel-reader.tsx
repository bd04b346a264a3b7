import { useLocale, useTranslations } from 'next-intl';
import { ReportMark } from '@/components/records/reports/report-mark';
import { pairRows } from '@/lib/analysis/alignment/pair-rows';
import { slotParts } from '@/lib/i18n/keys/slot-parts';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { makeNameLexicon, type NameLexicon, type NamePair } from '@/lib/language/names/name-lexicon';
import type { Paragraph } from '@/lib/records/statements/paragraphs';
import type { TextPair } from '@/lib/records/statements/reading';
import type { Text } from '@/lib/records/statements/texts';
import { RowDivergences } from './row-divergences';
import { type ReadingView, StandingBar } from './standing-bar';
import { TextPanel, useTextName } from './text-panel';
import { ParagraphWords, SlotAnchors } from './text-words';

type Props = { statement: string; pair: TextPair; names: NamePair[] };

/** Two texts of a statement, aligned by the places that they render; one under the other on a phone, pair by pair. */
export function ParallelReader({ statement, pair, names }: Props) {
  const lexicon = makeNameLexicon(names);
  const rows = pairRows(pair.start.paragraphs, pair.end.paragraphs);
  return (
    <div className="reader">
      <ViewTargets pair={pair} />
      <StandingBar views={viewsOf(pair)} />
      <div className="pair grid gap-x-8 md:grid-cols-2 print:grid-cols-2">
        <div data-side="start">
          <TextPanel text={pair.start} />
        </div>
        <div data-side="end">
          <TextPanel text={pair.end} />
        </div>
      </div>
      {rows.map((row) => (
        <ParallelRow
          key={[...row.left, ...row.right].flatMap(({ slots }) => slots).join()}
          statement={statement}
          pair={pair}
          left={row.left}
          right={row.right}
          lexicon={lexicon}
        />
      ))}
      <ExcerptNotes pair={pair} />
    </div>
  );
}

function viewsOf({ start, end }: TextPair): ReadingView[] {
  return [
    { text: start, href: `#only-${start.slug}`, side: 'start' },
    { text: end, href: `#only-${end.slug}`, side: 'end' },
    { text: null, href: '#both', side: 'both' },
  ];
}

/** What the links of the bar lead to. They are fixed to the window, so that choosing a text does not scroll away from its place. */
function ViewTargets({ pair: { start, end } }: { pair: TextPair }) {
  return (
    <>
      <span id={`only-${start.slug}`} data-only="start" className="fixed top-0" />
      <span id={`only-${end.slug}`} data-only="end" className="fixed top-0" />
      <span id="both" className="fixed top-0" />
    </>
  );
}

type RowProps = Omit<Props, 'names'> & { lexicon: NameLexicon; left: Paragraph[]; right: Paragraph[] };

function ParallelRow({ statement, pair, left, right, lexicon }: RowProps) {
  const locale = useLocale();
  const t = useTranslations('reading');
  const slots = [...new Set([...left, ...right].flatMap((paragraph) => paragraph.slots))];
  const [first = '', ...others] = slots;
  return (
    <section
      id={first}
      aria-label={t('slot', slotParts(first))}
      className="pair group relative grid break-inside-avoid gap-x-8 gap-y-2 border-t border-rule py-3 target:bg-shade md:grid-cols-2 print:grid-cols-2"
    >
      <SlotAnchors slots={others} />
      <p className="text-sm md:col-span-2 print:col-span-2">
        <a href={paths.paragraph(locale, statement, first)} className="text-quiet no-underline hover:underline">
          <bdi dir="ltr">{slots.join(' + ')}</bdi>
        </a>
        <ReportMark
          about={`/statements/${statement}/${first}`}
          label={t('report', { place: t('slot', slotParts(first)) })}
        />
      </p>
      <Side side="start" text={pair.start} paragraphs={left} />
      <Side side="end" text={pair.end} paragraphs={right} />
      <RowDivergences pair={pair} left={left} right={right} lexicon={lexicon} />
    </section>
  );
}

/** Hovering or reaching either side lights both. */
function Side({ side, text, paragraphs }: { side: 'start' | 'end'; text: Text; paragraphs: Paragraph[] }) {
  const name = useTextName();
  if (paragraphs.length === 0) return <MissingSide side={side} text={text} />;
  return (
    <div
      lang={text.lang}
      dir={directionOf(text.lang)}
      data-text={name(text)}
      data-side={side}
      className="grid content-start gap-2 border-s-2 border-transparent ps-3 font-text text-lg group-focus-within:border-link group-focus-within:bg-shade group-hover:border-link group-hover:bg-shade"
    >
      {paragraphs.map((paragraph) => (
        <ParagraphWords key={paragraph.slots.join()} text={text} paragraph={paragraph} />
      ))}
    </div>
  );
}

function MissingSide({ side, text }: { side: 'start' | 'end'; text: Text }) {
  const t = useTranslations('reading');
  const name = useTextName();
  return (
    <p data-side={side} className="ps-3 text-base text-quiet">
      {t('notInText', { text: name(text) })}
    </p>
  );
}

function ExcerptNotes({ pair }: { pair: TextPair }) {
  const t = useTranslations('reading');
  if (!pair.start.isExcerpt && !pair.end.isExcerpt) return null;
  return <p className="mt-4 text-base text-quiet">{t('excerptNote')}</p>;
}
