import type { Extent } from '@/lib/db/generated/enums';
import type { Json } from '@/lib/text/canonical-json';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { nearChanges } from '@/lib/text/comparison/near-changes';
import { publicPart } from '@/lib/text/documents/excerpt';
import { isJsonObject, languageOfText } from './told-value';

/** A paragraph of a text that was changed, came or went: its changes with a few words around them. */
export type WordChange = { slots: string[]; lang: string; runs: Run[] };

type Paragraph = { slots: string[]; kind: string; content: string };

const around = 12;

/** The paragraphs that differ between two states of a text, in the order of the later one. */
export function compareWords(before: Json, after: Json): WordChange[] {
  const lang = languageOfText(after) ?? languageOfText(before) ?? '';
  return compareParagraphs(paragraphsOf(before), paragraphsOf(after), lang);
}

/** The same, of the words that readers could see in both states and may see today. */
export function comparePublicWords(before: Json, after: Json, today: Extent): WordChange[] {
  const lang = languageOfText(after) ?? languageOfText(before) ?? '';
  const [old, now] = [before, after].map((record) =>
    publicPart(today, publicPart(extentOf(record), paragraphsOf(record))),
  );
  return compareParagraphs(old ?? [], now ?? [], lang);
}

/** A paragraph is known by the places that it renders: those of a text have no other name. */
function compareParagraphs(before: Paragraph[], after: Paragraph[], lang: string): WordChange[] {
  const [old, now] = [byPlace(before), byPlace(after)];
  const places = [...now.keys(), ...[...old.keys()].filter((place) => !now.has(place))];
  return places.flatMap((place) => {
    const [was, is] = [old.get(place), now.get(place)];
    if (was?.content === is?.content) return [];
    const runs = nearChanges(diffWords(was?.content ?? '', is?.content ?? ''), { around });
    return { slots: (is ?? was)?.slots ?? [], lang, runs };
  });
}

function byPlace(paragraphs: Paragraph[]): Map<string, Paragraph> {
  return new Map(paragraphs.map((paragraph, index) => [paragraph.slots.join(' ') || `${index}`, paragraph]));
}

function paragraphsOf(record: Json): Paragraph[] {
  const paragraphs = isJsonObject(record) && Array.isArray(record.paragraphs) ? record.paragraphs : [];
  return paragraphs.filter(isJsonObject).map(({ slots, kind, content }) => ({
    slots: Array.isArray(slots) ? slots.filter((slot) => typeof slot === 'string') : [],
    kind: typeof kind === 'string' ? kind : 'paragraph',
    content: typeof content === 'string' ? content : '',
  }));
}

function extentOf(record: Json): Extent {
  const extent = isJsonObject(record) ? record.extent : null;
  return extent === 'full' || extent === 'excerpt' ? extent : 'link';
}
