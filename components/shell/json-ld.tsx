import { env } from '@/lib/env';

/**
 * The content of a page for machines. It is data: no content policy runs it, and no `<` can end it early. Of an invented
 * record there is none, since whoever reads only this would take it for facts.
 */
export function JsonLd({ data }: { data: object }) {
  if (env.PORTAL_PRACTICE) return null;
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotation marks, which breaks JSON.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
