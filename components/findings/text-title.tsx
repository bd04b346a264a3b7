import { useLocale } from 'next-intl';
import { InLanguage } from '@/components/ui/in-language';
import { languageOf, wordsIn } from '@/lib/records/bilingual';
import type { HeldText } from '@/lib/records/statements/held/held-text';

/** The title of the statement that a text is of. */
export function TextTitle({ text: { title, statement } }: { text: Pick<HeldText, 'title' | 'statement'> }) {
  const locale = useLocale();
  return <InLanguage lang={languageOf(title, locale)}>{wordsIn(title, locale) ?? statement}</InLanguage>;
}
