/** The use of a text: a name or title, the text of a document, or a search query. */
export type TextUse = 'short' | 'source' | 'search';

/**
 * How a finding is treated. `reject`: refuse the whole text. `confirm`: remove it after an editor has seen it; refuse where
 * nobody can be asked. `strip`: remove it. `space`: write a space. `compat`: write its NFKC form, which a name shows to its
 * editor first. `flag`: keep it and report it. `keep`: keep it.
 */
export type Treatment = 'reject' | 'confirm' | 'strip' | 'space' | 'compat' | 'flag' | 'keep';

export type CharacterClass =
  | 'nul'
  | 'control'
  | 'lone-surrogate'
  | 'bidi-override' // embeddings and overrides: Trojan Source
  | 'bidi-isolate'
  | 'direction-mark'
  | 'joiner' // ZWNJ and ZWJ
  | 'invisible'
  | 'unassigned' // and private use
  | 'presentation-form' // typical of a PDF copy, often in visual order
  | 'keyboard-letter' // Persian or Urdu where Arabic is meant
  | 'tatweel'
  | 'odd-space';

export type CharacterRule = { code: CharacterClass; pattern: RegExp } & Record<TextUse, Treatment>;

const rule = (code: CharacterClass, pattern: RegExp, short: Treatment, source: Treatment, search: Treatment) => ({
  code,
  pattern,
  short,
  source,
  search,
});

/** The first row that matches a character decides. */
export const characterRules: readonly CharacterRule[] = [
  rule('nul', /\0/u, 'reject', 'reject', 'strip'),
  rule('control', /(?![\t\n])\p{Cc}/u, 'reject', 'strip', 'strip'),
  rule('lone-surrogate', /\p{Cs}/u, 'reject', 'reject', 'strip'),
  rule('bidi-override', /[\u202a-\u202e]/u, 'reject', 'confirm', 'strip'),
  rule('bidi-isolate', /[\u2066-\u2069]/u, 'strip', 'keep', 'strip'),
  rule('direction-mark', /[\u200e\u200f\u061c]/u, 'strip', 'keep', 'strip'),
  rule('joiner', /\u200c|\u200d/u, 'strip', 'keep', 'strip'),
  rule(
    'invisible',
    /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\u{e0000}-\u{e007f}]/u,
    'reject',
    'strip',
    'strip',
  ),
  rule('invisible', /\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u, 'reject', 'strip', 'strip'),
  rule('unassigned', /\p{Co}|\p{Cn}/u, 'reject', 'flag', 'strip'),
  rule('presentation-form', /(?![\ufdf2\ufdfa])(?=\p{CWKCF})[\ufb50-\ufdff\ufe70-\ufefc]/u, 'compat', 'flag', 'compat'),
  rule('keyboard-letter', /[\u06a9\u06cc\u06c1\u06be\u06d5\u06d2]/u, 'flag', 'flag', 'keep'),
  rule('tatweel', /\u0640/u, 'strip', 'keep', 'keep'),
  rule('odd-space', /[\u00a0\u2000-\u200a\u202f\u3000]/u, 'space', 'keep', 'space'),
];
