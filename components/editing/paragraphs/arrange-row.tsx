import { useTranslations } from 'next-intl';
import type { DraftView } from '@/lib/desk/drafts';
import type { DraftParagraphs, PublishedText } from '@/lib/desk/texts/draft-paragraphs';
import { directionOf } from '@/lib/i18n/locales';
import type { Placed, RowOfOther } from './align-rows';
import { ArrangeForm } from './arrange-form';

type Props = {
  draft: DraftView;
  text: DraftParagraphs;
  other: PublishedText | null;
  left: readonly Placed[];
  right: readonly RowOfOther[];
  refused: { row: string; words: string } | null;
};

/** Paragraphs that render the same places, or may; one side is empty where only one text has them. */
export function ArrangeRow({ draft, text, other, left, right, refused }: Props) {
  const t = useTranslations('desk.paragraphs');
  const isProposed = left.some(({ proposed }) => proposed.length > 0);
  return (
    <li
      className={`grid min-w-0 gap-x-8 gap-y-4 border-b border-rule py-4 ${other ? 'lg:grid-cols-2' : ''} ${isProposed ? 'border-s-4 border-s-courtesy ps-3' : ''}`}
    >
      <div className="grid min-w-0 content-start gap-4">
        {isProposed && <p className="text-sm font-semibold text-courtesy">{t('proposed')}</p>}
        {left.length === 0 && <p className="text-sm text-quiet">{t('onlyOther')}</p>}
        {left.map((paragraph) => (
          <ArrangeForm
            key={paragraph.row}
            draft={draft}
            text={text}
            other={other}
            paragraph={paragraph}
            error={refused?.row === paragraph.row ? refused.words : null}
          />
        ))}
      </div>
      {other && (
        <div className="grid min-w-0 content-start gap-3 border-s border-rule ps-3">
          {right.length === 0 && <p className="text-sm text-quiet">{t('onlyHere')}</p>}
          {right.map(({ number, content, places }) => (
            <div key={number} className="grid min-w-0 gap-1">
              <p className="text-sm text-quiet">
                {t('number', { n: number })} · <bdi dir="ltr">{places.join(' + ')}</bdi>
              </p>
              <p lang={other.lang} dir={directionOf(other.lang)} className="font-text text-lg wrap-anywhere">
                {content}
              </p>
            </div>
          ))}
        </div>
      )}
    </li>
  );
}
