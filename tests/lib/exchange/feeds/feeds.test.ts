import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { writeAtom } from '@/lib/exchange/feeds/atom';
import { entriesOnPage, type Feed, tagUri } from '@/lib/exchange/feeds/feed';
import { writeJsonFeed } from '@/lib/exchange/feeds/json-feed';
import { namesApart } from '@/lib/exchange/feeds/names-apart';
import { meetingEntry, textEntries } from '@/lib/exchange/feeds/record-entries';
import ar from '@/messages/ar.json';
import { meetingItem, statementItem } from '@/tests/support/api-items';

const origin = 'https://record.example';
const t = createTranslator({ locale: 'ar', messages: ar });
const manner = { locale: 'ar' as const, t, origin };
const awkward = 'كلمات <b>&amp; "أخرى"</b>\u0007 ]]>';
const statement = statementItem([
  {
    id: 's-1/en',
    paragraphs: [
      { slots: ['p1'], text: awkward },
      { slots: ['p2'], text: 'More.' },
    ],
  },
  { id: 's-1/ar', lang: 'ar', status: 'press_report', isExcerpt: true, paragraphs: [{ slots: ['p1'], text: 'مقتطف' }] },
  { id: 's-1/fr', lang: 'fr', extent: 'link', paragraphs: [] },
]);
const entries = [
  meetingEntry(meetingItem({ edtf: '2025-02-04?', yearUnconfirmed: true }), manner),
  ...textEntries(statement, new Map([['s-1/ar', '2026-03-01T00:00:00.000Z']]), manner),
];
const feed: Feed = {
  id: tagUri(origin, 'feed', 'ar'),
  locale: 'ar',
  title: 'السجل',
  author: 'السجل',
  home: `${origin}/ar`,
  self: `${origin}/ar/feed.atom`,
  previous: null,
  next: null,
  note: t('feed.cut', { shown: 4, all: 9, address: `${origin}/ar/data` }),
  entries: entriesOnPage(entries),
};

describe('the titles of texts', () => {
  const other = statementItem([{ id: 's-2/en' }], { id: 's-2', meeting: 'm-2' });
  const meetings = [
    meetingItem({}, { title: { ar: 'الاجتماع الأول', en: 'First' } }),
    meetingItem({ edtf: '2020-05' }, { id: 'm-2', title: { ar: 'الاجتماع الثاني', en: 'Second' } }),
  ];

  it('name the meeting and its date where statements have one title', () => {
    const apart = namesApart([statement, other], meetings, manner);
    const titles = [statement, other].map((each) => textEntries(each, new Map(), manner, apart.get(each.id))[0]?.title);
    expect(titles[0]).toMatch(/^بيان – الاجتماع الأول، .*2019/);
    expect(titles[1]).toMatch(/^بيان – الاجتماع الثاني، .*2020/);
  });

  it('name the day of issue where no meeting is known, and nothing where the title is the only one', () => {
    const loose = statementItem([], { id: 's-3', meeting: null, issued: '2021-03-04' });
    expect(namesApart([statement, loose], meetings, manner).get('s-3')).toContain('2021');
    expect(namesApart([statement], meetings, manner).size).toBe(0);
  });
});

describe.each([
  ['Atom', parseAtomFeed(writeAtom(feed)).subtitle?.value],
  ['JSON', parseJsonFeed(writeJsonFeed(feed)).description],
])('a feed in %s that is cut', (_, said) => {
  it('says how many entries there are, and where the rest is', () => {
    expect(said).toBe(feed.note);
    expect(said).toContain('9');
    expect(said).toContain(`${origin}/ar/data`);
  });
});

