import { env } from '@/lib/env';
import { hyphenate } from '@/lib/exchange/api/code-json';
import type { Translators } from '@/lib/exchange/tables/dictionary';
import type { WholeRecord } from '@/lib/exchange/whole/whole-record';
import type { PublicFile } from './public-file';

/** The words of each text that readers may read, under what they are. A text without any has no file. */
export function textFiles({ statements }: WholeRecord, { ar, en }: Translators): PublicFile[] {
  const band = env.PORTAL_PRACTICE ? [en('practice.band'), ar('practice.band')] : [];
  return statements.flatMap(({ id, title, texts }) =>
    texts
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map((text) => ({
        name: `texts/${text.id.replace('/', '-')}.txt`,
        content: [
          ...band,
          (text.lang === 'ar' ? title.ar : title.en) ?? title.en ?? title.ar ?? id,
          [text.id, text.lang, hyphenate(text.status), text.isExcerpt ? 'excerpt' : text.extent].join(' · '),
          ...(text.source?.url ? [text.source.url] : []),
          ...text.paragraphs.map((paragraph) => paragraph.text),
          '',
        ].join('\n\n'),
      })),
  );
}
