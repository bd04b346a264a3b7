import { describe, expect, it } from 'vitest';
import { englishStem } from '@/lib/language/stems/english-stem';

describe('englishStem', () => {
  it.each(
    (
      'meetings:meet financing:financ finances:financ countries:countri country:countri designated:design ' +
      'sanctions:sanction sanctioned:sanction cities:citi running:run hoping:hope hopping:hop tied:tie agreed:agre ' +
      'generalization:general national:nation relational:relat happiness:happi Iraq:Iraq news:news ' +
      'used:use uses:use one:one are:are Paris:Paris ISIS:ISIS'
    )
      .split(' ')
      .map((pair) => pair.split(':') as [string, string]),
  )('%s becomes %s', (word, stem) => {
    expect(englishStem(word.toLowerCase())).toBe(stem.toLowerCase());
  });
});
