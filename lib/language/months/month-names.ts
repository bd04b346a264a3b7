/** The languages that dates are written in. */
export type DateLocale = 'ar' | 'en';

/** Which Arabic names the Gregorian months go by: the reader's choice, or that of the place where they stand. */
export type MonthSet = 'gulf' | 'levant' | 'maghreb' | 'doubled';

const gregorianMonths = [
  { gulf: 'يناير', levant: 'كانون الثاني', maghreb: 'يناير', en: 'January' },
  { gulf: 'فبراير', levant: 'شباط', maghreb: 'فبراير', en: 'February' },
  { gulf: 'مارس', levant: 'آذار', maghreb: 'مارس', en: 'March' },
  { gulf: 'أبريل', levant: 'نيسان', maghreb: 'أبريل', en: 'April' },
  { gulf: 'مايو', levant: 'أيار', maghreb: 'ماي', en: 'May' },
  { gulf: 'يونيو', levant: 'حزيران', maghreb: 'يونيو', en: 'June' },
  { gulf: 'يوليو', levant: 'تموز', maghreb: 'يوليوز', en: 'July' },
  { gulf: 'أغسطس', levant: 'آب', maghreb: 'غشت', en: 'August' },
  { gulf: 'سبتمبر', levant: 'أيلول', maghreb: 'شتنبر', en: 'September' },
  { gulf: 'أكتوبر', levant: 'تشرين الأول', maghreb: 'أكتوبر', en: 'October' },
  { gulf: 'نوفمبر', levant: 'تشرين الثاني', maghreb: 'نونبر', en: 'November' },
  { gulf: 'ديسمبر', levant: 'كانون الأول', maghreb: 'دجنبر', en: 'December' },
];

const hijriMonths = [
  { ar: 'محرم', en: 'Muharram' },
  { ar: 'صفر', en: 'Safar' },
  { ar: 'ربيع الأول', en: 'Rabi I' },
  { ar: 'ربيع الآخر', en: 'Rabi II' },
  { ar: 'جمادى الأولى', en: 'Jumada I' },
  { ar: 'جمادى الآخرة', en: 'Jumada II' },
  { ar: 'رجب', en: 'Rajab' },
  { ar: 'شعبان', en: 'Shaban' },
  { ar: 'رمضان', en: 'Ramadan' },
  { ar: 'شوال', en: 'Shawwal' },
  { ar: 'ذو القعدة', en: 'Dhu al-Qada' },
  { ar: 'ذو الحجة', en: 'Dhu al-Hijja' },
];

/** Months count from 1. The doubled form is that of the United Nations: «تشرين الثاني/نوفمبر». */
export function monthNameAr(month: number, set: MonthSet): string {
  const { levant, gulf, maghreb } = monthOf(gregorianMonths, month);
  return { gulf, levant, maghreb, doubled: `${levant}/${gulf}` }[set];
}

export function monthNameEn(month: number, length: 'long' | 'short'): string {
  const { en } = monthOf(gregorianMonths, month);
  return length === 'short' ? en.slice(0, 3) : en;
}

export function hijriMonthName(month: number, locale: DateLocale): string {
  return monthOf(hijriMonths, month)[locale];
}

function monthOf<Month>(months: Month[], month: number): Month {
  const found = months[month - 1];
  if (found === undefined) throw new RangeError(`No such month: ${month}`);
  return found;
}
