/** What a spelling of one script may sound like in the other, in classes that both share; vowels within a word are left out. */
const latin: [spelling: RegExp, sounds: string[]][] = [
  [/sch|tch/y, ['C']],
  [/sh/y, ['C', 'sh']],
  [/ch/y, ['C', 'k']],
  [/kh/y, ['k', 'kh']],
  [/gh/y, ['g', 'k', 'gh']],
  [/dh/y, ['d', 'z', 'dh']],
  [/th/y, ['t', 'th']],
  [/ph/y, ['f']],
  [/dj/y, ['g']],
  [/x/y, ['ks']],
  [/c(?=[eiy])/y, ['s']],
  [/[ckq]/y, ['k']],
  [/[gj]/y, ['g']],
  [/[fv]/y, ['f']],
  [/[bp]/y, ['b']],
  [/d/y, ['d']],
  [/t/y, ['t']],
  [/z/y, ['z']],
  [/s/y, ['s']],
  [/l/y, ['l']],
  [/m/y, ['m']],
  [/n/y, ['n']],
  [/r/y, ['r']],
  [/h/y, ['h']],
];
const arabic: Record<string, string[]> = {
  ب: ['b'],
  ت: ['t'],
  ث: ['t'],
  ج: ['g'],
  ح: ['h'],
  خ: ['k'],
  د: ['d'],
  ذ: ['d', 'z'],
  ر: ['r'],
  ز: ['z'],
  س: ['s'],
  ش: ['C'],
  ص: ['s'],
  ض: ['d', 'z'],
  ط: ['t'],
  ظ: ['z'],
  غ: ['g'],
  ف: ['f'],
  ق: ['k'],
  ك: ['k'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h'],
  ة: ['t', ''],
};
const mostKeys = 12;

/**
 * Returns the keys by which a folded word of one script is found in the other: its consonants in classes that both
 * share, under each reading of what has several. «خوجلي» and Khojali have one in common. Equal keys hint that two words
 * are one name, and prove nothing.
 */
export function soundKeys(word: string): string[] {
  const sounds = /^[a-z]/.test(word) ? latinSounds(word) : arabicSounds(word);
  const keys = sounds.reduce<string[]>(
    (known, choices) => choices.flatMap((sound) => known.map((key) => key + sound)).slice(0, mostKeys),
    [''],
  );
  return [...new Set(keys.map((key) => key.replace(/(.)\1+/g, '$1')))].filter((key) => key !== '');
}

/** Each item has the readings of one sound, the likeliest first. */
function latinSounds(word: string): string[][] {
  const sounds: string[][] = [];
  for (let at = 0; at < word.length; ) {
    const found = latin.find(([spelling]) => {
      spelling.lastIndex = at;
      return spelling.test(word);
    });
    if (found) sounds.push(found[1]);
    else if (at === 0 && /[wy]/.test(word.charAt(0))) sounds.push([word.charAt(0)]);
    at = found ? found[0].lastIndex : at + 1;
  }
  // Nobody can tell the h of a name from one that only spells «ة».
  return /[aeio]h$/.test(word) ? [...sounds.slice(0, -1), ['h', '']] : sounds;
}

function arabicSounds(word: string): string[][] {
  return [...word].flatMap((letter, index) => {
    if (index === 0 && letter === 'و') return [['w']];
    if (index === 0 && letter === 'ي') return [['y']];
    // «ه» at the end is often typed for «ة».
    if (letter === 'ه' && index === word.length - 1) return [['h', 't', '']];
    const own = arabic[letter];
    return own ? [own] : [];
  });
}
