import { useTranslations } from 'next-intl';
import { Quotation } from '@/components/ui/quotation';
import { type Divergence, findDivergences } from '@/lib/analysis/facts/divergences';
import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import type { Paragraph } from '@/lib/records/statements/paragraphs';
import type { TextPair } from '@/lib/records/statements/reading';
import { inContext } from '@/lib/text/documents/in-context';

type Props = { pair: TextPair; left: Paragraph[]; right: Paragraph[]; lexicon: NameLexicon };

/** The differences between two sides of a row, in the words of each and without a verdict; nothing where they agree. */
export function RowDivergences({ pair, left, right, lexicon }: Props) {
  const t = useTranslations('divergence');
  if (left.length === 0 || right.length === 0) return null;
  const texts = { left: joined(left), right: joined(right) };
  const found = findDivergences(texts.left, texts.right, { lexicon, extent: extentOf(pair) });
  if (found.length === 0) return null;
  return (
    <ul
      aria-label={t('label')}
      className="grid gap-1 border-s-4 border-courtesy ps-3 text-base md:col-span-2 print:col-span-2"
    >
      {found.map((divergence) => (
        <li key={`${divergence.code} ${divergence.left?.start} ${divergence.right?.start}`}>
          {t(`code.${divergence.code}`)}: <Sides pair={pair} texts={texts} divergence={divergence} />
        </li>
      ))}
    </ul>
  );
}

type SidesProps = { pair: TextPair; texts: { left: string; right: string }; divergence: Divergence };

function Sides({ pair, texts, divergence: { left, right } }: SidesProps) {
  const t = useTranslations('divergence');
  return (
    <>
      {left ? <Quotation words={inContext(texts.left, left)} lang={pair.start.lang} /> : t('nothing')} ·{' '}
      {right ? <Quotation words={inContext(texts.right, right)} lang={pair.end.lang} /> : t('nothing')}
    </>
  );
}

/** Whole texts of one statement say the same things; a report or an excerpt may leave things out. */
function extentOf({ start, end }: TextPair): 'whole' | 'part' {
  const isPart = [start, end].some((text) => text.isExcerpt || text.standing === 'press_report');
  return isPart ? 'part' : 'whole';
}

function joined(paragraphs: Paragraph[]): string {
  return paragraphs.map(({ content }) => content).join('\n');
}
