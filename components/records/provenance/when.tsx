import { useLocale, useTranslations } from 'next-intl';
import { Doubt } from '@/components/ui/doubt';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import { type DateMark, type DateStyle, formatDate } from '@/lib/language/dates/format-date';
import { formatHijri } from '@/lib/language/dates/format-hijri';
import type { RecordDate } from '@/lib/records/dates';

type DayProps = { edtf: string; style?: DateStyle; isYearUnconfirmed?: boolean };

/** A stored date with a mark for each doubt about it. */
export function Day({ edtf, style = 'long', isYearUnconfirmed = false }: DayProps) {
  const locale = useLocale();
  const t = useTranslations('date');
  const { text, marks } = formatDate(edtf, locale, style);
  const isApproximate = marks.includes('approximate');
  const others = marks.filter((mark) => mark !== 'approximate');
  return (
    <>
      <DateText edtf={edtf} text={isApproximate ? t('about', { date: text }) : text} isSettled={marks.length === 0} />
      <Marks
        marks={isYearUnconfirmed ? others.map((mark) => (mark === 'uncertain' ? 'year-unconfirmed' : mark)) : others}
      />
    </>
  );
}

type RecordDayProps = { date: Pick<RecordDate, 'edtf' | 'isYearUnconfirmed'>; style?: DateStyle };

/** The day of a record; a day that is stated of an inferred year is marked so. */
export function RecordDay({ date, style = 'long' }: RecordDayProps) {
  return <Day edtf={date.edtf} style={style} isYearUnconfirmed={date.isYearUnconfirmed} />;
}

/** The date in both calendars, the Hijri one named, and how it is known if no source simply states it. */
export function When({ date }: { date: RecordDate }) {
  const locale = useLocale();
  const t = useTranslations('date');
  const hijri = formatHijri(date.edtf, locale);
  return (
    <div>
      <p className="text-lg">
        <RecordDay date={date} />
      </p>
      {hijri && <p className="text-quiet">{t('hijri', { date: hijri.text })}</p>}
      {date.precision !== 'day' && <p className="text-quiet">{t(`precision.${date.precision}`)}</p>}
      {date.note ? (
        <p className="max-w-prose text-base text-quiet">
          <Words value={date.note} />
        </p>
      ) : (
        date.basis !== 'stated' && <p className="text-base text-quiet">{t(`basis.${date.basis}`)}</p>
      )}
      {date.asSaid && (
        <p className="text-base text-quiet">
          {t('asSaid')} <Quotation {...date.asSaid} />
        </p>
      )}
    </div>
  );
}

/** Only a settled single date is given to machines as one. */
function DateText({ edtf, text, isSettled }: { edtf: string; text: string; isSettled: boolean }) {
  const isSingle = isSettled && !edtf.includes('/');
  return isSingle ? (
    <time dateTime={edtf}>
      <bdi>{text}</bdi>
    </time>
  ) : (
    <bdi>{text}</bdi>
  );
}

function Marks({ marks }: { marks: DateMark[] }) {
  const t = useTranslations('date.marks');
  return marks.map((mark) => (
    <span key={mark}>
      {' '}
      <Doubt>{t(mark)}</Doubt>
    </span>
  ));
}
