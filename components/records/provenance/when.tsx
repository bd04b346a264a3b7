import { useLocale, useTranslations } from 'next-intl';
import { Doubt } from '@/components/ui/doubt';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import { edtfDays } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { type DateMark, type DateStyle, formatDate } from '@/lib/language/dates/format-date';
import { formatHijri } from '@/lib/language/dates/format-hijri';
import type { DateLocale } from '@/lib/language/months/month-names';
import type { RecordDate } from '@/lib/records/dates';
import { perWord } from '@/lib/text/per-word';

type DayProps = {
  edtf: string;
  style?: DateStyle;
  isYearUnconfirmed?: boolean;
  /** Whether the page shows the Hijri date beside it in any case. */
  isHijriBeside?: boolean;
};

/** A stored date with a mark for each doubt about it. */
export function Day({ edtf, style = 'long', isYearUnconfirmed = false, isHijriBeside = false }: DayProps) {
  const locale = useLocale();
  const t = useTranslations('date');
  const { text, marks } = formatDate(edtf, locale, style);
  const hijri = style === 'long' || style === 'short' ? hijriDays[locale](edtf) : null;
  const isApproximate = marks.includes('approximate');
  const others = marks.filter((mark) => mark !== 'approximate');
  return (
    <>
      <DateText
        edtf={edtf}
        text={isApproximate ? t('about', { date: text }) : text}
        isSettled={marks.length === 0}
        hijri={isHijriBeside || hijri === null ? null : t('hijriShort', { date: hijri })}
      />
      <Marks
        marks={isYearUnconfirmed ? others.map((mark) => (mark === 'uncertain' ? 'year-unconfirmed' : mark)) : others}
      />
    </>
  );
}

type RecordDayProps = Omit<DayProps, 'edtf' | 'isYearUnconfirmed'> & {
  date: Pick<RecordDate, 'edtf' | 'isYearUnconfirmed'>;
};

/** The day of a record; a day that is stated of an inferred year is marked so. */
export function RecordDay({ date, ...day }: RecordDayProps) {
  return <Day {...day} edtf={date.edtf} isYearUnconfirmed={date.isYearUnconfirmed} />;
}

/** The date in both calendars, the Hijri one named, and how it is known if no source simply states it. */
export function When({ date }: { date: RecordDate }) {
  const locale = useLocale();
  const t = useTranslations('date');
  const hijri = formatHijri(date.edtf, locale);
  return (
    <div className="both-calendars">
      <p className="text-lg">
        <RecordDay date={date} isHijriBeside={hijri !== null} />
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

/** The same days in the Hijri calendar, for readers who want that first; nothing for a date whose day is not known. */
const hijriDays = { ar: perWord((edtf) => hijriDaysOf(edtf, 'ar')), en: perWord((edtf) => hijriDaysOf(edtf, 'en')) };

function hijriDaysOf(edtf: string, locale: DateLocale): string | null {
  return edtfDays(readEdtf(edtf)) && (formatHijri(edtf, locale)?.text ?? null);
}

type DateTextProps = { edtf: string; text: string; isSettled: boolean; hijri: string | null };

/** Only a settled single date is given to machines as one. */
function DateText({ edtf, text, isSettled, hijri }: DateTextProps) {
  const isSingle = isSettled && !edtf.includes('/');
  return isSingle ? (
    <time dateTime={edtf}>
      <bdi data-hijri={hijri ?? undefined}>{text}</bdi>
    </time>
  ) : (
    <bdi data-hijri={hijri ?? undefined}>{text}</bdi>
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
