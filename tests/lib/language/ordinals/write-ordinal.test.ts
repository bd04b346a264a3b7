import { describe, expect, it } from 'vitest';
import { ordinalAr, ordinalEn, ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';

const arabic: [number, string, string][] = [
  [1, 'الأول', 'الأولى'],
  [2, 'الثاني', 'الثانية'],
  [3, 'الثالث', 'الثالثة'],
  [4, 'الرابع', 'الرابعة'],
  [5, 'الخامس', 'الخامسة'],
  [6, 'السادس', 'السادسة'],
  [7, 'السابع', 'السابعة'],
  [8, 'الثامن', 'الثامنة'],
  [9, 'التاسع', 'التاسعة'],
  [10, 'العاشر', 'العاشرة'],
  [11, 'الحادي عشر', 'الحادية عشرة'],
  [12, 'الثاني عشر', 'الثانية عشرة'],
  [13, 'الثالث عشر', 'الثالثة عشرة'],
  [14, 'الرابع عشر', 'الرابعة عشرة'],
  [15, 'الخامس عشر', 'الخامسة عشرة'],
  [16, 'السادس عشر', 'السادسة عشرة'],
  [17, 'السابع عشر', 'السابعة عشرة'],
  [18, 'الثامن عشر', 'الثامنة عشرة'],
  [19, 'التاسع عشر', 'التاسعة عشرة'],
  [20, 'العشرون', 'العشرون'],
  [21, 'الحادي والعشرون', 'الحادية والعشرون'],
  [22, 'الثاني والعشرون', 'الثانية والعشرون'],
  [23, 'الثالث والعشرون', 'الثالثة والعشرون'],
  [24, 'الرابع والعشرون', 'الرابعة والعشرون'],
  [25, 'الخامس والعشرون', 'الخامسة والعشرون'],
  [26, 'السادس والعشرون', 'السادسة والعشرون'],
  [27, 'السابع والعشرون', 'السابعة والعشرون'],
  [28, 'الثامن والعشرون', 'الثامنة والعشرون'],
  [29, 'التاسع والعشرون', 'التاسعة والعشرون'],
  [30, 'الثلاثون', 'الثلاثون'],
  [31, 'الحادي والثلاثون', 'الحادية والثلاثون'],
  [32, 'الثاني والثلاثون', 'الثانية والثلاثون'],
  [33, 'الثالث والثلاثون', 'الثالثة والثلاثون'],
  [34, 'الرابع والثلاثون', 'الرابعة والثلاثون'],
  [35, 'الخامس والثلاثون', 'الخامسة والثلاثون'],
  [36, 'السادس والثلاثون', 'السادسة والثلاثون'],
  [37, 'السابع والثلاثون', 'السابعة والثلاثون'],
  [38, 'الثامن والثلاثون', 'الثامنة والثلاثون'],
  [39, 'التاسع والثلاثون', 'التاسعة والثلاثون'],
  [40, 'الأربعون', 'الأربعون'],
];

const oblique: [number, string, string][] = [
  [1, 'الأول', 'الأولى'],
  [12, 'الثاني عشر', 'الثانية عشرة'],
  [20, 'العشرين', 'العشرين'],
  [21, 'الحادي والعشرين', 'الحادية والعشرين'],
  [32, 'الثاني والثلاثين', 'الثانية والثلاثين'],
  [40, 'الأربعين', 'الأربعين'],
];

const english: [number, string, string][] = [
  [1, 'First', '1st'],
  [2, 'Second', '2nd'],
  [3, 'Third', '3rd'],
  [4, 'Fourth', '4th'],
  [5, 'Fifth', '5th'],
  [8, 'Eighth', '8th'],
  [9, 'Ninth', '9th'],
  [11, 'Eleventh', '11th'],
  [12, 'Twelfth', '12th'],
  [13, 'Thirteenth', '13th'],
  [19, 'Nineteenth', '19th'],
  [20, 'Twentieth', '20th'],
  [21, 'Twenty-first', '21st'],
  [22, 'Twenty-second', '22nd'],
  [33, 'Thirty-third', '33rd'],
  [40, 'Fortieth', '40th'],
  [99, 'Ninety-ninth', '99th'],
];

describe('ordinals', () => {
  it.each(arabic)('writes %i as «%s» and «%s»', (number, masculine, feminine) => {
    expect(ordinalAr(number, 'masculine')).toBe(masculine);
    expect(ordinalAr(number, 'feminine')).toBe(feminine);
  });

  it.each(oblique)('writes %i in the oblique as «%s» and «%s»', (number, masculine, feminine) => {
    expect(ordinalAr(number, 'masculine', 'oblique')).toBe(masculine);
    expect(ordinalAr(number, 'feminine', 'oblique')).toBe(feminine);
  });

  it('goes on to ninety-nine', () => {
    expect(ordinalAr(56, 'masculine')).toBe('السادس والخمسون');
    expect(ordinalAr(60, 'feminine')).toBe('الستون');
    expect(ordinalAr(71, 'feminine')).toBe('الحادية والسبعون');
    expect(ordinalAr(88, 'masculine', 'oblique')).toBe('الثامن والثمانين');
    expect(ordinalAr(99, 'masculine')).toBe('التاسع والتسعون');
  });

  it.each(english)('writes %i as "%s" and "%s"', (number, word, figure) => {
    expect(ordinalEn(number)).toBe(word);
    expect(ordinalFigureEn(number)).toBe(figure);
  });

  it('gives every number a form of its own', () => {
    const numbers = Array.from({ length: 99 }, (_, index) => index + 1);
    for (const write of [
      (n: number) => ordinalAr(n, 'masculine'),
      (n: number) => ordinalAr(n, 'feminine'),
      ordinalEn,
    ]) {
      expect(new Set(numbers.map(write)).size).toBe(99);
      for (const number of numbers) expect(write(number)).not.toMatch(/undefined|null|^ | {2}/);
    }
  });

  it.each([0, -1, 100, 1.5, Number.NaN])('refuses %d', (number) => {
    expect(() => ordinalAr(number, 'masculine')).toThrow(RangeError);
    expect(() => ordinalEn(number)).toThrow(RangeError);
    expect(() => ordinalFigureEn(number)).toThrow(RangeError);
  });
});
