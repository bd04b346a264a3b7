import { useTranslations } from 'next-intl';
import { NoHeadline } from '@/components/editing/claims/no-headline';
import { Button } from '@/components/editing/form/button';
import type { Payload } from '@/components/editing/parts/form-values';
import type { ReadingView, ReadValue } from '@/lib/desk/readings/readings';
import { groupAsked, groupsAsked, isReady, shownNumbers } from './open-values';
import type { ReadingWords } from './reading-words';
import { SaidOf } from './said-of';
import { ValueRow } from './value-row';

type Props = {
  reading: ReadingView;
  /** The fields of the draft's meeting, as far as it has any. */
  meeting: Payload;
  lang: string;
  words: ReadingWords;
  typed: Record<string, string>;
  faults: Record<string, string>;
};

const keys = { meeting: 'M', statement: 'B', topics: 'T', next: null, same: 'S' };

/** The values by what they are about: each group is one decision too. What the record says already is one, and the rest is asked of nobody. */
export function ValueGroups({ reading, meeting, lang, words, typed, faults }: Props) {
  const t = useTranslations('desk.reading');
  const shown = shownNumbers(reading.values);
  const rows = (values: ReadValue[]) =>
    values.map((value) => (
      <ValueRow
        key={value.number}
        value={value}
        shownNumber={shown.get(value.number) ?? value.number}
        lang={lang}
        words={words}
        typed={typed}
        faults={faults}
      />
    ));
  const beside = reading.values.filter(({ group }) => group === 'beside');
  return (
    <>
      {reading.values.some(({ isAsked }) => isAsked) && <p className="text-sm text-quiet">{t('choicesLead')}</p>}
      {groupsAsked.map((group) => {
        const values = reading.values.filter((value) => value.isAsked && groupAsked(value) === group);
        const ready = values.filter(isReady);
        if (values.length === 0) return null;
        return (
          <section key={group} data-group={group} aria-labelledby={`group-${group}`} className="grid min-w-0 gap-2">
            <div className="flex flex-wrap items-center justify-between gap-3 border-b border-rule pb-1">
              <h3 id={`group-${group}`} className="text-base">
                {t(`group.${group}`)}
              </h3>
              {ready.length > 1 && (
                <Button name="action" value={`accept-${group}`}>
                  {t(group === 'same' ? 'acceptSame' : 'acceptGroup', { count: ready.length })}{' '}
                  {keys[group] && <kbd dir="ltr">{keys[group]}</kbd>}
                </Button>
              )}
              <SaidOf what={group} />
              {faults.read && typed.action === `accept-${group}` && (
                <p className="basis-full text-sm font-semibold text-danger">
                  <a href="#read" className="text-danger">
                    {faults.read}
                  </a>
                </p>
              )}
            </div>
            {group === 'same' && <p className="text-sm text-quiet">{t('sameLead')}</p>}
            {group === 'next' && (
              <p className="text-sm text-quiet">
                {t(values.every(({ against }) => against?.stand === 'same') ? 'nextKnown' : 'nextLead')}
              </p>
            )}
            {rows(values)}
            {group === 'meeting' && <NoHeadline values={meeting} at="#meeting-counts" />}
          </section>
        );
      })}
      <Folded title={t('beside', { count: beside.length })} lead={t('besideLead')}>
        {rows(beside)}
      </Folded>
    </>
  );
}

function Folded({ title, lead, children }: { title: string; lead?: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <details className="min-w-0">
      <summary className="text-sm text-quiet">{title}</summary>
      {lead && <p className="mt-1 max-w-prose text-sm">{lead}</p>}
      <div className="mt-2 grid gap-2">{children}</div>
    </details>
  );
}
