import { useLocale, useTranslations } from 'next-intl';
import { separators } from '@/lib/i18n/format-list';
import { formatDate } from '@/lib/language/dates/format-date';
import { wordsIn } from '@/lib/records/bilingual';
import type { HeldStatement } from '@/lib/records/statements/held/held-statements';

/** A statement to choose, by the number and day of its meeting before its title, which a reader may not be able to read. */
export function StatementOption({ statement: { id, title, ordinal, edtf } }: { statement: HeldStatement }) {
  const locale = useLocale();
  const t = useTranslations('findings.notHeld');
  const place = [
    ...(ordinal === null ? [] : [t('numbered', { ordinal })]),
    ...(edtf === null ? [] : [formatDate(edtf, locale, 'short').text]),
  ].join(separators[locale].comma);
  const name = wordsIn(title, locale) ?? id;
  return <option value={id}>{place === '' ? name : `${place}: ${name}`}</option>;
}
