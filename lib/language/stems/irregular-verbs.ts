import { englishStem } from './english-stem';
import rows from './irregular-verbs.json';

/** By the stem of each form the stems of the verb's other forms. */
const others = new Map(
  rows.flatMap((forms) => {
    const stems = [...new Set(forms.map(englishStem))];
    return stems.map((stem) => [stem, stems.filter((other) => other !== stem)] as const);
  }),
);

/** The stems of the other forms of an English verb that changes its vowel: "fell" is also "fall" and "fallen". */
export function otherVerbStems(stem: string): readonly string[] {
  return others.get(stem) ?? [];
}
