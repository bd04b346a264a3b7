import { db } from '@/lib/db/reading/db';
import type { Phrase, PhraseLanguage, TopicName } from '@/lib/findings/phrase/phrase';
import { published } from '@/lib/records/published';
import { queryForms } from '@/lib/search/indexing/analyse';
import { topicOfTerm } from '@/lib/search/vocabulary/topic-words';
import { tokenize } from '@/lib/text/characters/tokens';

/** A topic with every name of it, by language. */
export type TopicPhrases = {
  id: string;
  label: { ar: string; en: string };
  definition: { ar: string; en: string };
  names: Record<PhraseLanguage, TopicName[]>;
};

/** The topics in the order of the record, with the names that the vocabulary has for them and for what leads to them. */
export async function readTopicPhrases(): Promise<TopicPhrases[]> {
  const topics = await db.topic.findMany({
    select: { publicId: true, labelAr: true, labelEn: true, definitionAr: true, definitionEn: true },
    where: published,
    orderBy: { position: 'asc' },
  });
  const concepts = await db.concept.findMany({
    select: { publicId: true, topic: { select: { publicId: true } }, labels: { select: { lang: true, text: true } } },
    where: { ...published, OR: [{ topicId: { not: null } }, { publicId: { in: [...topicOfTerm.keys()] } }] },
  });
  return topics.map(({ publicId, labelAr, labelEn, definitionAr, definitionEn }) => {
    const own = concepts.filter(
      (concept) => (concept.topic?.publicId ?? topicOfTerm.get(concept.publicId)) === publicId,
    );
    const labels = own.flatMap((concept) => concept.labels);
    const named = (lang: PhraseLanguage, label: string) => [
      label,
      ...labels.filter((each) => each.lang === lang).map(({ text }) => text),
    ];
    return {
      id: publicId,
      label: { ar: labelAr, en: labelEn },
      definition: { ar: definitionAr, en: definitionEn },
      names: { ar: namesOf(named('ar', labelAr)), en: namesOf(named('en', labelEn)) },
    };
  });
}

/** The names of a topic, to be followed like a phrase. Null: there is no such topic. */
export async function readTopicPhrase(id: string, lang: PhraseLanguage): Promise<Phrase | null> {
  const topic = (await readTopicPhrases()).find((each) => each.id === id);
  if (!topic) return null;
  const names = topic.names[lang];
  return { words: topic.label[lang], lang, forms: names[0]?.forms ?? [], topic: { id, names } };
}

/** Names that differ in capitals alone are one. */
function namesOf(names: string[]): TopicName[] {
  const distinct = new Map(names.map((words) => [words.toLowerCase(), words]));
  return [...distinct.values()].map((words) => ({ words, forms: formsOf(words) }));
}

function formsOf(words: string): (readonly string[])[] {
  return tokenize(words).map((token) => {
    const { surface, stems } = queryForms(token);
    return [...surface, ...stems.filter((form) => !form.startsWith('~'))];
  });
}
