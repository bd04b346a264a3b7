import words from './meeting-words.json';

/**
 * Words are in levelled form: ة as ه, one alef, no marks. Lists of words are in the JSON file, patterns of verbs here.
 */

/** «اجتماع» with its clitics and endings. The first group is the article, the second a pronoun or the accusative. */
export const meetingNoun = /^[وف]?[بلك]?(ال|ل)?اجتماع(ا|ها|ه|هم|هما|نا)?$/;
/** Nouns that mean a meeting only if they belong to a body or bear its number. */
export const sessionNoun = /^[وف]?[بلك]?(ال|ل)?(?:جلس[هت]|دور[هت]|لقا|لقاء|لقاي|موتمر|ورش[هت])(ا|ها|ه|هم|نا)?$/;
export const meetingNounEn: ReadonlySet<string> = new Set(words.meetingNoun.en);
export const sessionNounEn: ReadonlySet<string> = new Set(words.sessionNoun.en);
/** Nouns that only refer to a meeting already named. */
export const referringNoun: ReadonlySet<string> = new Set(words.referringNoun.en);

/** Verbs for holding a meeting, in any person and with a pronoun. */
export const holdVerb =
  /^[وف]?(?:[يتس]|سي|ست)?(?:عقد|نعقد|انعقد|ستضيف|استضاف|ستضاف|حتضن|احتضن|ستقبل|استقبل|ختتم|اختتم|فتتح|افتتح|ستهل|استهل|تراس|يتراس|شارك|حضر|شهد|نظم|قام|لتيم|التام|نتظم|انتظم|ستغرق|استغرق|انهي|انهت|نهي|ودع|سدل|اسدل|ستقب)(?:ت|وا|ا|ه|ها|ته|تها|ون)?$/;
export const holdNoun: ReadonlySet<string> = new Set(words.holdNoun.ar);
export const holdVerbEn: ReadonlySet<string> = new Set(words.holdVerb.en);

/** Verbs for meeting, whose subject is those who meet. */
export const meetVerb =
  /^[وف]?(?:س)?(?:[يت])?(?:ا?جتمع|لتقي|لتق(?=ون)|لتيم|التام|التقي|التقت|التقوا)(?:ت|وا|ا|ون|تا)?$/;
export const meetVerbEn: ReadonlySet<string> = new Set(words.meetVerb.en);

export const nextMark: ReadonlySet<string> = new Set(words.nextMark.ar);
export const nextMarkEn: ReadonlySet<string> = new Set(words.nextMark.en);
export const previousMark: ReadonlySet<string> = new Set(words.previousMark.ar);
export const previousMarkEn: ReadonlySet<string> = new Set(words.previousMark.en);

/** A verb in the future whose object is a meeting. */
export const futureVerb =
  /^[وف]?(?:سي|ست|س)(?:عقد|نعقد|ستضيف|جتمع|لتيم|لتقي|حتضن|فتتح|ستستضيف|ستقبل|نطلق|بدا|عود)(?:ها|ه|ون)?$/;
export const planWords: ReadonlySet<string> = new Set(words.planWords.ar);
export const planWordsEn: ReadonlySet<string> = new Set(words.planWords.en);
