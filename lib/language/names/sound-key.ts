/** What a letter or pair of letters of one script may be in the other, by sound; vowels within a word are left out. */
const latin: [spelling: RegExp, sound: string][] = [
  [/sch|tch|sh/y, 'C'],
  [/ch/y, 'Ck'],
  [/kh|[kqx]/y, 'k'],
  [/c(?=[eiy])/y, 's'],
  [/c/y, 'k'],
  [/dj|gh|[gj]/y, 'g'],
  [/th/y, 't'],
  [/dh/y, 'dz'],
  [/ph|[fv]/y, 'f'],
  [/d/y, 'd'],
  [/t/y, 't'],
  [/z/y, 'z'],
  [/s/y, 's'],
  [/[bp]/y, 'b'],
  [/l/y, 'l'],
  [/m/y, 'm'],
  [/n/y, 'n'],
  [/r/y, 'r'],
  [/h/y, 'h'],
];
const arabic: Record<string, string> = {
  ...{ ب: 'b', ت: 't', ث: 't', ج: 'g', ح: 'h', خ: 'k', د: 'd', ذ: 'dz', ر: 'r', ز: 'z', س: 's', ش: 'C', ص: 's' },
  ...{ ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
};
const mostKeys = 8;

/**
 * Returns the keys by which a folded word of one script is found in the other: its consonants in classes that both
 * share, under each reading of what has several. «خوجلي» and Khojali have one in common. Equal keys hint that two words
 * are one name, and prove nothing.
 */
export function soundKeys(word: string): string[] {
  const sounds = /^[a-z]/.test(word) ? latinSounds(word) : arabicSounds(word);
  const keys = sounds.reduce<string[]>(
    (known, choices) => known.flatMap((key) => [...choices].map((sound) => key + sound.trim())).slice(0, mostKeys),
    [''],
  );
  return [...new Set(keys.map((key) => key.replace(/(.)\1+/g, '$1')))].filter((key) => key !== '');
}

/** Each item has the readings of one sound; a blank is none. */
function latinSounds(word: string): string[] {
  const sounds: string[] = [];
  for (let at = 0; at < word.length; ) {
    const found = latin.find(([spelling]) => {
      spelling.lastIndex = at;
      return spelling.test(word);
    });
    const length = found ? found[0].lastIndex - at : 1;
    const isFirst = at === 0;
    if (found) sounds.push(found[1]);
    else if (isFirst && /[wy]/.test(word)) sounds.push(word.charAt(0));
    at += Math.max(length, 1);
  }
  // Nobody can tell the h of a name from one that only spells «ة».
  return /[aeo]h$/.test(word) ? [...sounds.slice(0, -1), 'h '] : sounds;
}

function arabicSounds(word: string): string[] {
  return [...word].flatMap((letter, index) => {
    if (letter === 'ة') return ['t '];
    if (index === 0 && letter === 'و') return ['w'];
    if (index === 0 && letter === 'ي') return ['y'];
    return arabic[letter] ?? [];
  });
}
