import { describe, expect, it } from 'vitest';
import { MeetingList } from '@/components/records/lists/meeting-list';
import type { FoundList } from '@/lib/records/lists/get-list';
import { listFacets, parseListQuery, type RawQuery } from '@/lib/records/lists/list-query';
import type { ListCounts } from '@/lib/records/lists/narrow-list';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { makeMeeting } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const names = {
  bodies: [{ id: 'harbour', name: { ar: 'لجنة الموانئ', en: 'Harbour Committee' }, nameArOwn: null }],
  places: [{ id: 'seaport', name: { ar: 'بندر', en: 'Seaport' }, nameArOwn: null }],
  parties: [],
  topics: [],
};
const none = Object.fromEntries(listFacets.map((facet) => [facet, {}])) as ListCounts;

function find(raw: RawQuery, items: MeetingSummary[] = [makeMeeting()]): FoundList<MeetingSummary> {
  const counts = { ...none, body: { harbour: 1 }, year: { '2019': 1, '1441h': 1 }, host: { unknown: 1 } };
  return { items, counts, names, query: parseListQuery('meetings', raw) };
}

describe('a list that can be narrowed', () => {
  it('offers the years of both calendars, and what is not known, each with how many it finds', () => {
    const page = render('ar', <MeetingList found={find({})} />);
    expect(page).toContain('<optgroup label="الأعوام الهجرية (تقويم أم القرى)"><option value="1441h">1441 هـ (1)');
    expect(page).toContain('<option value="unknown">غير معروفة (1)');
    expect(page).toContain('action="/ar/meetings"');
    expect(page).not.toContain('list-faults');
  });

  it('names each filter that is set, and leads to the list without it, in the order that it has', () => {
    const page = render('en', <MeetingList found={find({ body: 'harbour', year: '2019', sort: 'oldest' })} />);
    expect(page).toContain('href="/en/meetings?body=harbour&amp;sort=oldest"');
    expect(page).toContain('href="/en/meetings?year=2019&amp;body=harbour"');
    expect(page).toContain('<option value="harbour" selected="">');
    expect(readAs('en', <MeetingList found={find({ place: 'seaport' })} />)).toContain('Place: Seaport✕');
  });

  it('says at its field which value it cannot take, with the form open', () => {
    const found = find({ year: 'soon', yaer: '2019' }, []);
    const page = render('en', <MeetingList found={found} />);
    expect(page).toContain('<details open=""');
    expect(page).toContain('id="list-faults" role="alert"');
    expect(page).toMatch(/<select id="list-year"[^>]*aria-invalid="true" aria-describedby="list-year-fault"/);
    const words = readAs('en', <MeetingList found={found} />);
    expect(words).toContain('Year: the record has no value “soon”');
    expect(words).toContain('“yaer” is not a filter of this list');
    expect(readAs('ar', <MeetingList found={found} />)).toContain('القيمة «soon» غير موجودة في السجل');
  });

  it('sorts by day, title or place, without a place last', () => {
    const made = (id: string, place: string | null) =>
      makeMeeting({ id, title: { ar: id, en: id }, place: place === null ? null : { ar: place, en: place } });
    const items = [made('b-first', 'Zan'), made('c-second', null), made('a-third', 'Axa')];
    const order = (sort: string) =>
      [...render('en', <MeetingList found={find({ sort }, items)} />).matchAll(/meetings\/([abc]-[a-z]+)/g)].map(
        ([, id]) => id,
      );
    expect(order('newest')).toEqual(['a-third', 'c-second', 'b-first']);
    expect(order('oldest')).toEqual(['b-first', 'c-second', 'a-third']);
    expect(order('title')).toEqual(['a-third', 'b-first', 'c-second']);
    expect(order('place')).toEqual(['a-third', 'b-first', 'c-second']);
  });

  it('shows no table where nothing has all of the filters', () => {
    expect(readAs('en', <MeetingList found={find({ year: '2019' }, [])} />)).toContain('No entry has all of these.');
  });
});
