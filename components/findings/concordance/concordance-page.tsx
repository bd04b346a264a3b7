import { type FindingProps, findingPage } from '@/components/findings/finding-metadata';
import { readFindingOnce } from '@/components/findings/read-finding-once';
import { PageFrame } from '@/components/shell/page-frame';
import { answerAsked } from '@/lib/findings/answer-asked';
import { parseFinding } from '@/lib/findings/asked-finding';
import { readConcordance } from '@/lib/findings/concordance/concordance';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';
import { ConcordanceArticle, linesOnPage } from './concordance-article';

/** The concordance of a phrase, today or at a moment. */
export async function ConcordanceFinding({ params, searchParams }: FindingProps) {
  const { seq = null } = await params;
  const asked = parseFinding(await searchParams);
  const { sort, offset } = asked;
  const [found, held] = await Promise.all([
    answerAsked(await readFindingOnce(asked, seq), (known) =>
      readConcordance({ ...known, sort, offset, limit: linesOnPage }),
    ),
    getHeldCounts(),
  ]);
  return (
    <PageFrame address={findingPage('concordance', asked, seq)}>
      <ConcordanceArticle asked={asked} seq={seq} found={found} held={held} />
    </PageFrame>
  );
}
