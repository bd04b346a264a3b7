import { Standing } from '@/lib/db/generated/enums';
import { readDocument } from '@/lib/editing/texts/document/read-document';
import type { Payload } from './parts/part-kind';

/** A text as it was pasted, with what its form said about it. */
export type PastedText = {
  bytes: Uint8Array;
  lang: string;
  url: string;
  publisher: string;
  published: string;
  standing: string;
};

/** What a draft of a pasted text begins with. No document: its bytes cannot be one, and its words are shown as they are. */
export type PastedParts = { source: Payload; text: Payload; document: Uint8Array | null };

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
  const rights = standing === 'press_report' ? 'press' : '';
  const words =
    'faults' in document
      ? { 'paragraph.1': new TextDecoder().decode(pasted.bytes), 'paragraph.1.kind': 'paragraph' }
      : paragraphsOf(document.blocks);
  return {
    source: {
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
      'text.extent': rights === 'press' ? 'excerpt' : '',
      'text.published': published,
      'text.disclaimer': 'faults' in document ? '' : (document.disclaimer ?? ''),
      ...words,
    },
    document: 'faults' in document ? null : pasted.bytes,
  };
}

const kinds: Partial<Record<Standing, string>> = {
  official: 'official',
  courtesy_translation: 'courtesy_translation',
  press_report: 'press',
};

function paragraphsOf(blocks: { kind: string; content: string }[]): Payload {
  const rows = blocks.map(({ kind, content }, index) => ({
    [`paragraph.${index + 1}`]: content,
    [`paragraph.${index + 1}.kind`]: kind,
  }));
  return Object.assign({}, ...rows);
}
