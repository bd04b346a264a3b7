import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Redline } from '@/components/ui/redline';
import { Words } from '@/components/ui/words';
import type { RedlineBlock } from '@/lib/analysis/redline/redline';
import type { RedlineRun } from '@/lib/analysis/redline/words/redline-run';
import type { ComparedBlock, Comparison } from '@/lib/findings/compare/compare-statements';
import { otherLocale } from '@/lib/i18n/locales';
import { IncomparableWords } from './incomparable-words';
import { MovedSentence } from './moved-sentence';
import { PassagePlaces } from './passage-places';
import { RecutSentences } from './recut-sentences';
import { isDivisionOnly, isSpellingOnly, shownRuns } from './shown-runs';

type Props = { comparison: Comparison };

/** The passages of both texts in order: those that changed open, the others and what every statement has folded. */
export function ComparisonBlocks({ comparison }: Props) {
  const t = useTranslations('findings.compare.beside');
  const { otherFault } = comparison;
  const other = otherLocale(comparison.lang);
  return (
    <>
      {otherFault && (
        <Note>
          {t('none', { lang: other })}{' '}
          <IncomparableWords
            fault={otherFault}
            lang={other}
            name={(side) => <Words value={comparison[side].title} unknown={comparison[side].id} />}
            idOf={(side) => comparison[side].id}
          />
        </Note>
      )}
      <Passages comparison={comparison} />
    </>
  );
}

function Passages({ comparison }: Props) {
  return foldAlike(comparison.blocks).map((group) => {
    const [first] = group.blocks;
    if (!first) return null;
    return group.fold === null ? (
      <Passage key={first.id} block={first} comparison={comparison} />
    ) : (
      <Folded key={first.id} group={group} comparison={comparison} />
    );
  });
}

type Fold = 'same' | 'form';
type Group = { fold: Fold | null; blocks: ComparedBlock[] };

/** Passages in a row that are folded for one reason are folded together. */
function foldAlike(blocks: readonly ComparedBlock[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks.filter(({ a, b }) => a.length + b.length > 0)) {
    const fold = foldOf(block);
    const last = groups.at(-1);
    if (last && fold !== null && last.fold === fold) last.blocks.push(block);
    else groups.push({ fold, blocks: [block] });
  }
  return groups;
}

/** Every statement speaks of the next meeting, but a change in that is news. */
function foldOf({ kind, form, runs }: ComparedBlock): Fold | null {
  if (kind === 'same') return 'same';
  if (form === 'next' && !isSpellingOnly(runs)) return null;
  return form === null || kind === 'moved' ? null : 'form';
}

function Folded({ group: { fold, blocks }, comparison }: Props & { group: Group }) {
  const t = useTranslations('findings.compare');
  const forms = [...new Set(blocks.flatMap(({ form }) => form ?? []))];
  return (
    <details className="my-4 border-s-2 border-rule ps-3">
      <summary className="cursor-pointer text-quiet">
        {fold === 'same'
          ? t('fold.same', { count: blocks.length })
          : t('fold.form', { count: blocks.length, forms: forms.map((form) => t(`form.${form}`)).join(t('comma')) })}
      </summary>
      {blocks.map((block) =>
        fold === 'same' ? (
          <div key={block.id} id={block.id} className="mt-3 scroll-mt-4">
            <PassagePlaces block={block} />
            <Redline runs={shownRuns(block)} lang={comparison.lang} />
          </div>
        ) : (
          <Passage key={block.id} block={block} comparison={comparison} />
        ),
      )}
    </details>
  );
}

function Passage({ block, comparison }: Props & { block: ComparedBlock }) {
  const t = useTranslations('findings.compare');
  const runs = shownRuns(block);
  const isLeft = block.kind === 'moved' && block.id.startsWith('was-');
  return (
    <article
      id={block.id}
      aria-labelledby={block.kind === 'moved' ? `${block.id}-kind ${block.id}-way` : `${block.id}-kind`}
      className="my-6 scroll-mt-4 break-inside-avoid-page"
    >
      <h3 id={`${block.id}-kind`} className="flex flex-wrap items-baseline gap-x-3 text-base">
        <span className="font-semibold">{isSpellingOnly(runs) ? t('kind.spelling') : t(`kind.${block.kind}`)}</span>
        <PassagePlaces block={block} />
      </h3>
      {block.kind === 'moved' && (
        <p id={`${block.id}-way`} className="text-base">
          {t.rich(isLeft ? 'movedTo' : block.changes ? 'movedFrom' : 'movedSame', {
            place: () => (
              <a href={isLeft ? `#${block.b[0]}` : `#was-${block.a[0]}`} className="isolate-ltr">
                {isLeft ? block.b[0] : block.a[0]}
              </a>
            ),
          })}
        </p>
      )}
      {isDivisionOnly(block) && <p className="text-base">{t('divisionOnly')}</p>}
      <RecutSentences sentences={block.sentences ?? []} />
      <div className="mt-1 grid gap-x-8 gap-y-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className={isLeft ? 'text-quiet' : undefined}>
          <Redline runs={runs} lang={comparison.lang} show={(run) => movedSentence(run, comparison.lang)} />
        </div>
        {!isLeft && block.beside !== null && <Beside block={block} beside={block.beside} comparison={comparison} />}
      </div>
    </article>
  );
}

function movedSentence(run: RedlineRun, lang: string): ReactNode {
  return run.moved === undefined ? null : <MovedSentence run={run} name={run.moved} lang={lang} />;
}

/** What the other language says at the same places: its own change, or that it has none. */
function Beside({ block, beside, comparison }: Props & { block: ComparedBlock; beside: RedlineBlock[] }) {
  const t = useTranslations('findings.compare.beside');
  const locale = useLocale();
  const other = otherLocale(comparison.lang);
  const changed = beside.filter(({ kind, changes }) => kind !== 'same' && (kind !== 'moved' || changes));
  const moved = beside.filter(({ kind }) => kind === 'moved');
  return (
    <aside lang={locale} className="border-s-2 border-rule ps-3 text-base">
      <h4 className="text-sm text-quiet">{t('title', { lang: other })}</h4>
      {beside.length === 0 && <Note>{t('noPlace')}</Note>}
      {moved.length > 0 && <Note>{block.kind === 'moved' ? t('movedToo') : t('moved')}</Note>}
      {beside.length > 0 && changed.length + moved.length === 0 && (
        <Note>{block.kind === 'moved' ? t('notMoved') : t('same')}</Note>
      )}
      {changed.map((each) => (
        <Redline key={each.id} runs={shownRuns(each)} lang={other} />
      ))}
    </aside>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="text-quiet">{children}</p>;
}
