import { describe, expect, it } from 'vitest';
import { MeetingList } from '@/components/records/lists/meeting-list';
import type { ListCounts } from '@/lib/records/lists/count-values';
import type { FoundList } from '@/lib/records/lists/get-list';
import { listFacets, parseListQuery, type RawQuery } from '@/lib/records/lists/list-query';
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
  const query = parseListQuery('meetings', raw);
  return { items, total: items.length, pages: 1, first: 1, counts, names, query };
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

  it('says which part of a long list it shows, and leads to the pages beside it', () => {
    const found = { ...find({ body: 'harbour', page: '2' }), total: 100_000, pages: 500, first: 201 };
    const page = render('en', <MeetingList found={found} />);
    expect(page).toContain('rel="prev" href="/en/meetings?body=harbour"');
    expect(page).toContain('rel="next" href="/en/meetings?body=harbour&amp;page=3"');
    const words = readAs('en', <MeetingList found={found} />);
    expect(words).toContain('100,000 meetings');
    expect(words).toContain('201–201 of 100,000 entries');
    expect(words).toContain('page 2 of 500');
    expect(readAs('ar', <MeetingList found={{ ...found, total: 203 }} />)).toContain('من أصل 203 قيود');
  });

  it('says nothing of pages where there is one', () => {
    const page = render('en', <MeetingList found={find({})} />);
    expect(page).not.toContain('rel="next"');
    expect(page).not.toContain('1–1');
  });

  it('says that it has no such page', () => {
    const found = find({ page: '9' }, []);
    const query = { ...found.query, faults: [{ name: 'page' as const, value: '9' }] };
    expect(readAs('en', <MeetingList found={{ ...found, query }} />)).toContain('the list has no page “9”');
  });

  it('shows no table where nothing has all of the filters', () => {
    expect(readAs('en', <MeetingList found={find({ year: '2019' }, [])} />)).toContain('No entry has all of these.');
  });
});
