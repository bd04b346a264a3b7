import { describe, expect, it } from 'vitest';
import type { DraftParagraphs } from '@/lib/desk/texts/draft-paragraphs';
import { findOpenLinks } from '@/lib/desk/texts/open-links';

const arabic = ['اجتمع الأعضاء في 3 أيار/مايو 2031.', 'وحضرت 17 دولة الاجتماع في المرفأ.'];
const english = ['Members met on 3 May 2031.', 'Seventeen (17) states came to the meeting in the port.'];

function textWith(places: string[][], standing: DraftParagraphs['standing'] = 'official'): DraftParagraphs {
  return {
    lang: 'ar',
    standing,
    paragraphs: arabic.map((content, at) => ({ row: `${at + 1}`, content, places: places[at] ?? [] })),
    others: [
      {
        slug: 'en',
        lang: 'en',
        standing: 'official',
        version: 1,
        paragraphs: english.map((content, at) => ({ content, kind: 'paragraph', slots: [`p${at + 1}`] })),
      },
    ],
    canUndo: false,
  };
}

describe('links that nobody has decided', () => {
  it('are told of a second text, with how many paragraphs stand alone', () => {
    expect(findOpenLinks(textWith([]), [])).toMatchObject({ alone: 2, proposed: [{ to: [1] }, { to: [2] }] });
  });

  it('are told even where none is proposed, as long as nothing is linked', () => {
    const text = { ...textWith([]), lang: 'fr' };
    expect(findOpenLinks(text, [])).toMatchObject({ alone: 2, proposed: [] });
  });

  it('are none once every paragraph that has its like is linked', () => {
    expect(findOpenLinks(textWith([['p1'], ['p2']]), [])).toBeNull();
    const text = textWith([['p1'], ['p9']]);
    expect(findOpenLinks({ ...text, paragraphs: text.paragraphs.slice(0, 1) }, [])).toBeNull();
  });

  it('are asked of no report, and of no text that is the first', () => {
    expect(findOpenLinks(textWith([], 'press_report'), [])).toBeNull();
    expect(findOpenLinks({ ...textWith([]), others: [] }, [])).toBeNull();
  });
});
