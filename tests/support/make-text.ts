import type { Text } from '@/lib/records/statements/texts';

/** A press report as readers have it, with two paragraphs, but for what is given. */
export function makeText(given: Partial<Text> = {}): Text {
  return {
    slug: 'en',
    lang: 'en',
    standing: 'press_report',
    rights: 'press',
    extent: 'full',
    disclaimer: null,
    published: null,
    fetchedAt: null,
    isHeld: true,
    isExcerpt: false,
    paragraphs: [
      { slots: ['p1'], kind: 'heading', content: 'The Harbour Committee' },
      { slots: ['p2'], kind: 'paragraph', content: 'Members will meet in spring.' },
    ],
    source: {
      id: 'harbour-gazette',
      publisher: { ar: 'جريدة الميناء', en: 'Harbour Gazette' },
      url: null,
      lang: 'en',
      published: null,
      kind: 'press',
      state: 'listed',
      archiveUrl: null,
    },
    version: 1,
    ...given,
  };
}
