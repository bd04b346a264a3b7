import type { DraftedRow, DraftImport } from '@/lib/editing/drafts/import-drafts';
import { count, describeFaults, describeText, describeTextAsJson } from './describe-import';

/** Describes the drafts that an import made, or would make, for the person who started it. */
export function describeDrafts(result: DraftImport): string {
  if (result.state === 'refused') return describeFaults(result.faults);
  const isDryRun = result.state === 'planned';
  const blocks = result.texts.map((text) => describeText(text, isDryRun, outcomeOf(text, isDryRun)));
  return [...blocks, ...closing(result), ''].join('\n');
}

function outcomeOf({ outcome, draft }: DraftedRow, isDryRun: boolean): string {
  if (outcome === 'unchanged') return 'unchanged';
  if (outcome === 'there') return `draft ${draft} of an earlier import`;
  return isDryRun ? 'a new draft' : `draft ${draft}`;
}

function closing({ state, run, texts }: Exclude<DraftImport, { state: 'refused' }>): string[] {
  const made = texts.filter(({ outcome }) => outcome === 'draft').length;
  const rest = texts.length - made;
  const others = rest > 0 ? `, ${count(rest, 'text')} on record or drafted already` : '';
  if (made === 0) return [`No draft to make: ${count(texts.length, 'text')} on record or drafted already.`];
  if (state === 'planned') return [`Would make ${count(made, 'draft')}${others}. Nothing was written.`];
  return [`Made ${count(made, 'draft')}${others}.`, `Run ${run} (npm run -s portal -- undo ${run})`];
}

/** Describes the same for machines, with every word. */
export function describeDraftsAsJson(result: DraftImport): object {
  if (result.state === 'refused') return { state: result.state, run: null, faults: result.faults };
  return {
    state: result.state,
    run: result.run,
    texts: result.texts.map((text) => ({ ...describeTextAsJson(text), outcome: text.outcome, draft: text.draft })),
  };
}
