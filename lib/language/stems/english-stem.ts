const vowel = '[aeiouy]';
const doubled = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const shortWord = /^(?:[^aeiouy]*[aeiouy][^aeiouywxY]|[aeiouy][^aeiouy])$/;

const exceptions: Record<string, string> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
};
const invariant = new Set('sky news howe atlas cosmos bias andes iraq paris isis isil iran yemen'.split(' '));
const kept = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));

const secondStep: [ending: string, becomes: string][] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['fulli', 'ful'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const thirdStep: [ending: string, becomes: string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const fourthStep = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|(?<=[st])ion)$/;

/** The stem of a small English word by Porter's second algorithm (snowballstem.org); other words come out shorter at most. */
export function englishStem(word: string): string {
  if (word.length <= 2 || invariant.has(word)) return word;
  const exception = Object.hasOwn(exceptions, word) ? exceptions[word] : undefined;
  if (exception !== undefined) return exception;
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const first = regionAfter(marked, /^(?:gener|commun|arsen)/.exec(marked)?.[0].length ?? null, 0);
  const second = regionAfter(marked, null, first);
  const singular = dropPlural(marked);
  if (kept.has(singular)) return singular;
  const base = dropEnding(singular, first).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  const plain = thirdOf(secondOf(base, first), first, second);
  return lastOf(fourthOf(plain, second), first, second).toLowerCase();
}

/** After the first consonant that follows a vowel: Porter's R1, and within it R2. */
function regionAfter(word: string, fixed: number | null, from: number): number {
  if (fixed !== null) return fixed;
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(?:ied|ies)$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return new RegExp(`${vowel}.+s$`).test(word) ? word.slice(0, -1) : word;
}

function dropEnding(word: string, first: number): string {
  const [eed = ''] = /(?:eedly|eed)$/.exec(word) ?? [];
  if (eed !== '') return word.length - eed.length >= first ? `${word.slice(0, -eed.length)}ee` : word;
  const [ending = ''] = /(?:ingly|edly|ing|ed)$/.exec(word) ?? [];
  const base = word.slice(0, word.length - ending.length);
  if (ending === '' || !new RegExp(vowel).test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (doubled.test(base)) return base.slice(0, -1);
  return isShort(base, first) ? `${base}e` : base;
}

function isShort(word: string, first: number): boolean {
  return first >= word.length && (shortWord.test(word) || /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word));
}

function replaceEnding(word: string, first: number, endings: [string, string][]): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found || word.length - found[0].length < first) return word;
  return word.slice(0, -found[0].length) + found[1];
}

function secondOf(word: string, first: number): string {
  const replaced = replaceEnding(word, first, secondStep);
  if (replaced !== word) return replaced;
  if (word.length - 3 >= first && word.endsWith('logi')) return word.slice(0, -1);
  return word.length - 2 >= first && /[cdeghkmnrt]li$/.test(word) ? word.slice(0, -2) : word;
}

function thirdOf(word: string, first: number, second: number): string {
  if (word.endsWith('ative') && word.length - 5 >= second) return word.slice(0, -5);
  return replaceEnding(word, first, thirdStep);
}

function fourthOf(word: string, second: number): string {
  const [ending = ''] = fourthStep.exec(word) ?? [];
  return ending !== '' && word.length - ending.length >= second ? word.slice(0, -ending.length) : word;
}

function lastOf(word: string, first: number, second: number): string {
  if (word.endsWith('ll') && word.length - 1 >= second) return word.slice(0, -1);
  if (!word.endsWith('e')) return word;
  const base = word.slice(0, -1);
  const dropped = base.length >= second || (base.length >= first && !/[^aeiouy][aeiouy][^aeiouywxY]$/.test(base));
  return dropped ? base : word;
}
