import { tokenize } from '@/lib/text/characters/tokens';
import file from './function-words.json';

const wordsOf = (text: string) => new Set(tokenize(text).map(({ raw }) => raw));

const own = wordsOf(`${file.own.ar} ${file.own.en}`);
/** Words that stand within names as well, so that one of them tells nothing. */
const inNames = wordsOf(file.names);
const others = Object.values(file.telling).map(wordsOf);
/** Letters that Arabic is not written with; one of them may stand in a name. */
const notArabic = /[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be]/gu;
const least = 2;

/**
 * Whether words are plainly in a language that is neither Arabic nor English: in another script, or with the small words of another
 * language and none of these two. It is false where nothing tells.
 */
export function isOtherLanguage(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const known = words.match(/\p{scx=Arab}|\p{sc=Latn}/gu)?.length ?? 0;
  if (letters > 0 && known * 2 < letters) return true;
  const tokens = tokenize(words).map(({ raw }) => raw);
  if (tokens.some((word) => own.has(word))) return false;
  if ((words.match(notArabic)?.length ?? 0) >= least) return true;
  return others.some((small) => {
    const found = tokens.filter((word) => small.has(word));
    return found.length >= least || found.some((word) => !inNames.has(word));
  });
}
