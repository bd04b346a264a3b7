import { describe, expect, it } from 'vitest';
import { findChoice, type NamedChoice } from '@/components/editing/fields/typed-names';
import { showNames } from '@/components/editing/lists/shown-names';
import { takeNamed, writeNamed } from '@/lib/text/named-items';

const parties: NamedChoice[] = [
  { id: 'LA', ar: 'لاغونيا', en: 'Lagoonia', others: ['اللاغون', 'The Lagoon'] },
  { id: 'MR', ar: 'مارشيا', en: 'Marshia', others: [] },
  { id: 'HO', ar: null, en: 'Harbour, Order of the', others: [] },
];
const places: NamedChoice[] = [
  { id: 'port-north', ar: 'المرفأ', en: 'North Port' },
  { id: 'port-south', ar: 'المرفأ', en: 'South Port' },
];
const sources: NamedChoice[] = [
  { id: 'this-draft', ar: null, en: 'Harbour Gazette', url: null, isOfDraft: true },
  { id: 'gazette-1', ar: 'الجريدة', en: 'The Gazette', url: 'https://gazette.example/1' },
];
const shown = (stored: string, choices: NamedChoice[], locale: 'ar' | 'en', kind: 'name' | 'names' = 'names') =>
  showNames(stored, choices, kind, locale).shown;

describe('the names of what a field holds', () => {
  it('are in the language of the page, whether an id, a name or a variant was typed', () => {
    expect(shown('la, Marshia, اللاغون', parties, 'ar')).toBe('لاغونيا، مارشيا، لاغونيا');
    expect(shown('LA, مارشيا', parties, 'en')).toBe('Lagoonia, Marshia');
    expect(shown('The lagoon', parties, 'ar', 'name')).toBe('لاغونيا');
  });

  it('are told apart by semicolons where one has a comma, and read again as they are', () => {
    expect(shown('HO, LA', parties, 'ar')).toBe('Harbour, Order of the؛ لاغونيا');
    expect(shown('LA, harbour, order of the', parties, 'en')).toBe('Lagoonia; Harbour, Order of the');
  });

  it('have the id beside them where two are called the same, and mean nobody if they are typed without it', () => {
    expect(shown('port-south', places, 'ar', 'name')).toBe('المرفأ · port-south');
    expect(shown('port-south', places, 'en', 'name')).toBe('South Port');
    expect(findChoice('المرفأ', places)).toBeNull();
    expect(shown('المرفأ', places, 'ar', 'name')).toBe('المرفأ');
  });

  it('are those of publishers with the id for sources, and words for the source of the draft', () => {
    expect(shown('gazette-1, this-draft', sources, 'en')).toBe('The Gazette · gazette-1, The source in this draft');
    expect(shown('gazette-1', sources, 'ar')).toBe('الجريدة · gazette-1');
  });

  it('stay as they were typed where they mean nothing, and change nothing that is stored', () => {
    for (const stored of ['Nowhere', '', ' ', 'la,  Nowhere ;mr', 'la\nmr']) {
      const named = showNames(stored, parties, 'names', 'ar');
      const fields = new Map([
        ['meeting.hosts', named.shown],
        ['named.meeting.hosts', writeNamed(named)],
      ]);
      expect(takeNamed(fields).get('meeting.hosts')).toBe(stored);
    }
    expect(shown('Nowhere', parties, 'ar')).toBe('Nowhere');
  });
});
