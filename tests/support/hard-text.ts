import fc from 'fast-check';

const arabicLetters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةىٱپچگکی'];
const signs = [
  '\u064b',
  '\u064e',
  '\u0651',
  '\u0670',
  '\u0640',
  '\u0653',
  '\u0654',
  '\u0655',
  '\u0615',
  '\u06d6',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u061c',
  '\u202b',
  '\u202e',
  '\u2068',
  '\u2069',
  '\ufeff',
  '\u0301',
  '\u0307',
  '\u0327',
  '\u00ad',
  '\u0000',
  '\n',
  '\u00a0',
  '\u0085',
  '\ufefb',
  '\ufdf2',
  '\ufdfa',
  '\ufe70',
  '\ufe7d',
  '\ufc60',
  '\ufe8d',
  '\ufb01',
  '\uff23',
  '\u00e9',
  '\u0130',
  '\u1e9e',
  '\ud83d',
  '\ude00',
  '\u{1f600}',
  '\u{1d400}',
  '\u{e0041}',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\uac00',
  '\u0915\u093c',
  '\u09c7\u09be',
];
const rest = [...' .,;:!?«»“”"()/-–ـ٠٩۵12345٬٫،؛؟abcCIFGдж'];

/**
 * Everything that can go wrong in characters: marks and controls anywhere, lone surrogates, other scripts, any code
 * unit.
 */
export const hardText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...arabicLetters, ...rest) },
      { weight: 3, arbitrary: fc.constantFrom(...signs) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** Arabic words as people type them: vowels, tatweel and digits, but nothing broken. */
export const arabicText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...arabicLetters, ' ', ' ', '٣', '7'),
      fc.constantFrom('', '', '', '\u064e', '\u0651\u064f', '\u0640', '\u0654'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.map(([letter, mark]) => letter + mark).join(''));
