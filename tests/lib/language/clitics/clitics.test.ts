import { describe, expect, it } from 'vitest';
import { everyReading, hasArticle, readClitics, withoutArticle, withoutClitics } from '@/lib/language/clitics/clitics';

describe('the readings of a word in a closed list', () => {
  it.each([
    ['وللجنة', ['وللجنة', 'للجنة', 'اللجنة', 'لجنة', 'الجنة', 'جنة']],
    ['وبالتحالف', ['وبالتحالف', 'بالتحالف', 'التحالف', 'تحالف']],
    ['كالمجموعة', ['كالمجموعة', 'المجموعة', 'مجموعة']],
    ['فكالمجموعة', ['فكالمجموعة', 'كالمجموعة', 'المجموعة', 'مجموعة']],
    ['البرنامج', ['البرنامج', 'برنامج']],
    ['للعراق', ['للعراق', 'اللعراق', 'لعراق', 'العراق', 'عراق']],
    ['وفد', ['وفد']],
  ])('of %s leave three letters at least and begin with the word itself', (word, readings) => {
    expect(withoutClitics(word)).toEqual(readings);
  });

  it('say which particles were taken, and whether the article was', () => {
    expect(readClitics('وبتركيا')).toContainEqual({ clitics: 'وب', hasArticle: false, rest: 'تركيا' });
    expect(readClitics('للعراق')).toContainEqual({ clitics: 'ل', hasArticle: false, rest: 'العراق' });
    expect(readClitics('للعراق')).toContainEqual({ clitics: 'لل', hasArticle: true, rest: 'عراق' });
  });
});

describe('the readings of a word of a document', () => {
  it('go on to what may be a letter of the word', () => {
    expect(everyReading('والوكالة')).toEqual(['والوكالة', 'الوكالة', 'وكالة', 'كالة', 'الة']);
  });
});

describe('a word as it is asked for', () => {
  it.each([
    ['والوكالة', ['وكالة']],
    ['فبالنفط', ['نفط']],
    ['وللجنة', ['جنة', 'لجنة']],
    ['كتاب', ['كتاب']],
  ])('%s has no article', (word, asked) => {
    expect(withoutArticle(word)).toEqual(asked);
    expect(hasArticle(word)).toBe(asked[0] !== word);
  });
});
