import { z } from 'zod';
import type { Suggestion } from '@/lib/search/show/suggest-words';

/** How a typed beginning may go on. */
export const SuggestionsJson = z.strictObject({
  items: z.array(
    z.strictObject({ text: z.string(), lang: z.string(), type: z.string(), url: z.url() }).meta({ id: 'Suggestion' }),
  ),
});

export function toSuggestionsJson(found: Suggestion[], origin: string): z.output<typeof SuggestionsJson> {
  return { items: found.map(({ text, lang, type, url }) => ({ text, lang, type, url: origin + url })) };
}
