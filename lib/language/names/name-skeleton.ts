/** Letters that replace one another when a name crosses between the scripts; vowels and h are left out. */
const latin: [pattern: RegExp, sound: string][] = [
  [/sch|tch|sh|ch/g, 'S'],
  [/kh/g, 'x'],
  [/gh|ph/g, 'g'],
  [/th|dh/g, 't'],
  [/x/g, 'ks'],
  [/[ckqgj]/g, 'k'],
  [/[sz]/g, 's'],
  [/[dt]/g, 't'],
  [/[fv]/g, 'f'],
  [/[bp]/g, 'b'],
  [/[aeiouyhw']/g, ''],
];
const arabic: Record<string, string> = {
  ش: 'S',
  خ: 'x',
  غ: 'k',
  ج: 'k',
  ك: 'k',
  ق: 'k',
  س: 's',
  ز: 's',
  ص: 's',
  ظ: 's',
  ث: 't',
  ذ: 't',
  ت: 't',
  ط: 't',
  د: 't',
  ض: 't',
  ف: 'f',
  ب: 'b',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ر: 'r',
};

/**
 * Reduces a folded name to its consonants, in classes that both scripts share: Ostavia and «أوستافيا» are both `stf`.
 * Equal skeletons hint that two names are one, and prove nothing. Empty if the name has too few consonants to tell.
 */
export function nameSkeleton(folded: string): string {
  const isLatin = /^[a-z]/.test(folded);
  const sounds = isLatin
    ? latin.reduce((name, [pattern, sound]) => name.replace(pattern, sound), folded.replaceAll('ph', 'f'))
    : [...folded].map((letter) => arabic[letter] ?? '').join('');
  const skeleton = sounds.replace(/(.)\1+/g, '$1');
  return skeleton.length >= 3 ? skeleton : '';
}
