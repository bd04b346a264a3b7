/** The words around a number that say what it counts. All take the text before it, or after it, in its sentence. */

const attendBefore =
  /(?:بمشاركه|ومشاركه|مشاركه|شارك|شاركت|شاركت فيه|شارك فيه|يشارك|بحضور|حضور|حضر|حضرت|حضره|حضرته|ممثلين عن|ممثلي|ممثلون عن|ممثلو|مندوبين عن|مندوبون عن|وفود من|وفودا من|ضم الاجتماع|جمع الاجتماع|مندوبو|التقي|مسوولون من|مسوولين من|خبرا من|خبراء من|خبرا\s*$|خبراء\s*$|مسوولو\s*$|دبلوماسيون من|دبلوماسيين من|وفود|مثلت|تمثلت|الحاضرون علي|المشاركون علي|الوفود علي|قدموا من|قدم من|وصلوا من|يمثلون|ارسلت|اوفدت|الحاضرون|المجتمعون|المشاركون|المندوبون|الموفدون|المدعوون|اعلام|flags of|attended|joined|participat|representatives|representing|delegates|delegations|officials|diplomats|ministers from|experts|participants|gathered|brought together|bringing together|took part|convened|attendance|present|represented|drew|brought|seated|جمع|ضم اللقا|تلبيه|(?:^|[^\u0621-\u064a])[وف]?(?:لبت|لبي)|موفدو|موفدي|(?:علي|حول|الي) الطاوله|انضم الي النقاش|انضمت الي النقاش)/;
const attendAfter =
  /^[^.]{0,60}?(?:(?:^|[^\u0621-\u064a])و?(?:شارك|شاركت|شاركوا|حضر|حضرت|حضروا|اجتمعوا|التقت|اجتمعت|التقوا|ارسلت|اوفدت|حاضره|مثلت|حضورها|مشاركتها)(?![\u0621-\u064a])|participat|attend|took part|taking part|take part|gathered|joined|\bpresent\b|were represented|are represented|countries represented|states represented|convened|met |came\b|dialled in|dialed in|(?:sent|sending) (?:[a-z]+ )?(?:officials|delegates|representatives|envoys|delegations|ministers|experts|teams|specialists|staff|people)|turned up|answered the (?:call|invitation)|sent someone|sent a delegation|were seated|stood behind|were there|(?:at|to|around) the table|in the room|in the hall)/;
/** «واجتمع تحت سقف واحد 43 وفدا», «والتأمت فيه 43 دولة»: a verb of coming with those who came right after it. */
const comingBefore =
  /(?:^|\s)[وف]?(?:اجتمع|اجتمعت|التام|التامت|التقت|جلس|جلست|جاء|جاءت|وصل|وصلت|توافد|توافدت|وفد|وفدت|اوفد|بعثت|بعث|انتدبت|ايفاد)(?:\s+(?!في\s*$)[^\s.;]+){0,4}\s*$/;
/** Those who were taught or asked something came to no meeting. */
const ofOthers =
  /(?:^|\s)[وفبل]{0,2}(?:ال)?(?:تدرب|تدربت|درب|دربت|تدريب|تدريبي|تدريبيه|منحه|استبيان|قايمه|شبكه|خليه)(?:\s|$)|\b(?:train(?:s|ed|ing)?|course|scholarships?|survey(?:ed)?|network|cell|list)\b/;
const peopleFrom = /(?:\d+|[^\s.,;]+)\s+[^\s.,;]+\s+(?:من|يمثلون|يمثلن|from|representing)\s*$/;
const including =
  /(?:ارتفع عدد اعضايها الي|عدد اعضايها الي|تعد |تعد اليوم|باتت تعد|يبلغ عدد اعضايها|counts|numbers|has now|تضم|يضم|ضمت|وتضم|المولفه من|مولفه من|المكونه من|تتالف من|تتكون من|عضويتها|عضويه|اعضاوها|عدد اعضايها|عدد الدول الاعضا|باعضايها|includes?(?![a-z])|comprises|comprising|consists of|composed of|membership|made up of|has grown to|grown to|now has)/;

