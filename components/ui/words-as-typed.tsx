import { InLanguage } from './in-language';
import { MixedText } from './mixed-text';

/** Words of somebody who did not say their language: that of their first letter. */
export function WordsAsTyped({ words }: { words: string }) {
  const lang = /^\P{L}*\p{Script=Arabic}/u.test(words) ? 'ar' : 'en';
  return (
    <InLanguage lang={lang}>
      <MixedText text={words} lang={lang} />
    </InLanguage>
  );
}
