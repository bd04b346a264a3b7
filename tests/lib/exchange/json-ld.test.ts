import { describe, expect, it } from 'vitest';
import { bodyJsonLd, designationsJsonLd, meetingJsonLd, siteJsonLd, statementJsonLd } from '@/lib/exchange/json-ld';
import { type Body, getBody } from '@/lib/records/bodies/bodies';
import { getMeeting, listMeetings } from '@/lib/records/meetings/meetings';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

const reader = { origin: 'https://record.example', locale: 'en' } as const;

async function eventOf(id: string) {
  const meeting = await getMeeting(id);
  if (!meeting) throw new Error(`There is no ${id}`);
  return meetingJsonLd(meeting, (await getBody(meeting.body)) as Body, reader)['@graph'][0];
}

describe('a meeting for machines', () => {
  it('is an event with both names, days, place, organizers and its series', async () => {
    expect(await eventOf('cifg-12')).toMatchObject({
      '@type': 'Event',
      '@id': 'https://record.example/id/meetings/cifg-12',
      url: 'https://record.example/en/meetings/cifg-12',
      name: [{ '@language': 'en' }, { '@language': 'ar', '@value': expect.stringContaining('الثاني عشر') }],
      startDate: '2019-11-19',
      endDate: '2019-11-20',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', address: { addressCountry: 'LU' } }],
      organizer: [
        { '@id': 'https://record.example/id/members/it' },
        { '@id': 'https://record.example/id/members/sa' },
        { '@id': 'https://record.example/id/members/us' },
      ],
      superEvent: { '@type': 'EventSeries', '@id': 'https://record.example/id/series/cifg' },
      subjectOf: [
        { '@id': 'https://record.example/id/texts/cifg-12/en' },
        { '@id': 'https://record.example/id/texts/cifg-12/ar' },
      ],
    });
  });

  it('has no date where the day or the year is not settled (T45, T46)', async () => {
    for (const id of ['cifg-16', 'cifg-21', 'sg-dead-sea-2015', 'sg-rome-2023', 'tftc-riyadh-2019']) {
      const event = await eventOf(id);
      expect(event, id).not.toHaveProperty('startDate');
      expect(event, id).not.toHaveProperty('endDate');
    }
  });

  it('says how it was held, and nothing where that is not known', async () => {
    expect(await eventOf('cifg-13')).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation', url: 'https://record.example/en/meetings/cifg-13' }],
    });
    expect(await eventOf('cifg-18')).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }],
    });
    expect(await eventOf('cifg-16')).not.toHaveProperty('eventAttendanceMode');
  });

  it('says that it was moved where it was announced for another day, and both days are settled', async () => {
    const meeting = await getMeeting('cifg-12');
    const [plan] = (await getMeeting('cifg-2'))?.plans ?? [];
    if (!meeting || !plan) throw new Error('The record has no such plan');
    const body = (await getBody('cifg')) as Body;
    const planned = (edtf: string) =>
      meetingJsonLd({ ...meeting, plans: [{ ...plan, edtf }] }, body, reader)['@graph'][0];
    expect(planned('2019-10-07')).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2019-10-07',
      startDate: '2019-11-19',
    });
    for (const edtf of ['2019-11-19', '2019-10', '2019-10-07?', '2019-10~']) {
      expect(planned(edtf), edtf).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled' });
      expect(planned(edtf), edtf).not.toHaveProperty('previousStartDate');
    }
  });

  it('can be said of every meeting on record, without an empty property', async () => {
    for (const { id } of await listMeetings()) {
      expect(Object.values((await eventOf(id)) ?? {}), id).not.toContain(null);
    }
  });
});

describe('a statement for machines', () => {
  it('gives each text its language and standing, and ties the translation to the original', async () => {
    const statement = await getStatement('cifg-12');
    const [official, translation] = statementJsonLd(statement as NonNullable<typeof statement>, reader)['@graph'];
    expect(official).toMatchObject({
      '@type': 'Article',
      inLanguage: 'en',
      genre: 'joint statement',
      creativeWorkStatus: 'official',
      isBasedOn: 'https://home.treasury.gov/news/press-releases/sm834',
      about: { '@id': 'https://record.example/id/meetings/cifg-12' },
      workTranslation: [{ '@id': 'https://record.example/id/texts/cifg-12/ar' }],
    });
    expect(translation).toMatchObject({
      inLanguage: 'ar',
      creativeWorkStatus: 'courtesy translation',
      translationOfWork: { '@id': 'https://record.example/id/texts/cifg-12/en' },
    });
  });

  it('calls a press report news, and no translation', async () => {
    const statement = await getStatement('cifg-13');
    const texts = statementJsonLd(statement as NonNullable<typeof statement>, reader)['@graph'];
    const report = texts.find((text) => text.creativeWorkStatus === 'press report');
    expect(report).toMatchObject({ '@type': 'NewsArticle', inLanguage: 'ar' });
    expect(report).not.toHaveProperty('translationOfWork');
  });
});

describe('a body for machines', () => {
  it('has all its names, each with its language', async () => {
    const body = await getBody('cifg');
    const [group] = bodyJsonLd(body as Body, reader)['@graph'];
    expect(group).toMatchObject({ '@type': 'Organization', '@id': 'https://record.example/id/bodies/cifg' });
    expect(group?.alternateName).toContainEqual({ '@value': 'Counter-ISIL Finance Group', '@language': 'en' });
  });

  it('says the language of an acronym too', async () => {
    const [node] = bodyJsonLd((await getBody('cifg')) as Body, reader)['@graph'];
    expect(node?.alternateName).toContainEqual({ '@value': 'CIFG', '@language': 'en' });
    const names = [node?.alternateName].flat();
    expect(names.filter((name) => !(name && typeof name === 'object' && '@language' in name))).toEqual([]);
  });

  it('has no founding date while sources dispute it', async () => {
    const [group] = bodyJsonLd((await getBody('cifg')) as Body, reader)['@graph'];
    expect(group).not.toHaveProperty('foundingDate');
  });
});

it('says how the record is searched, in the language of the page', () => {
  const site = siteJsonLd(
    { name: { ar: 'سجل', en: 'Record' }, description: { ar: null, en: null }, about: null },
    reader,
  );
  const target = { urlTemplate: `${reader.origin}/${reader.locale}/search?q={words}` };
  expect(site['@graph']).toMatchObject([{ potentialAction: { '@type': 'SearchAction', target } }]);
});

it('calls the list of designations a dataset that is no sanctions list', () => {
  const list = designationsJsonLd({ ar: 'الإدراجات', en: 'Designations' }, { ar: null, en: 'No list.' }, reader);
  expect(list['@graph']).toMatchObject([{ '@type': 'Dataset', description: [{ '@value': 'No list.' }] }]);
});
