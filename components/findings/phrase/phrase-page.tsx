import { type FindingProps, findingPage } from '@/components/findings/finding-metadata';
import { readFindingOnce } from '@/components/findings/read-finding-once';
import { PageFrame } from '@/components/shell/page-frame';
import { answerAsked } from '@/lib/findings/answer-asked';
import { parseFinding } from '@/lib/findings/asked-finding';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import { listBodies } from '@/lib/records/bodies/bodies';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';
import { listTopics } from '@/lib/records/vocabulary/topics';
import { PhraseArticle } from './phrase-article';

/** The page of a phrase, today or at a moment. */
export async function PhraseFinding({ params, searchParams }: FindingProps) {
  const { seq = null } = await params;
  const asked = parseFinding(await searchParams);
  const [found, held, bodies, topics] = await Promise.all([
    answerAsked(await readFindingOnce(asked, seq), ({ phrase, moment }) => trackPhrase(phrase, moment)),
    getHeldCounts(),
    listBodies(),
    asked.q === '' ? listTopics() : [],
  ]);
  return (
    <PageFrame address={findingPage('phrases', asked, seq)}>
      <PhraseArticle
        asked={asked}
        seq={seq}
        found={found}
        held={held}
        bodies={bodies}
        topics={topics.filter(({ meetings }) => meetings > 0)}
      />
    </PageFrame>
  );
}
