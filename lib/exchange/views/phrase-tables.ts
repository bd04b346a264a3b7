import type { toConcordanceJson, toPhraseTrackJson } from '@/lib/exchange/api/findings/finding-json';
import type { toQuotationJson } from '@/lib/exchange/api/findings/quotation-json';
import { type OwnTable, type View, viewOf } from './view';

type Concordance = ReturnType<typeof toConcordanceJson>;
type Line = Concordance['items'][number] & { seq: string };

export const concordanceTable: OwnTable<Line> = {
  name: 'concordance',
  keys: [],
  columns: [
    { name: 'statement', field: 'ConcordanceLine.statement', kind: 'text', read: ({ statement }) => statement },
    { name: 'text', field: 'ConcordanceLine.text', kind: 'text', read: ({ text }) => text },
    { name: 'date', field: 'ConcordanceLine.date', kind: 'edtf', read: ({ date }) => date },
    { name: 'slot', field: 'ConcordanceLine.slot', kind: 'text', read: ({ slot }) => slot },
    { name: 'lang', field: 'ConcordanceLine.lang', kind: 'text', read: ({ lang }) => lang },
    { name: 'standing', field: 'ConcordanceLine.standing', kind: 'text', read: ({ standing }) => standing },
    { name: 'before', field: 'ConcordanceLine.before', kind: 'text', read: ({ before }) => before },
    { name: 'hit', field: 'ConcordanceLine.hit', kind: 'text', read: ({ hit }) => hit },
    { name: 'after', field: 'ConcordanceLine.after', kind: 'text', read: ({ after }) => after },
    { name: 'aligned_text', field: 'Row.alignedText', kind: 'text', read: ({ aligned }) => aligned?.text ?? null },
    { name: 'aligned', field: 'ConcordanceLine.aligned', kind: 'text', read: ({ aligned }) => aligned?.quote ?? null },
    { name: 'seq', field: 'Row.moment', kind: 'integer', read: ({ seq }) => seq },
  ],
};

export function viewOfConcordance({ items, seq }: Concordance): View {
  return viewOf(
    concordanceTable,
    items.map((line) => ({ ...line, seq })),
  );
}

type Track = ReturnType<typeof toPhraseTrackJson>;
type Use = Track['uses'][number] & { isCounted: boolean; seq: string };

export const phraseTable: OwnTable<Use> = {
  name: 'phrases',
  keys: [],
  columns: [
    { name: 'statement', field: 'PhraseUse.statement', kind: 'text', read: ({ statement }) => statement },
    { name: 'text', field: 'PhraseUse.text', kind: 'text', read: ({ text }) => text },
    { name: 'date', field: 'PhraseUse.date', kind: 'edtf', read: ({ date }) => date },
    { name: 'slot', field: 'PhraseUse.slot', kind: 'text', read: ({ slot }) => slot },
    { name: 'lang', field: 'PhraseUse.lang', kind: 'text', read: ({ lang }) => lang },
    { name: 'standing', field: 'PhraseUse.standing', kind: 'text', read: ({ standing }) => standing },
    { name: 'counted', field: 'Row.isCounted', kind: 'boolean', read: ({ isCounted }) => isCounted },
    { name: 'similarity', field: 'PhraseUse.similarity', kind: 'decimal', read: ({ similarity }) => similarity },
    { name: 'wording', field: 'PhraseUse.wording', kind: 'text', read: ({ wording }) => wording },
    { name: 'quote', field: 'PhraseUse.quote', kind: 'text', read: ({ quote }) => quote },
    { name: 'aligned_text', field: 'Row.alignedText', kind: 'text', read: ({ aligned }) => aligned?.text ?? null },
    { name: 'aligned', field: 'PhraseUse.aligned', kind: 'text', read: ({ aligned }) => aligned?.quote ?? null },
    { name: 'seq', field: 'Row.moment', kind: 'integer', read: ({ seq }) => seq },
  ],
};

/** The uses that the page counts, then those of copies and press texts. */
export function viewOfPhrase({ uses, elsewhere, seq }: Track): View {
  const counted = uses.map((use) => ({ ...use, isCounted: use.similarity === 1, seq }));
  return viewOf(phraseTable, [...counted, ...elsewhere.map((use) => ({ ...use, isCounted: false, seq }))]);
}

type Check = ReturnType<typeof toQuotationJson>;
type Match = Check['matches'][number] & { seq: string };

export const quotationTable: OwnTable<Match> = {
  name: 'quotation',
  keys: [],
  columns: [
    { name: 'statement', field: 'QuotationMatch.statement', kind: 'text', read: ({ statement }) => statement },
    { name: 'text', field: 'QuotationMatch.text', kind: 'text', read: ({ text }) => text },
    { name: 'date', field: 'QuotationMatch.edtf', kind: 'edtf', read: ({ edtf }) => edtf },
    { name: 'slot', field: 'QuotationMatch.slot', kind: 'text', read: ({ slot }) => slot },
    { name: 'lang', field: 'QuotationMatch.lang', kind: 'text', read: ({ lang }) => lang },
    { name: 'standing', field: 'QuotationMatch.standing', kind: 'text', read: ({ standing }) => standing },
    { name: 'quote', field: 'QuotationMatch.quote', kind: 'text', read: ({ quote }) => quote },
    { name: 'hidden', field: 'QuotationMatch.hidden', kind: 'boolean', read: ({ hidden }) => hidden },
    { name: 'url', field: 'QuotationMatch.url', kind: 'address', read: ({ url }) => url },
    { name: 'seq', field: 'Row.moment', kind: 'integer', read: ({ seq }) => seq },
  ],
};

/** The texts that have the words. No row: none that is held has them. */
export function viewOfQuotation({ matches, seq }: Check): View {
  return viewOf(
    quotationTable,
    matches.map((match) => ({ ...match, seq })),
  );
}
