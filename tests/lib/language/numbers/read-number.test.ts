import { describe, expect, it } from 'vitest';
import { readNumber } from '@/lib/language/numbers/read-number';
import { tokenizeText } from '@/lib/text/characters/tokens';

/** Every number of a text, in order. */
function numbersIn(text: string): number[] {
  const tokenized = tokenizeText(text);
  const found: number[] = [];
  for (let index = 0; index < tokenized.tokens.length; ) {
    const number = readNumber(tokenized, index);
    if (number) found.push(number.value);
    index += number?.length ?? 1;
  }
  return found;
}

describe('readNumber', () => {
  it.each<[string, number[]]>([
    ['تسعة وأربعون عضوا', [49]],
    ['الدول الست والخمسين', [56]],
    ['الدول الأعضاء الـ56', [56]],
    ['والتسعة والأربعين', [49]],
    ['أحد عشر', [11]],
    ['اثنتا عشرة دولة', [12]],
    ['ثلاثة عشر', [13]],
    ['واحد وعشرون', [21]],
    ['مئة وخمسة وعشرون', [125]],
    ['ثلاثمائة وسبعة', [307]],
    ['خمس مئة', [500]],
    ['ألف وتسعمئة وثمانون', [1980]],
    ['ألفان وخمسة عشر', [2015]],
    ['خمسة آلاف ومئتان', [5200]],
    ['ثمانية ملايين شخص', [8_000_000]],
    ['٨ ملايين', [8_000_000]],
    ['670 مليون دولار', [670_000_000]],
    ['2.3 million', [2_300_000]],
    ['1,250 and ٢٬٥٠٠', [1250, 2500]],
    ['مليوني شخص', [2_000_000]],
    ['ثلاثة وعشرون ألفا وأربعمئة', [23_400]],
    ['خمسة وستة', [5, 6]],
    ['19 و20', [19, 20]],
    ['forty-nine members', [49]],
    ['Fifty six', [56]],
    ['one hundred and five', [105]],
    ['three hundred', [300]],
    ['two thousand and fifteen', [2015]],
    ['eight million people', [8_000_000]],
    ['twelve and thirteen', [12, 13]],
    ['five and six', [5, 6]],
    ['several dozen, dozens of, two dozen', []],
    ['عشرات الدول وآلاف الأشخاص ومئات الملايين', []],
    ['وأثنى الأعضاء على العمل، وأثنت الدول عليه', []],

    ['one of them, واحدة منها، أحدهم', []],
    ['يوم الاثنين والثلاثاء والأربعاء والخميس', []],
    ['لست أدري وتسعى', []],
    ['الاجتماع الثاني عشر', [10]],
    ['فثلاث دول', [3]],
    ['خمسون فثلاثة', [50, 3]],
    ['ثمانيمائة وخمسون', [850]],
    ['ثلاث مية', [300]],
    ['بتريليون دولار، ثلاثة تريليونات', [1e12, 3e12]],
    ['98 mn, 2.5 bn', [98e6, 2.5e9]],
    ['one million', [1e6]],
  ])('%j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
});
