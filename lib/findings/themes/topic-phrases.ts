import { db } from '@/lib/db/reading/db';
import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { published } from '@/lib/records/published';
import { queryForms } from '@/lib/search/indexing/analyse';
import { topicOfTerm } from '@/lib/search/vocabulary/topic-words';
import { tokenize } from '@/lib/text/characters/tokens';

/** A topic with every name of it, each as a row of words with their forms, by language. */
export type TopicPhrases = {
  id: string;
  label: { ar: string; en: string };
  forms: Record<PhraseLanguage, (readonly (readonly string[])[])[]>;
};

/** The topics in the order of the record, with the names that the vocabulary has for them and for what leads to them. */
export async function readTopicPhrases(): Promise<TopicPhrases[]> {
  const topics = await db.topic.findMany({
    select: { publicId: true, labelAr: true, labelEn: true },
    where: published,
    orderBy: { position: 'asc' },
  });
  const concepts = await db.concept.findMany({
    select: { publicId: true, topic: { select: { publicId: true } }, labels: { select: { lang: true, text: true } } },
    where: { ...published, OR: [{ topicId: { not: null } }, { publicId: { in: [...topicOfTerm.keys()] } }] },
  });
  return topics.map(({ publicId, labelAr, labelEn }) => {
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
      forms: { ar: formsOf(named('ar', labelAr)), en: formsOf(named('en', labelEn)) },
    };
  });
}

function formsOf(names: string[]): (readonly (readonly string[])[])[] {
  return [...new Set(names)].map((name) =>
    tokenize(name).map((token) => {
      const { surface, stems } = queryForms(token);
      return [...surface, ...stems.filter((form) => !form.startsWith('~'))];
    }),
  );
}
