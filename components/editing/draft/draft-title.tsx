import { useLocale, useTranslations } from 'next-intl';
import type { PartName } from '@/components/editing/fields/part-fields';
import { InLanguage } from '@/components/ui/in-language';
import { otherLocale } from '@/lib/i18n/locales';

export type Titled = {
  title: { ar: string | null; en: string | null };
  parts: readonly { type: PartName }[];
};

/** What a draft is about, in the page's language or, where it has no title there, in the other. */
export function DraftTitle({ draft }: { draft: Titled }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const own = draft.title[locale];
  if (own !== null) return <bdi>{own}</bdi>;
  const other = otherLocale(locale);
  const foreign = draft.title[other];
  return foreign === null ? t(`untitled.${mainPart(draft)}`) : <InLanguage lang={other}>{foreign}</InLanguage>;
}

/** The part that a draft is named for. */
function mainPart({ parts }: Titled): Titled['parts'][number]['type'] {
  const order = ['meeting', 'statement', 'text'] as const;
  const apart = parts.findLast(({ type }) => type !== 'source')?.type ?? parts[0]?.type;
  return order.find((type) => parts.some((part) => part.type === type)) ?? apart ?? 'text';
}
