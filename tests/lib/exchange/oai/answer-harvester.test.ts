import { describe, expect, it } from 'vitest';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { testDatabaseForEach } from '@/tests/support/database';
import { askOai, errorOf, harvest } from '@/tests/support/harvester';
import { addActor } from '@/tests/support/people';
import { expectOaiToHold } from '@/tests/support/random-oai';
import { elementsNamed } from '@/tests/support/read-xml';

const { db } = await testDatabaseForEach('loaded');
const records = 'verb=ListRecords&metadataPrefix=oai_dc';
const textOf = async (query: string, name: string) => elementsNamed(await askOai(query), name).map(({ text }) => text);

describe('OAI-PMH', () => {
  it('says who it is, in which form it gives records, and which sets there are', async () => {
    expect(await textOf('verb=Identify', 'repositoryName')).toEqual(['Record <of> & "words"']);
    expect(await textOf('verb=Identify', 'deletedRecord')).toEqual(['persistent']);
    expect(await textOf('verb=Identify', 'baseURL')).toEqual(['https://record.example/oai']);
    expect(await textOf('verb=ListMetadataFormats', 'metadataPrefix')).toEqual(['oai_dc']);
    expect(await textOf('verb=ListSets', 'setSpec')).toEqual(['meetings', 'statements', 'lang:ar', 'lang:en']);
  });

  it('gives every meeting and statement once, in the order of their last change, also over several answers', async () => {
    const all = await harvest(records);
    const due = [
      ...(await db.meeting.findMany()).map(({ publicId }) => `oai:record.example:meetings/${publicId}`),
      ...(await db.statement.findMany()).map(({ publicId }) => `oai:record.example:statements/${publicId}`),
    ];
    expect(due.length).toBeGreaterThan(60);
    expect(all.map(({ identifier }) => identifier).toSorted()).toEqual(due.toSorted());
    expect(all.map(({ datestamp }) => datestamp)).toEqual(all.map(({ datestamp }) => datestamp).toSorted());
    expect(all.every(({ metadata }) => metadata !== null)).toBe(true);
    const headers = await harvest('verb=ListIdentifiers&metadataPrefix=oai_dc');
    expect(headers.map(({ identifier }) => identifier)).toEqual(all.map(({ identifier }) => identifier));
    const [first] = elementsNamed(await askOai(records), 'resumptionToken');
    expect(first?.attributes).toEqual({ completeListSize: String(due.length), cursor: '0' });
  });

  it('gives Dublin Core in both languages, each element with its language, and an address that stays', async () => {
    const answer = await askOai('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:record.example:meetings/cifg-12');
    const [dc] = elementsNamed(answer, 'oai_dc:dc');
    const { titleAr, titleEn } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    const titles = elementsNamed(dc!, 'dc:title').map(({ attributes, text }) => [attributes['xml:lang'], text]);
    expect(titles).toEqual([
      ['ar', titleAr],
      ['en', titleEn],
    ]);
    expect(dc!.elements.every(({ attributes }) => /^(ar|en|zxx)$/.test(attributes['xml:lang'] ?? ''))).toBe(true);
    expect(elementsNamed(dc!, 'dc:identifier').map(({ text }) => text)).toEqual([
      'https://record.example/id/meetings/cifg-12',
    ]);
  });

  it('narrows by set and by time, with both ends of a time in it', async () => {
    const all = await harvest(records);
    const meetings = await harvest(`${records}&set=meetings`);
    const statements = await harvest(`${records}&set=statements`);
    expect(meetings.length + statements.length).toBe(all.length);
    const arabic = await harvest(`${records}&set=lang:ar`);
    expect(arabic.every(({ sets }) => sets.includes('lang:ar'))).toBe(true);
    expect(arabic.length).toBe(all.filter(({ sets }) => sets.includes('lang:ar')).length);
    const { datestamp } = all[0]!;
    const within = await harvest(`${records}&from=${datestamp}&until=${datestamp}`);
    expect(within.length).toBe(all.filter((each) => each.datestamp === datestamp).length);
    const day = datestamp.slice(0, 10);
    expect((await harvest(`${records}&from=${day}&until=${day}`)).length).toBeGreaterThanOrEqual(within.length);
    expect(errorOf(await askOai(`${records}&until=1999-01-01`))).toBe('noRecordsMatch');
  });

  it('tells of a withdrawn record as deleted for ever, and again to whoever asks from then on', async () => {
    const { publicId, version } = await db.meeting.findFirstOrThrow({ where: { statements: { none: {} } } });
    const before = await harvest(records);
    await withdrawMeeting(await addActor(db, 'publisher'), { id: publicId, version, reason: 'A test.' });
    const after = await harvest(records);
    expect(after.length).toBe(before.length);
    const identifier = `oai:record.example:meetings/${publicId}`;
    const gone = after.find((each) => each.identifier === identifier);
    expect(gone).toMatchObject({ isDeleted: true, sets: ['meetings'], metadata: null });
    expect(after.at(-1)).toEqual(gone);
    const since = await harvest(`${records}&from=${gone!.datestamp}`);
    expect(since.map((each) => each.identifier)).toContain(identifier);
  });

  it('misses nothing that changes while it is harvested', async () => {
    const first = await askOai(records);
    const token = elementsNamed(first, 'resumptionToken')[0]!.text;
    const { publicId, version } = await db.meeting.findFirstOrThrow({ where: { statements: { none: {} } } });
    await withdrawMeeting(await addActor(db, 'publisher'), { id: publicId, version, reason: 'A test.' });
    const rest = await harvest(`verb=ListRecords&resumptionToken=${token}`);
    expect(rest.at(-1)).toMatchObject({ identifier: `oai:record.example:meetings/${publicId}`, isDeleted: true });
  });

  it.each([
    ['', 'badVerb'],
    ['verb=Bake', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&colour=red', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    [`${records}&metadataPrefix=oai_dc`, 'badArgument'],
    [`${records}&from=2019-02-30`, 'badArgument'],
    [`${records}&from=2019`, 'badArgument'],
    [`${records}&from=2019-01-01&until=2020-01-01T00:00:00Z`, 'badArgument'],
    [`${records}&from=2020-01-01&until=2019-01-01`, 'badArgument'],
    [`${records}&set=walruses`, 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:record.example:meetings/walrus', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:meetings/cifg-12', 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=walrus', 'idDoesNotExist'],
    ['verb=ListRecords&resumptionToken=walrus', 'badResumptionToken'],
    ['verb=ListSets&resumptionToken=walrus', 'badResumptionToken'],
    [`${records}&resumptionToken=walrus`, 'badArgument'],
  ])('answers %s with %s', async (query, code) => {
    expect(errorOf(await askOai(query))).toBe(code);
  });

  it('takes a token for its own verb and its own record alone', async () => {
    const token = elementsNamed(await askOai(records), 'resumptionToken')[0]!.text;
    expect(errorOf(await askOai(`verb=ListIdentifiers&resumptionToken=${token}`))).toBe('badResumptionToken');
    const forged = Buffer.from(Buffer.from(token, 'base64url').toString().replace('"d":50', '"d":51')).toString(
      'base64url',
    );
    expect(errorOf(await askOai(`verb=ListRecords&resumptionToken=${forged}`))).toBe('badResumptionToken');
  });

  it('answers 300 random questions in well-formed XML, and each wrong one with its error', async () => {
    expect(await expectOaiToHold(300)).toBe(300);
  });
});
