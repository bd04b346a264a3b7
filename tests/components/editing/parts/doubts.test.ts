import { describe, expect, it, onTestFinished } from 'vitest';
import { doubtsOf } from '@/components/editing/parts/doubts';
import { env } from '@/lib/env';

const choice = { ar: null, en: null };
const choices = {
  meetings: [{ id: 'forum-1', ...choice, date: '2020-07-29' }],
  statements: [
    { id: 'forum-1', ...choice, date: '2020-07-29', heldOn: '2020-07-29' },
    { id: 'alone', ...choice, date: '2020-08-28', heldOn: null },
  ],
  sources: [
    { id: 'bulletin', ...choice, url: null },
    { id: 'gazette', ...choice, url: 'https://gazette.example/1' },
  ],
};
const doubts = (values: Record<string, string>) =>
  [...doubtsOf(values, choices)].map(([name, { kind }]) => [name, kind]);

describe('what looks wrong in a draft and may be right', () => {
  it.each([
    [{ 'text.statement': 'forum-1', 'text.published': '28 July 2020' }],
    [{ 'text.statement': 'forum-1', 'text.published': '٢٨ تموز ٢٠٢٠' }],
    [{ 'text.statement': '', 'statement.meeting': 'forum-1', 'text.published': '2019' }],
    [{ 'text.statement': 'forum-1', 'meeting.date': '4 November 2026', 'text.published': 'October 2026' }],
  ])('is a text dated before its meeting: %o', (values) => {
    expect(doubts(values)).toEqual([['text.published', 'beforeMeeting']]);
  });

  it('is a statement issued before its meeting', () => {
    expect(doubts({ 'statement.meeting': 'forum-1', 'statement.issued': '2020-07-01' })).toEqual([
      ['statement.issued', 'beforeMeeting'],
    ]);
  });

  it.each(['', 'someday', '29 July 2020', 'July 2020', '2020', '30 July 2020'])(
    'is no text of the same days or later, nor one without a date: %s',
    (published) => {
      expect(doubts({ 'text.statement': 'forum-1', 'text.published': published })).toEqual([]);
      expect(doubts({ 'text.statement': 'alone', 'text.published': '2010' })).toEqual([]);
    },
  );

  it('is a link that a source without an address cannot give', () => {
    const link = { 'text.extent': 'link' };
    expect(doubts({ ...link, 'text.source': 'bulletin' })).toEqual([['text.source', 'linkWithoutAddress']]);
    const own = { 'text.source': '', 'source.publisher': 'The Bulletin' };
    expect(doubts({ ...link, ...own, 'source.url': ' ' })).toEqual([['source.url', 'linkWithoutAddress']]);
    expect(doubts({ ...link, ...own, 'source.url': 'https://bulletin.example/1' })).toEqual([]);
    expect(doubts({ ...link, 'text.source': 'gazette' })).toEqual([]);
    expect(doubts({ 'text.extent': 'excerpt', 'text.source': 'bulletin' })).toEqual([]);
  });

  it('is no invented text of a practice record that is said to be ours', () => {
    env.PORTAL_PRACTICE = true;
    onTestFinished(() => {
      env.PORTAL_PRACTICE = false;
    });
    expect(doubts({ 'text.standing': 'official', 'text.rights': 'portal' })).toEqual([]);
  });

  it('is a text of others whose rights are said to be ours, never one that this record wrote', () => {
    for (const standing of ['official', 'courtesy_translation', 'press_report', 'transcription']) {
      expect(doubts({ 'text.standing': standing, 'text.rights': 'portal' })).toEqual([['text.rights', 'oursOfOthers']]);
      expect(doubts({ 'text.standing': standing, 'text.rights': 'press' })).toEqual([]);
    }
    for (const standing of ['portal_translation', 'portal_summary', '']) {
      expect(doubts({ 'text.standing': standing, 'text.rights': 'portal' })).toEqual([]);
    }
  });

  it('is a text without a date whose source has one, which is told and not taken over', () => {
    const dated = [
      { id: 'this-draft', ...choice, url: null, date: '2026-11-05', isOfDraft: true },
      { id: 'herald', ...choice, url: null, date: '2026-11-07' },
    ];
    const dateOf = (values: Record<string, string>) =>
      doubtsOf(values, { ...choices, sources: [...dated, ...choices.sources] }).get('text.published');
    expect(dateOf({ 'text.lang': 'en' })).toEqual({ kind: 'datedBySource', date: '2026-11-05' });
    expect(dateOf({ 'text.published': ' ', 'text.source': 'herald' })).toMatchObject({ date: '2026-11-07' });
    expect(dateOf({ 'text.published': '', 'text.source': 'gazette' })).toBeUndefined();
    expect(dateOf({ 'text.published': '2026-11-06' })).toBeUndefined();
  });

  it('is a figure or an adopted claim from a source that the entry does not list', () => {
    const own = { id: 'this-draft', ...choice, en: 'The Harbour News', url: null, isOfDraft: true };
    const known = { ...choices, sources: [own, ...choices.sources] };
    const base = { 'meeting.sources': 'gazette', 'claim.old.sources': 'bulletin', 'claim.set.sources': '' };
    const claim = (id: string, sources: string, status = 'adopted') => ({
      [`claim.${id}.of`]: 'meeting',
      [`claim.${id}.status`]: status,
      [`claim.${id}.sources`]: sources,
    });
    const draft = {
      'meeting.sources': 'gazette',
      ...{ 'count.1.source': 'this-draft', 'count.2.source': 'gazette', 'count.3.source': '' },
      ...claim('old', 'bulletin'),
      ...claim('set', ''),
      ...claim('left-empty', ''),
      ...claim('named', 'gazette, bulletin'),
      ...claim('rejected', 'bulletin', 'rejected'),
    };
    const doubtful = (values: Record<string, string>) =>
      [...doubtsOf(values, known, base)].map(([name, { kind }]) => [name, kind]);
    expect(doubtful(draft)).toEqual([
      ['count.1.source', 'unlistedSource'],
      ['claim.left-empty.sources', 'unlistedSource'],
      ['claim.named.sources', 'unlistedSource'],
    ]);
    expect(doubtful({ ...draft, 'meeting.sources': 'gazette, bulletin, this-draft' })).toEqual([]);
    const alone = { 'meeting.sources': '', 'count.1.source': 'this-draft', ...claim('new', '') };
    expect(doubtsOf(alone, known)).toEqual(new Map());
  });
});
