import words from './ordinal-words.json';
import { type Gender, ordinalAr, ordinalEn } from './write-ordinal';

/** `indefinite`: without the article, before its noun («ثاني اجتماع»). */
export type OrdinalForms = { value: number; definite: Record<Gender, string[]>; indefinite: string[]; en: string[] };

/** From twenty on no word is an ordinal without its article: «عشرون» is a number. */
const lastIndefinite = 19;

/** 1 to 99 as texts write them: both cases, «الواحد والعشرون», «الثالثة عشر», a space after the joining و. */
export const ordinalForms: readonly OrdinalForms[] = Array.from({ length: 99 }, (_, index) => {
  const value = index + 1;
  const definite = { masculine: formsOf(value, 'masculine'), feminine: formsOf(value, 'feminine') };
  const bare = [...definite.masculine, ...definite.feminine].map((form) => form.replace(/^ال/, ''));
  const others = words.ar.otherForms.filter((other) => other.value === value).map(({ form }) => form);
  return { value, definite, indefinite: value > lastIndefinite ? [] : [...bare, ...others], en: [ordinalEn(value)] };
});

function formsOf(value: number, gender: Gender): string[] {
  const { compoundFirst, otherCompoundFirst } = words.ar;
  const written = (['nominative', 'oblique'] as const).map((form) => ordinalAr(value, gender, form));
  const forms =
    value < 11
      ? written
      : written.flatMap((form) => [
          form,
          form.replace(compoundFirst[gender], otherCompoundFirst[gender]),
          form.replace(/ عشرة$/, ' عشر'),
        ]);
  return [...new Set(forms.flatMap((form) => [form, form.replace(' و', ' و ')]))];
}
