import type { RecordDate } from '@/lib/records/dates';
import type { Target } from '@/lib/records/designations/targets';
import type { Gap } from '@/lib/records/meetings/gaps';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Claim } from '@/lib/records/sources/claims';
import type { Source } from '@/lib/records/sources/sources';

/** Records of an invented body, as `lib/records` returns them. A test says only what it is about. */
export function makeDate(changes: Partial<RecordDate> = {}): RecordDate {
  return {
    edtf: '2019-11-20',
    earliest: '2019-11-20',
    latest: '2019-11-20',
    precision: 'day',
    basis: 'stated',
    asSaid: null,
    note: null,
    isYearUnconfirmed: false,
    ...changes,
  };
}

export function makeMeeting(changes: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    id: 'harbour-3',
    body: 'harbour',
    type: 'plenary',
    title: { ar: 'اجتماع لجنة الموانئ', en: 'Meeting of the Harbour Committee' },
    ordinal: 3,
    ordinalScope: 'series',
    ordinalInferred: null,
    date: makeDate(),
    place: { ar: 'بندر', en: 'Seaport' },
    placeId: 'seaport',
    country: null,
    mode: 'in_person',
    headline: null,
    summary: null,
    texts: [],
    unconfirmed: [],
    ...changes,
  };
}

export function makeGap(changes: Partial<Gap> = {}): Gap {
  return {
    id: 'harbour-2',
    body: 'harbour',
    ordinal: 2,
    kind: 'no_record',
    meeting: null,
    known: { ar: 'لا يُعرف عنه شيء.', en: 'Nothing is known of it.' },
    cited: [],
    window: '2018/2019',
    earliest: '2018-01-01',
    latest: '2019-12-31',
    ...changes,
  };
}

export function makeSource(changes: Partial<Source> = {}): Source {
  return {
    id: 'gazette',
    publisher: { ar: 'جريدة الموانئ', en: 'Harbour Gazette' },
    url: 'https://gazette.example/3',
    lang: 'en',
    published: '2019-11-21',
    kind: 'press',
    state: 'listed',
    archiveUrl: null,
    ...changes,
  };
}

export function makeClaim(changes: Partial<Claim> = {}): Claim {
  return {
    id: 'claim-1',
    property: 'date',
    value: { kind: 'date', edtf: '2019-11-20' },
    asSaid: null,
    saidBy: null,
    status: 'adopted',
    reason: null,
    sources: [],
    ...changes,
  };
}

export function makeTarget(changes: Partial<Target> = {}): Target {
  return {
    position: 1,
    kind: 'person',
    name: { ar: null, en: 'Joram Velk' },
    nameArOwn: null,
    aliases: [],
    weakAliases: [],
    possiblySameAs: null,
    country: null,
    status: 'unknown',
    checkedOn: null,
    statusSource: null,
    statusAsSaid: null,
    cited: null,
    sameNameIn: [],
    ...changes,
  };
}
