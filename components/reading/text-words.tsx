import { useLocale, useTranslations } from 'next-intl';
import { ReportMark } from '@/components/records/reports/report-mark';
import { slotParts } from '@/lib/i18n/keys/slot-parts';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Paragraph } from '@/lib/records/statements/paragraphs';
import type { Text } from '@/lib/records/statements/texts';

type Props = {
  statement: string;
  text: Text;
  /** The address of a place has the words published now, so that an earlier version leads to its own alone. */
  isEarlier: boolean;
};

/** The public words of a text, each paragraph with the address of its place and the ids for `#p3`. */
export function TextWords({ statement, text, isEarlier }: Props) {
  const t = useTranslations('reading');
  const ids = anchorsOf(text.paragraphs);
  return (
    <div lang={text.lang} dir={directionOf(text.lang)} className="font-text text-lg">
      {text.paragraphs.map((paragraph, index) => (
        <div
          key={`${paragraph.slots.join()} ${ids[index]?.[0] ?? index}`}
          className="relative mb-4 ps-12"
          id={ids[index]?.[0]}
        >
          <SlotAnchors slots={ids[index]?.slice(1) ?? []} />
          <SlotLink
            statement={statement}
            paragraph={paragraph}
            isContinued={ids[index]?.length === 0}
            isEarlier={isEarlier}
          />
          <ParagraphWords text={text} paragraph={paragraph} />
        </div>
      ))}
      {text.isExcerpt && <ExcerptNote note={t('excerptNote')} />}
    </div>
  );
}

/** The places that each paragraph is reached by. Of two that render one place, the first is. */
function anchorsOf(paragraphs: Paragraph[]): string[][] {
  const taken = new Set<string>();
  return paragraphs.map(({ slots }) => {
    const own = slots.filter((slot) => !taken.has(slot));
    for (const slot of own) taken.add(slot);
    return own;
  });
}

type WordsProps = { text: Text; paragraph: Paragraph };

/** A paragraph in the form that its text gives it, and beneath it whether it is out of date. */
export function ParagraphWords({ text, paragraph }: WordsProps) {
  return (
    <>
      <Words paragraph={paragraph} isCut={isCut(text, paragraph)} />
      <OutdatedNote text={text} paragraph={paragraph} />
    </>
  );
}

/** Whether an excerpt ends in the midst of a sentence. */
function isCut({ isExcerpt, paragraphs }: Text, paragraph: Paragraph): boolean {
  return (
    isExcerpt && paragraph.slots === paragraphs.at(-1)?.slots && !/[.!?؟…:»”")]$/.test(paragraph.content.trimEnd())
  );
}

function Words({ paragraph: { kind, content: words }, isCut }: Pick<WordsProps, 'paragraph'> & { isCut: boolean }) {
  const content = isCut ? `${words} …` : words;
  if (kind === 'heading') return <p className="font-sans font-semibold">{content}</p>;
  if (kind === 'quotation') return <blockquote className="border-s-2 border-rule ps-4">{content}</blockquote>;
  if (kind === 'list_item') return <p className="ps-4">{content}</p>;
  return <p>{content}</p>;
}

/** Says that the text which this one follows has changed at this place since. */
function OutdatedNote({ text, paragraph: { slots } }: WordsProps) {
  const locale = useLocale();
  const t = useTranslations('reading');
  if (!slots.some((slot) => text.outdated?.includes(slot))) return null;
  return (
    <p lang={locale} dir={directionOf(locale)} className="border-s-2 border-doubt ps-2 font-sans text-base text-doubt">
      {t('outdated')}
    </p>
  );
}

/** Anchors for the places that a paragraph renders beside its first. */
export function SlotAnchors({ slots }: { slots: string[] }) {
  return slots.map((slot) => <span key={slot} id={slot} className="absolute" />);
}

type LinkProps = Pick<Props, 'statement' | 'isEarlier'> & {
  paragraph: Paragraph;
  /** The paragraph before it renders the same place. */
  isContinued: boolean;
};

function SlotLink({ statement, paragraph: { slots }, isContinued, isEarlier }: LinkProps) {
  const locale = useLocale();
  const t = useTranslations('reading');
  const slot = slots[0];
  if (!slot) return null;
  const place = t('slot', slotParts(slot));
  return (
    <span className="absolute start-0 top-0.5 font-sans text-sm">
      <a
        href={isEarlier ? `#${slot}` : paths.paragraph(locale, statement, slot)}
        title={isContinued ? t('slotGoesOn', { place }) : undefined}
        className="inline-block text-quiet no-underline hover:underline"
      >
        <span className="sr-only select-none">{isContinued ? t('slotGoesOn', { place }) : place} </span>
        <bdi dir="ltr">{isContinued ? `${slot} …` : slot}</bdi>
      </a>
      {!isEarlier && <ReportMark about={`/statements/${statement}/${slot}`} label={t('report', { place })} />}
    </span>
  );
}

function ExcerptNote({ note }: { note: string }) {
  const locale = useLocale();
  return (
    <p lang={locale} dir={directionOf(locale)} className="font-sans text-base text-quiet">
      {note}
    </p>
  );
}