describe('a feed of several pages', () => {
  const middle = { ...feed, previous: feed.self, next: `${feed.self}?page=3` };

  it('leads to those before and after, in each form as its readers look for it', () => {
    const links = parseAtomFeed(writeAtom(middle)).links ?? [];
    expect(links.find(({ rel }) => rel === 'next')?.href).toBe(middle.next);
    expect(links.find(({ rel }) => rel === 'previous')?.href).toBe(middle.previous);
    expect(parseJsonFeed(writeJsonFeed(middle)).next_url).toBe(middle.next);
  });

  it('has no such links where there is one page', () => {
    expect(writeAtom(feed)).not.toMatch(/rel="(next|previous)"/);
    expect(writeJsonFeed(feed)).not.toContain('next_url');
  });
});

describe('a feed in Atom', () => {
  const read = parseAtomFeed(writeAtom(feed));

  it('says when what it tells of last changed, and who writes it', () => {
    expect([read.id, read.title?.value, read.updated, read.authors?.[0]?.name]).toEqual([
      'tag:record.example,2025:feed/ar',
      'السجل',
      '2026-03-01T00:00:00.000Z',
      'السجل',
    ]);
  });

  it('gives every text an id of its own, its standing, and the page in both languages', () => {
    const [newest] = read.entries ?? [];
    expect(newest?.id).toBe('tag:record.example,2025:text/s-1/ar');
    expect(newest?.categories?.map(({ term }) => term)).toEqual(['text', 'press_report']);
    expect(newest?.links?.map(({ hreflang, href }) => [hreflang, href])).toEqual([
      ['ar', `${origin}/ar/statements/s-1`],
      ['en', `${origin}/en/statements/s-1`],
    ]);
    expect(newest?.summary?.value).toBe('مقتطف');
  });

  it('has all words of a text that is not an excerpt, and nothing that XML cannot hold', () => {
    const official = read.entries?.find(({ id }) => id?.endsWith('s-1/en'));
    expect(official?.content?.value).toBe(`${awkward.replace('\u0007', '')}\n\nMore.`);
  });

  it('says of what is in doubt that it is', () => {
    const meeting = read.entries?.find(({ id }) => id?.endsWith('meeting/m-1'));
    expect(meeting?.summary?.value).toContain(t('date.marks.year-unconfirmed'));
  });

  it('has the same bytes for the same record, in whatever order it was read', () => {
    expect(writeAtom({ ...feed, entries: entriesOnPage(entries.toReversed()) })).toBe(writeAtom(feed));
  });
});

/** JSON Feed 1.1, as its page says. */
const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string' },
    home_page_url: { type: 'string', format: 'uri' },
    feed_url: { type: 'string', format: 'uri' },
    next_url: { type: 'string', format: 'uri' },
    description: { type: 'string' },
    language: { type: 'string' },
    authors: { type: 'array', items: { type: 'object', required: ['name'] } },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_text'],
        properties: {
          id: { type: 'string' },
          url: { type: 'string', format: 'uri' },
          title: { type: 'string' },
          content_text: { type: 'string', minLength: 1 },
          date_modified: { type: 'string', format: 'date-time' },
          language: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          _record: { type: 'object' },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

describe('a JSON Feed', () => {
  it('has what the format asks for, and nothing that it does not know', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    expect(validate(JSON.parse(writeJsonFeed({ ...feed, next: `${origin}/ar/feed.json?page=2` })))).toBe(true);
  });

  it('is read by another as it was written', () => {
    const text = writeJsonFeed({ ...feed, self: `${origin}/ar/feed.json` });
    const read = parseJsonFeed(text);
    expect([read.title, read.language, read.feed_url, read.items?.length]).toEqual([
      'السجل',
      'ar',
      `${origin}/ar/feed.json`,
      4,
    ]);
    expect(read.items?.map(({ id }) => id)).toEqual(feed.entries.map(({ id }) => id));
    const [item] = (JSON.parse(text) as { items: object[] }).items;
    expect(item).toMatchObject({
      language: 'ar',
      content_text: 'مقتطف',
      _record: { type: 'text', status: 'press_report', meeting: 'm-1', isExcerpt: true },
    });
  });
});
