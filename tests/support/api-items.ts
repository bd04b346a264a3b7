import type { ItemOf } from '@/lib/exchange/api/nouns';

type Meeting = ItemOf<'meetings'>;

/** An invented meeting as the API gives it. */
export function meetingItem(date: Partial<Meeting['date']> = {}, change: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm-1',
    body: 'body',
    type: 'plenary',
    ordinal: 1,
    ordinalScope: 'series',
    ordinalInferred: null,
    title: { ar: 'اجتماع', en: 'Meeting' },
    date: {
      edtf: '2019-11-19',
      earliest: '2019-11-19',
      latest: '2019-11-19',
      precision: 'day',
      basis: 'stated',
      yearUnconfirmed: false,
      asSaid: null,
      note: null,
      ...date,
    },
    place: { city: { ar: 'مدينة', en: 'City' }, country: 'XA' },
    mode: 'in-person',
    hosts: [],
    coChairs: ['XA', 'XB'],
    counts: [],
    topics: ['t-1', 't-2'],
    summary: null,
    statements: [],
    designations: [],
    plans: [],
    sources: [],
    claims: [],
    unconfirmed: [],
    confidence: 'verified-by-official',
    version: 1,
    updatedAt: '2026-01-02T03:04:05.678Z',
    ...change,
  };
}

type Statement = ItemOf<'statements'>;
type Text = Statement['texts'][number];

export function statementItem(texts: Partial<Text>[], change: Partial<Statement> = {}): Statement {
  return {
    id: 's-1',
    meeting: 'm-1',
    kind: 'joint-statement',
    title: { ar: 'بيان', en: 'Statement', kind: 'as-published', arOwn: null },
    officialLanguage: 'en',
    issued: '2019-11-20',
    issuer: null,
    texts: texts.map(textItem),
    claims: [],
    sources: [],
    version: 1,
    updatedAt: '2026-01-02T03:04:05.678Z',
    ...change,
  };
}

function textItem(change: Partial<Text>): Text {
  return {
    id: 's-1/en',
    lang: 'en',
    status: 'official',
    rights: 'us_federal',
    extent: 'full',
    isExcerpt: false,
    disclaimer: null,
    published: null,
    fetchedAt: null,
    paragraphs: [{ slots: ['p1'], text: 'Words.' }],
    source: null,
    version: 1,
    ...change,
  };
}
