/** Signs that are not seen, or steer what is. */
export const unseenSigns = [
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
  ...range(0x200b, 0x200f),
  ...range(0x2060, 0x2064),
  0x061c,
  0xfeff,
  0x00ad,
  0x034f,
  0x180e,
  0x3164,
  0xe0041,
  0xe000,
  0x0000,
  0x0007,
  0x0085,
  0x009f,
  0x2028,
  0x2029,
].map((point) => String.fromCodePoint(point));
/** Letters that are written in more than one way. */
export const manyFormedLetters = [
  'كتـــاب',
  'کتاب',
  'یوم',
  '٦٠0',
  '۶۰',
  '٠١٢٣',
  'e\u0301',
  'ا\u0654',
  '\ufefb',
  '\ufdf2',
  'a\u00a0b',
  'a\u3000b',
  'R\u043eme',
  'CIFGجهود',
  'a\u0301\u0302\u0303\u0304',
  '\u0627\u0671',
  '\ud83d\ude00',
  '\ufb01',
];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
