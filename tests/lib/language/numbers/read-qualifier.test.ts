import { describe, expect, it } from 'vitest';
import { qualifierBefore } from '@/lib/language/numbers/read-qualifier';
import { tokenizeText } from '@/lib/text/characters/tokens';

function qualifierIn(source: string) {
  const text = tokenizeText(source);
  return qualifierBefore(
    text,
    text.tokens.findIndex(({ kind }) => kind === 'number'),
  );
}

describe('qualifierBefore', () => {
  it.each<[string, string, number]>([
    ['more than 80', 'over', 0],
    ['with at least the 80', 'over', 1],
    ['لأكثر من 80', 'over', 0],
    ['بحضور ما لا يقل عن 80', 'over', 1],
    ['ما يقرب من الـ80', 'nearly', 0],
    ['زهاء 80', 'nearly', 0],
    ['حضر نحو 110 خبراء', 'about', 1],
    ['fewer than 80', 'under', 0],
  ])('reads %j', (source, qualifier, first) => {
    expect(qualifierIn(source)).toEqual({ qualifier, first });
  });

  it.each(['80', 'over. 80', 'some of 80', 'أكثر 80'])('reads none in %j', (source) => {
    expect(qualifierIn(source)).toBeNull();
  });
});
