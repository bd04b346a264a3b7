import { wordsOf } from '@/lib/intake/text/words-of';

/** Levelled forms: ة as ه, one alef, no marks. */

/** «اجتماع» with what is written on to it; the first group is the article, the second a pronoun or the accusative. */
export const meetingNoun = /^[وف]?[بلك]?(ال|ل)?اجتماع(ا|ها|ه|هم|هما|نا)?$/;
/** Nouns that are a meeting only when they belong to a body or bear its number. */
export const sessionNoun = /^[وف]?[بلك]?(ال|ل)?(?:جلس[هت]|دور[هت]|لقا|لقاي|موتمر|ورش[هت])(ا|ها|ه|هم|نا)?$/;
export const meetingNounEn = wordsOf('meeting plenary ministerial');
export const sessionNounEn = wordsOf('session conference workshop gathering videoconference summit');
/** Nouns that only look back at a meeting already named. */
export const referringNoun = wordsOf('event gathering');

/** The verbs with which a meeting is held, in any person and with a pronoun. */
export const holdVerb =
  /^[وف]?(?:[يتس]|سي|ست)?(?:عقد|نعقد|انعقد|ستضيف|استضاف|ستضاف|حتضن|احتضن|ختتم|اختتم|فتتح|افتتح|ستهل|استهل|تراس|يتراس|شارك|حضر|شهد|نظم|قام)(?:ت|وا|ا|ه|ها|ته|تها|ون)?$/;
export const holdNoun = wordsOf(
  'عقد بعقد لعقد انعقاد بانعقاد استضافه باستضافه باستضافته اختتام ختام افتتاح اعمال بدات بدا انطلقت انطلق انهت انهي واصلت مشاركته مشاركتها بمشاركه',
);
export const holdVerbEn = wordsOf(
  'held hold holds holding convened convenes convene convening host hosted hosts hosting concluded concludes opened ' +
    'opens attended attend attends attending participated participating participate participates joined chaired ' +
    'chairs co took closed closes place organized organised chairing',
);

/** The verb of those who meet. */
export const meetVerb = /^[وف]?(?:س)?(?:[يت])?(?:ا?جتمع|لتقي|التام|التقي)(?:ت|وا|ا|ون|تا)?$/;
export const meetVerbEn = wordsOf(
  'met meets meet convened convenes convene convening gathered gathers gather assembled assembles assemble',
);

export const nextMark = wordsOf(
  'القادم القادمه المقبل المقبله التالي التاليه المزمع المرتقب المرتقبه القادمين الاتي اللاحق قادم مقبل',
);
export const nextMarkEn = wordsOf('next upcoming forthcoming');
export const previousMark = wordsOf(
  'السابق السابقه الماضي الماضيه الاخير الاخيره الفايت الفايته المنصرم سابق سابقه سابقا',
);
export const previousMarkEn = wordsOf('previous last prior earlier preceding recent past');

/** A meeting spoken of from before it or beside it. */
export const asideMark = wordsOf('قبيل قبل عشيه هامش هوامش منذ تمهيدا استعدادا تحضيرا استباقا بانتظار');
export const asideMarkEn = wordsOf(
  'before ahead prior margins sidelines since until preparing preparation preparations',
);
export const afterMark = wordsOf('بعد عقب اثر');
export const afterMarkEn = wordsOf('after following');

/** A verb in the future, of which a meeting is the object. */
export const futureVerb = /^[وف]?(?:سي|ست|س)(?:عقد|نعقد|ستضيف|جتمع|لتيم|حتضن|فتتح|ستستضيف)(?:ها|ه|ون)?$/;
export const planWords = wordsOf('تقرر المقرر يعتزم تعتزم يزمع تزمع سيتم المزمع المرتقب');
export const planWordsEn = wordsOf('will shall plans plan planned scheduled expected intends due agreed forward');
