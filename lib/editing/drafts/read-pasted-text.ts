import { Standing } from '@/lib/db/generated/enums';
import { readDocument } from '@/lib/editing/texts/document/read-document';
import { isOurs } from '@/lib/text/documents/is-ours';
import { mostParagraphs } from '@/lib/text/documents/most-paragraphs';
import type { Payload } from './parts/part-kind';

/** A text as it was pasted, with what its form said about it. */
export type PastedText = {
  bytes: Uint8Array;
  lang: string;
  url: string;
  publisher: string;
  published: string;
  standing: string;
  /** Empty: those that a press report has, or not known. */
  rights?: string;
};

/**
 * What a draft of a pasted text begins with. No source: it is ours. No document: its bytes cannot be one, and its words are shown as they are.
 * `isUnsplit`: it has more lines than a text may have paragraphs, so they are all in one field, which says so.
 */
export type PastedParts = { source: Payload | null; text: Payload; document: Uint8Array | null; isUnsplit: boolean };

/** Lays out a pasted text as the fields of a source and of a text. Lines that its page wrapped around it are left out. */
export function readPastedText(pasted: PastedText): PastedParts {
  const { lang, url, publisher, published } = pasted;
  const standing = Object.values(Standing).find((each) => each === pasted.standing) ?? null;
  const isArabicName = /\p{Script=Arabic}/u.test(publisher);
  const document = readDocument(pasted.bytes, {
    lang: lang || null,
    standing: standing ?? 'official',
    disclaimer: null,
  });
  const isOwn = standing !== null && isOurs(standing);
  const rights = pasted.rights || (standing === 'press_report' ? 'press' : isOwn ? 'portal' : '');
  const blocks = 'faults' in document ? [] : document.blocks;
  const isUnsplit = blocks.length > mostParagraphs;
  const words =
    'faults' in document
      ? asOne(new TextDecoder().decode(pasted.bytes))
      : isUnsplit
        ? asOne(blocks.map(({ content }) => content).join('\n'))
        : paragraphsOf(blocks);
  return {
    source: isOwn
      ? null
      : {
          [isArabicName ? 'source.publisherAr' : 'source.publisher']: publisher,
          'source.url': url,
          'source.lang': lang,
          'source.published': published,
          'source.kind': (standing && kinds[standing]) ?? '',
          'source.rights': rights,
        },
    text: {
      'text.lang': lang,
      'text.standing': standing ?? '',
      'text.rights': rights,
      'text.extent': extentOf(rights),
      'text.published': published,
      'text.disclaimer': 'faults' in document ? '' : (document.disclaimer ?? ''),
      ...words,
    },
    document: 'faults' in document ? null : pasted.bytes,
    isUnsplit,
  };
}

const kinds: Partial<Record<Standing, string>> = {
  official: 'official',
  courtesy_translation: 'courtesy_translation',
  press_report: 'press',
};

/** What the public may read of a text, where its rights leave no choice; else empty. */
export function extentOf(rights: string): string {
  return rights === 'press' ? 'excerpt' : rights === 'us_federal' || rights === 'portal' ? 'full' : '';
}

function asOne(words: string): Payload {
  return { 'paragraph.1': words, 'paragraph.1.kind': 'paragraph' };
}

function paragraphsOf(blocks: { kind: string; content: string }[]): Payload {
  const rows = blocks.map(({ kind, content }, index) => ({
    [`paragraph.${index + 1}`]: content,
    [`paragraph.${index + 1}.kind`]: kind,
  }));
  return Object.assign({}, ...rows);
}