export function isAttending(before: string, text: string, isPart: boolean): boolean {
  if (isPart) return true;
  if (isFirstTimers(before, text)) return false;
  if (isOwned(before) || ofOthers.test(before.slice(-longestOther))) return false;
  return (
    attendBefore.test(before) ||
    (comingBefore.test(before) && !/(?:^|\s)(?:في|عن|منذ)\s*$/.test(before)) ||
    attendAfter.test(text.split(nextCount, 1)[0] ?? '') ||
    (peopleFrom.test(before) &&
      /(?:خبير|مفتش|موظف|مندوب|مسوول|ضابط|مختص|expert|official|officer|inspector)/.test(before))
  );
}

const firstTime = /(?:للمره|لمره) (?:ال)?اولي|لاول مره|for the first time/;
const longestClause = 50;

/** «وشاركت للمرة الأولى خمس دول»: some of those who came. */
function isFirstTimers(before: string, text: string): boolean {
  const [lead = ''] = before.slice(-longestClause).split(/[,;.]/).slice(-1);
  const [rest = ''] = text.slice(0, longestClause).split(/[,;.]/, 1);
  return firstTime.test(lead) || firstTime.test(rest);
}

const longestOther = 50;

/** «وبلغ عدد الوفود 43 وفدا»: delegations are counted where they come. */
export function areDelegations(unit: string): boolean {
  return /^[وفبل]?(?:ال)?(?:وفد|وفدا|وفود)$|^delegations?$/.test(unit);
}

/** "has 85 members, and some 40 countries sent officials": the words after the next number tell nothing of this one. */
const nextCount = /,?\s+(?:and|while|و)\s*(?:some|about|over|nearly|only|more than)?\s*\d|[,;]\s+و/;

/** "its 56 members", "the Small Group's thirty-four members". */
export function isOwned(before: string): boolean {
  return /(?:\b(?:its|our|their|has|have|had)|'s)\s+(?:(?:over|more than|nearly|about|some|almost|approximately)\s+)?$/.test(
    before,
  );
}

export function isIncluding(before: string): boolean {
  return including.test(before.slice(-46));
}

/** "Over 80 countries are now members of the group". */
export function areMembers(text: string): boolean {
  return /^(?:\s+[^\s.,;]+){1,5}\s+(?:are|were)\s+(?:now\s+|today\s+)?members\b/.test(text);
}

/**
 * «الدول الأعضاء الـ56», «أعضائها السبعة عشر»: a number that has the article with the members whose number it is. Without it,
 * «أحصى الأعضاء 38 حادثة» has a noun of its own, and the members are who counted.
 */
