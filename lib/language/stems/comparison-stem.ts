import type { Token } from '@/lib/text/characters/tokens';
import { englishStem } from './english-stem';

const stopWords = new Set(
  [
    'في من على الى إلى عن مع ان أن إن ما لا لم لن هذا هذه ذلك تلك التي الذي الذين قد كان كانت كما او أو ثم بين بعد قبل كل اي أي هو هي هم',
    'وقد ولا وما وهو وهي حيث عند منذ حتى غير بها به له لها فيها فيه منها منه عليه عليها لدى سوف خلال يتم تم تزال يزال زال',
    'a an the of to in on at by for from with and or but as is are was were be been being it its this that these those which who',
    'whom whose they their them he his she her we our us i you your not no nor so than then there has have had do does did will would',
    'shall should can could may might must also into over under about after before between through during all any each other such more',
  ]
    .join(' ')
    .split(' '),
);
const prefixAr = /^(?:[وف])?(?:بال|كال|لل|ال|[بلك](?=.{4}))?/;
const suffixAr = /(?:هما|كما|تها|ها|هم|هن|نا|ات|ين|ون|ان|ته|يه|ية|ه|ة|ي|ا)$/;
const suffixEn = /(?:ations?|ingly|edly|ments?|ings?|ied|ies|ers?|ed|es|ly|s|e)$/;
const least = 3;

/**
 * A rough stem, the same for most forms of a word, for telling how much two texts of one language share. Null for words
 * that every text has. Far too rough for search, where two words must never become one.
 */
export function comparisonStem({ kind, raw, keys }: Token): string | null {
  if (kind === 'number' || kind === 'other') return raw;
  const key = keys[0] ?? raw;
  if (stopWords.has(raw) || stopWords.has(key) || raw.length < 2) return null;
  return kind === 'latin' ? englishStem(key) : strip(strip(key, prefixAr, /$^/), /^/, suffixAr);
}

function strip(word: string, prefix: RegExp, suffix: RegExp): string {
  const bare = word.replace(prefix, '');
  const start = bare.length >= least ? bare : word;
  const stem = start.replace(suffix, '');
  return stem.length >= least ? stem : start;
}
