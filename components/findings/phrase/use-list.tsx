import { useLocale, useTranslations } from 'next-intl';
import { TextTitle } from '@/components/findings/text-title';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { quotationMarks } from '@/components/ui/quotation';
import type { TrackedUse } from '@/lib/findings/phrase/track-phrase';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

type Props = { uses: TrackedUse[]; isNear: boolean };

/** Each use with its sentence, the words marked, and beside it what the other language says at the same place. */
export function UseList({ uses, isNear }: Props) {
  return (
    <ol className="grid gap-5">
      {uses.map((use, at) => (
        <li
          // The first of each statement has its name, so that a table can lead there.
          id={
            uses.findIndex(({ text }) => text.statement === use.text.statement) === at ? use.text.statement : undefined
          }
          key={`${use.text.id} ${use.slots.join()} ${use.quote} ${use.at.start}`}
          className={`scroll-mt-4 border-s-2 ps-4 ${use.similarity === 1 ? 'border-official' : 'border-dashed border-quiet'}`}
        >
          <UseHeading use={use} isNear={isNear} />
          <div className="mt-1 grid gap-x-8 gap-y-2 md:grid-cols-2">
            <MarkedQuote use={use} />
            <Beside use={use} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function UseHeading({ use: { text, slots, similarity }, isNear }: { use: TrackedUse; isNear: boolean }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const share = new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { style: 'percent' }).format(
    similarity,
  );
  const [slot] = slots;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
      <a href={paths.statement(locale, text.statement)} className="font-semibold">
        <TextTitle text={text} />
      </a>
      {text.date && (
        <span className="text-quiet">
          <Day edtf={text.date} style="short" />
        </span>
      )}
      {slot && (
        <a href={paths.paragraph(locale, text.statement, slot)}>
          {t.rich('slot', { slot, bdi: (chunks) => <bdi key="slot">{chunks}</bdi> })}
        </a>
      )}
      <StandingMark standing={text.standing} lang={text.lang} />
      <span className="text-quiet">{similarity === 1 ? t('exact') : t(isNear ? 'near' : 'other', { share })}</span>
    </p>
  );
}

function MarkedQuote({ use: { text, quote, at } }: { use: TrackedUse }) {
  const [open, close] = quotationMarks(text.lang);
  return (
    <q lang={text.lang} dir={directionOf(text.lang)} className="block font-text [quotes:none]">
      {open}
      {quote.slice(0, at.start)}
      <mark className="bg-shade text-ink underline decoration-official decoration-2">
        {quote.slice(at.start, at.end)}
      </mark>
      {quote.slice(at.end)}
      {close}
    </q>
  );
}

function Beside({ use: { other } }: { use: TrackedUse }) {
  const t = useTranslations('findings');
  if (!other) return <p className="text-base text-quiet">{t('noAligned')}</p>;
  const [open, close] = quotationMarks(other.lang);
  return (
    <div>
      <p className="flex flex-wrap items-center gap-3 text-base text-quiet">
        {t('aligned', { lang: other.lang })}
        <StandingMark standing={other.standing} />
      </p>
      <q lang={other.lang} dir={directionOf(other.lang)} className="block font-text [quotes:none]">
        {open}
        {other.quote}
        {close}
      </q>
    </div>
  );
}
