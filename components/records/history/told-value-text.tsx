import { useLocale, useTranslations } from 'next-intl';
import { FigureText } from '@/components/records/provenance/figure';
import { Day } from '@/components/records/provenance/when';
import { InlineList } from '@/components/ui/inline-list';
import { useLanguageName } from '@/components/ui/language-name';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import { directionOf } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';
import type { Bilingual } from '@/lib/records/bilingual';
import type { ToldValue } from '@/lib/records/history/told-value';
import { codedWords } from './coded-words';

/** A value in the reader's words; one that has none is said to be another, never shown as it is stored. */
export function ToldValueText({ value }: { value: ToldValue }) {
  const locale = useLocale();
  const t = useTranslations();
  const language = useLanguageName();
  const list = (items: (string | null)[]) =>
    items.map((item) => item ?? t('corrections.otherValue')).join(separators[locale].comma);
  switch (value.kind) {
    case 'nothing':
      return <span className="text-quiet">{t('corrections.nothing')}</span>;
    case 'other':
      return <span className="text-quiet">{t('corrections.otherValue')}</span>;
    case 'flag':
      return t(value.value ? 'corrections.yes' : 'corrections.no');
    case 'number':
      return <bdi>{value.value}</bdi>;
    case 'date':
      return <Day edtf={value.edtf} />;
    case 'figure':
      return <FigureText figure={value.figure} />;
    case 'language':
      return language(value.lang);
    case 'codes':
      return list(value.codes.map((code) => codedWords(t, value.field, code)));
    case 'fields':
      return list(value.fields.map((field) => fieldWords(t, field)));
    case 'names':
      return <Names names={value.names} />;
    case 'both':
      return <Words value={value.words} />;
    case 'words':
      return <OwnWords words={value.words} lang={value.lang} />;
  }
}

/** The words for a field of a record; null where there are none. */
export function fieldWords(t: Translator, field: string): string | null {
  const key = `corrections.fields.${field}` as 'corrections.fields.title';
  return t.has(key) ? t(key) : null;
}

/** Records by their names, each in the reader's language if it has a name there. */
export function Names({ names }: { names: (Bilingual | null)[] }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <InlineList
      separator={separators[locale].comma}
      items={names.map((name, index) => ({
        key: String(index),
        content: name ? <Words value={name} /> : <span className="text-quiet">{t('unnamed')}</span>,
      }))}
    />
  );
}

/** Words in their own language and direction; those of no stated language in that of their letters. */
function OwnWords({ words, lang }: { words: string[]; lang: string | null }) {
  const direction = lang === null && words.some((each) => /\p{Script=Arabic}/u.test(each)) ? 'rtl' : 'ltr';
  const separator = separators[(lang ? directionOf(lang) : direction) === 'rtl' ? 'ar' : 'en'].comma;
  return (
    <bdi {...(lang ? { lang, dir: directionOf(lang) } : { dir: direction })} className="wrap-anywhere">
      {words.join(separator)}
    </bdi>
  );
}
