import { Fragment } from 'react';
import { directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';
import { splitByScript } from '@/lib/text/characters/script-runs';

type Props = { text: string; lang: Locale };

/** A text in which each run of the other script has its own direction and, if it is a phrase, its own language. */
export function MixedText({ text, lang }: Props) {
  const other = otherLocale(lang);
  const parts = splitByScript(text, lang === 'ar' ? 'arabic' : 'latin');
  let place = 0;
  return parts.map((part) => {
    const key = place;
    place += part.text.length;
    if (!part.foreign) return <Fragment key={key}>{part.text}</Fragment>;
    // A single Latin word may be an acronym, a name or an address in any language.
    const isPhrase = other === 'ar' || /\p{L}\s+\p{L}/u.test(part.text);
    return (
      <bdi key={key} {...(isPhrase && { lang: other })} dir={directionOf(other)}>
        {part.text}
      </bdi>
    );
  });
}
