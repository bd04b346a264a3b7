import { useLocale, useTranslations } from 'next-intl';
import { StatementLink } from '@/components/records/statements/statement-title';
import { WithdrawnTextLines } from '@/components/records/statements/withdrawn-line';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import { slotParts } from '@/lib/i18n/keys/slot-parts';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Paragraph } from '@/lib/records/statements/paragraphs';
import type { VersionsWithSlot } from '@/lib/records/statements/slots';
import type { Statement } from '@/lib/records/statements/statements';
import type { Text } from '@/lib/records/statements/texts';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';
import { CiteThis, type StatementCitation } from './cite-this';
import { CopyButton } from './copy-button';
import { TextPanel } from './text-panel';
import { ParagraphWords } from './text-words';

type Props = {
  statement: Statement;
  slot: string;
  found: { text: Text; paragraphs: Paragraph[] }[];
  /** The versions that had this place, if no published text has it any more. */
  earlier: VersionsWithSlot | null;
  /** The texts that had it and were withdrawn. */
  withdrawn: WithdrawnText[];
  citations: StatementCitation[];
};

/** One place of a statement in every text that renders it, each under its mark. */
export function ParagraphArticle({ statement, slot, found, earlier, withdrawn, citations }: Props) {
  const locale = useLocale();
  const t = useTranslations('reading');
  return (
    <article>
      <p className="text-base">
        <StatementLink statement={statement} />
      </p>
      <h1 className="mt-1 mb-6 text-2xl md:text-3xl">{t('slot', slotParts(slot))}</h1>
      {earlier ? (
        <RetiredPlace statement={statement.id} earlier={earlier} withdrawn={withdrawn} />
      ) : (
        <p className="mb-6 print:hidden">
          <a href={`${paths.statement(locale, statement.id)}#${slot}`}>{t('inContext')}</a>
        </p>
      )}
      <div className="grid gap-8 md:grid-cols-2">
        {found.map(({ text, paragraphs }) => (
          <Rendering key={text.slug} text={text} paragraphs={paragraphs} citations={citations} />
        ))}
      </div>
      {found.length > 0 && (
        <CiteThis citations={citations} formatsOf={earlier ? null : paths.paragraph(locale, statement.id, slot)} />
      )}
    </article>
  );
}

type RenderingProps = { text: Text; paragraphs: Paragraph[]; citations: StatementCitation[] };

function Rendering({ text, paragraphs, citations }: RenderingProps) {
  const quotation = paragraphs.map(({ content }) => content).join('\n');
  return (
    <section className="border-t border-rule pt-4">
      <TextPanel text={text} />
      <div lang={text.lang} dir={directionOf(text.lang)} className="grid gap-3 font-text text-lg">
        {paragraphs.map((paragraph) => (
          <ParagraphWords key={paragraph.slots.join()} text={text} paragraph={paragraph} />
        ))}
      </div>
      <CopyButton quotation={quotation} lang={text.lang} citation={citations[0]?.words ?? ''} />
    </section>
  );
}

type RetiredProps = { statement: string; earlier: VersionsWithSlot; withdrawn: WithdrawnText[] };

/** Why a place is in no text any more: its text says something else now, or was withdrawn with its words. */
function RetiredPlace({ statement, earlier, withdrawn }: RetiredProps) {
  const locale = useLocale();
  const t = useTranslations('reading');
  return (
    <div className="mb-6 grid max-w-prose gap-2 border-s-4 border-doubt bg-shade px-4 py-2">
      <p>
        {t(withdrawn.length > 0 ? 'retiredWithText' : 'retired')}{' '}
        <InlineList
          separator={separators[locale].comma}
          items={earlier.numbers.map((n) => ({
            key: String(n),
            content: <a href={paths.statementVersion(locale, statement, n)}>{t('version', { n: String(n) })}</a>,
          }))}
        />
      </p>
      {withdrawn.map((text) => (
        <p key={text.slug}>
          <WithdrawnTextLines text={text} />
        </p>
      ))}
    </div>
  );
}