export function isAfterMembers(before: string, number: string, text: string): boolean {
  const isWithArticle = /(?:^|[\s"(])ال["\s(]*$/.test(before) || /^ال/.test(number);
  const standsAlone = /\(\s*$/.test(before) || !/^["\s]+[\u0621-\u064a]/.test(text);
  if (/اعضا(?:ي|و)?ها\s+(?:ال)?["\s(]*$/.test(before)) return isWithArticle;
  return (
    (isWithArticle || standsAlone) &&
    /(?:الدول|البلدان|الاطراف)?\s*(?:ال)?(?:اعضاء?|الاعضا|الاعضاء)\s*(?:(?:المجموعه|التحالف)\s+)?(?:و(?:ال)?مراقب(?:ين|ون)\s*)?(?:ال)?["\s(]*$/.test(
      before,
    )
  );
}

const isAfterNumber = /(?:\d|[a-z]*(?:ty|teen|one|two|three|four|five|six|seven|eight|nine))\s+of (?:the|its)\s+$/;

/** «الدول الـ84 الأعضاء», "Of the 84 members 55 came", "79 of the 89 members". */
export function isWithinMembers(before: string, text: string): boolean {
  if (/(?:الدول|البلدان)\s+(?:ال)?$/.test(before) && /^\s+(?:ال)?اعضا/.test(text)) return true;
  if (!/(?:^|\s)of (?:the|its)\s+$/.test(before) || !/^\s+members\b/.test(text)) return false;
  return isAfterNumber.test(before) || /^\s+members\b[^.;]{0,60},?\s+(?:only\s+|some\s+)?\d/.test(text);
}

export type Total = 'members' | 'present';

/** «بلغ عدد أعضائها 83», «وعددهم 83 عضوا»: what a sentence gives as the number of members, or of those who came. */
export function totalBefore(before: string): Total | null {
  if (/\bnumber of (?:\S+ ){0,2}(?:countries|states|delegations|nations)(?:\s+[^\s.;\d]+){0,8},?\s*$/.test(before))
    return 'present';
  if (
    /عدد\s+(?:ال)?(?:دول|بلدان|وفود)\s+(?:ال)?(?:حاضره|مشاركه|ممثله|التي\s+(?:حضرت|شاركت)),?(?:\s+[^\s.;]+){0,3}[\s,:]*$/.test(
      before,
    )
  )
    return 'present';
  return /عدد\s+(?:(?:ال)?(?:دول|بلدان)\s+)?(?:ال)?اعضا\S*[^,.;]{0,60}$|(?:^|\s)(?:ال)?اعضا\S*\s*,?\s*(?:البالغ\s+)?و?عددهم\s*$|(?:^|\s)[وف]?اعضاء?\s+المجموعه\s+$/.test(
    before,
  )
    ? 'members'
    : null;
}

/** «43 بلدا من أصل 60 عضوا», "43 out of 60 members". */
export function isOutOfTotal(before: string): boolean {
  return /(?:من اصل|من مجموع|من بين|out of|of a total of)\s+(?:ال)?$/.test(before);
}

/** «تجاوز عدد أعضائها الثمانين». */
export function isExceeded(before: string): boolean {
  return /(?:تجاوز|جاوز|فاق|تخطي|exceed|surpass)\S*(?:\s+\S+){0,5}\s*$/.test(before);
}

/** "of which 78 were represented", «حضرت منها تسع وثلاثون», "55 of them came", "thirty-one of the group's members". */
export function isPartOfWhole(before: string, text: string): boolean {
  if (/(?:حضر|حضرت|شارك|شاركت|مثلت)\s+(?:منها|منهم)\s*$/.test(before)) return true;
  const attends = /(?:were|was)\s+(?:represented|present)|attended|took part|came\b|sent\b|joined|participated/;
  if (/\bof (?:the|its) \S+ members(?:[^.;,]{0,60},)?\s+$/.test(before) && attends.test(text.slice(0, 40))) return true;
  if (/\bof (?:which|whom)\s+(?:some\s+|about\s+|only\s+)?$/.test(before)) return attends.test(text.slice(0, 40));
  return /^\s+of\s+(?:them\b|(?:the\s+)?[a-z0-9' -]{0,40}members\b)/.test(text) && attends.test(text.slice(0, 90));
}

/** «تغيبت تسعة بلدان», "two countries did not come". */
export function isOfAbsence(before: string, text: string): boolean {
  const absent =
    /(?:^|\s)[وف]?(?:تغيب|تغيبت|غاب|غابت|اعتذر|اعتذرت|تخلف|تخلفت|باستثناء|ما عدا|except|without|absent)(?:\s+\S+){0,3}\s*$|(?:لم|لن)\s+(?:تحضر|يحضر|تشارك|يشارك|تسدد|ترسل)(?:\s+\S+){0,3}\s*$/;
  return (
    absent.test(before) ||
    /^(?:\s+[^\s.,;]+){1,4}\s+(?:did not|were absent|stayed away|could not|declined|التي لم|لم تحضر|لم تشارك|تغيبت|غابت|اعتذرت)/.test(
      text,
    )
  );
}

/** «وقدم ممثلو خمس دول عروضا», "five countries gave presentations": who spoke, of those who came. */
export function isOfSpeakers(before: string, text: string): boolean {
  return (
    /^(?:\s+[^\s.,;]+){1,4}\s+(?:عرضا|عروضا|مداخلات|مداخله|تجاربها|تجاربهم|presentations?|briefings?|papers?|spoke|presented|briefed|abstained|objected|voted|asked)(?![\u0621-\u064aa-z])/.test(
      text,
    ) ||
    /(?:احاطه|احاطات|عرض|عروض|مداخلات|مداخله|briefings?|presentations?|remarks|interventions)\s+(?:من|by|from)\s+$/.test(
      before,
    )
  );
}

const toNumber =
  /^(?:\s+[^\s,]+){0,2}\s+(?:الي|to)\s+(?:نحو\s+|اكثر من\s+|some\s+|about\s+|over\s+)?(?:\d|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر|مي[هت]|ماي[هت]|واحد|اثن|(?:twen|thir|for|fif|six|seven|eigh|nine)t)/;

/** «ارتفع من 80 إلى 86», «بعد أن كان 81», "up from 80": what the number was. */
export function isOldNumber(before: string, text: string): boolean {
  if (/(?:^|\s)(?:من|from)\s+$/.test(before) && toNumber.test(text)) return true;
  return /(?:بعد ان|بعدما|مقابل|مقارنه ب|عوضا عن|بدلا من)\s+(?:كان(?:ت|وا)?\s+)?(?:عددهم\s+|عددها\s+)?$|\b(?:up|down) from\s+$|\bcompared (?:with|to)\s+$/.test(
    before,
  );
}

/**
 * «وتضم القائمة 12 دولة», «شبكة تضم 14 عضوا», "the cell had 14 members": what has so many is told beside the verb, and is
 * not the group.
 */
export function isOfOtherWhole(before: string): boolean {
  const arabic = havingAr.exec(before);
  if (arabic !== null) {
    const subject = arabic[1] ?? '';
    const following = arabic[2] ?? arabic[3] ?? '';
    const rest = following
      .trim()
      .split(/\s+/)
      .filter((key) => key !== '' && !ownWords.test(key));
    if (rest.length > 0) return true;
    return following.trim() === '' && indefiniteWhole.test(subject);
  }
  const english = havingEn.exec(before);
  return english !== null && !ownWordsEn.test(english[1] ?? '');
}

const havingAr =
  /(?:^|\s)(\S*)\s+[وف]?(?:تضم|يضم|ضمت|ضم|تعد|يعد|باتت تعد|تتالف من|يتالف من|تتكون من|يتكون من)((?:\s+[^\s,.;]+){0,6})\s*$|^[وف]?(?:تضم|يضم|ضمت|ضم|تعد|يعد)((?:\s+[^\s,.;]+){0,6})\s*$/;
const ownWords =
  /^(?:ال)?(?:مجموعه|مكافحه|تمويل|التمويل|داعش|لمكافحه|تنظيم|اليوم|حاليا|الان|في|عضويتها|عضويه|صفوفها|ايضا|فيه|فيها|التحالف|الدولي|العالمي|لهزيمه|ضد|نحو|حوالي|اكثر|من|قرابه|زهاء|بين|الحالي|هيكلها|الي|جانب|ما|يزيد|علي|cifg|"|اجتماع|الاجتماع|اللقا|لقا|جلسه|ممثلي|ممثلين|وفود|وفودا|عن)$/;
const indefiniteWhole =
  /^[وف]?(?:قايمه|شبكه|خليه|لجنه|فريق|فريقا|وفد|وفدا|بعثه|منظمه|عصابه|هييه|لايحه|قاعده|مجلس|كتله|تحالف|جداول|خريطه|جدول)$/;
const havingEn =
  /\b((?:the|a|an|this|that|its)\s+(?:[a-z]+\s+){1,3}?)(?:has|had|have|counts|counted|numbers|numbered|includes|included|comprises|comprised)\s+(?:[a-z]+\s+){0,3}$/;
const ownWordsEn = /\b(?:group|cifg|coalition|body|forum|it|membership|meeting|plenary|session|which)\b/;

/** «ويضم الوفد ثمانية أعضاء», "a delegation of seven members". */
export function isOfDelegation(before: string): boolean {
  return /(?:^|\s)[وبلف]?(?:ال)?(?:وفد|وفدا|وفده|وفدها|بعثه|مجلس|شبكه|خليه|لجنه|فريق|هييه|امانه|delegation|cell|network|mission|fund|bank|committee|team|board|panel|secretariat|cabinet)(?:\s+[^\s.;]+){0,4}\s*$/.test(
    before,
  );
}

/** "The Coalition has 85 members". */
export function isOfCoalition(before: string): boolean {
  return /(?:^|\s)(?:the\s+)?(?:global\s+)?coalition(?:\s+\S+){0,4}\s*$|(?:^|\s)[وبل]?(?:ال|لل)?تحالف(?:\s+\S+){0,4}\s*$/.test(
    before,
  );
}

/** «مشاركا بين عضو ومراقب», "members and observers". */
export function isOfBoth(before: string, text: string): boolean {
  return (
    /members and observers|اعضا.{0,3}\s*(?:ها\s*)?والمراقب/.test(before) || /^\s+\S+\s+بين\s+عضو\s+ومراقب/.test(text)
  );
}

/** "the group, 64 members strong": whose members they are stands just before. */
export function isOfGroup(before: string): boolean {
  return /\b(?:group|cifg|coalition|it)\b[^.;]{0,12}$/.test(before);
}
