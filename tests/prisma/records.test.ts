import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkRecords } from '@/lib/editing/bundled/check-records';
import { parseRecords } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import type { BundledClaim } from '@/lib/editing/bundled/records-format';
import { recordTotals } from '@/tests/support/record-totals';

const { records, faults } = parseRecords(await readRecordFiles());
const meeting = (id: string) => one(records.meetings, id);
const designation = (id: string) => one(records.designations, id);
const statement = (id: string) => one(records.statements, id);
const body = (id: string) => one(records.bodies, id);
const ofGroup = records.meetings.filter((record) => record.body === 'cifg');

function one<Row extends { id: string }>(rows: Row[], id: string): Row {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
}

function claimsOn(record: { claims: BundledClaim[] }, property: string): BundledClaim[] {
  return record.claims.filter((claim) => claim.property === property || claim.property.startsWith(`${property}.`));
}

const valuesOf = (claims: BundledClaim[]) => claims.map((claim) => ('value' in claim.value ? claim.value.value : null));
const statusesOf = (claims: BundledClaim[]) => claims.map(({ status }) => status);
const adoptedOf = (claims: BundledClaim[]) =>
  claims.filter(({ status }) => status === 'adopted').map(({ value }) => value);

describe('the bundled records', () => {
  it('are sound', () => {
    expect(faults).toEqual([]);
    expect(checkRecords(records)).toEqual([]);
  });

  it('hold as many of each as the facts do', () => {
    const counts = new Map<string, number>();
    for (const record of records.meetings) counts.set(record.body, (counts.get(record.body) ?? 0) + 1);
    const membersOf = (id: string) => records.memberships.filter((membership) => membership.body === id).length;
    expect({
      meetings: records.meetings.length,
      meetingsByBody: Object.fromEntries(counts),
      gaps: records.gaps.length,
      plans: records.plans.length,
      statements: records.statements.length,
      designations: records.designations.length,
      targets: records.designations.flatMap(({ targets }) => targets).length,
      bodies: records.bodies.length,
      partiesAndPlaces: records.parties.length + records.places.length,
      coalitionMembers: membersOf('coalition'),
      groupMembers: membersOf('cifg'),
      topics: records.topics.length,
      sources: records.sources.length,
    }).toEqual(recordTotals);
  });

  it('say in a date that its day is unconfirmed, so that every list marks it', () => {
    const bare = records.meetings.filter(
      ({ unconfirmed, date }) => unconfirmed.includes('edtf') && date.precision === 'day' && !date.edtf.includes('?'),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('have a source for each record that makes a claim on history', () => {
    const sourced = [records.meetings, records.designations, records.memberships].flat();
    for (const { sources } of sourced) expect(sources.length).toBeGreaterThan(0);
    const withoutSource = records.bodies.filter(({ sources }) => sources.length === 0).map(({ id }) => id);
    expect(withoutSource.filter((id) => id !== 'ministerial' && id !== 'other')).toEqual([]);
  });

  it('use every source that they name, and name every source that they use', () => {
    const used = new Set([
      ...[records.meetings, records.designations, records.memberships, records.bodies]
        .flat()
        .flatMap(({ sources }) => sources),
      ...records.statements.flatMap(({ texts }) => texts.map(({ source }) => source)),
    ]);
    expect(records.sources.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('lie in files that the loader reads', async () => {
    const files = await readdir('prisma/records', { recursive: true });
    expect(files.filter((file) => file.endsWith('.json'))).toHaveLength(12 + 9);
  });
});

describe('languages', () => {
  // Names of publishers without a known Arabic form, and bare numbers.
  const mayLackArabic = /publisher$|saidBy$|value$/;
  const arabic = /[\u0621-\u064A]/;

  function* pairs(value: unknown, path: string): Generator<{ path: string; ar: unknown; en: unknown }> {
    if (value === null || typeof value !== 'object') return;
    if ('ar' in value && 'en' in value) yield { path, ar: value.ar, en: value.en };
    for (const [key, member] of Object.entries(value)) yield* pairs(member, `${path}.${key}`);
  }

  const all = [...pairs(records, 'records')];

  it('come in whole pairs, but for names and titles that nobody has published in Arabic', () => {
    const half = all.filter(({ ar, en }) => (ar === null) !== (en === null)).map(({ path }) => path);
    expect(half.filter((path) => !/\.(name|title)$/.test(path))).toEqual([]);
    for (const { nameArOwn, name } of records.bodies) expect(name.ar ?? nameArOwn).not.toBeNull();
    for (const { titleArOwn, title } of records.statements) expect(title.ar ?? titleArOwn).not.toBeNull();
  });

  it('are what their field says', () => {
    const strings = all.filter(({ ar, en }) => typeof ar === 'string' && typeof en === 'string');
    for (const { path, ar, en } of strings) {
      if (!mayLackArabic.test(path)) expect(arabic.test(ar as string), `${path} in Arabic`).toBe(true);
      // English may quote Arabic words, between their own quotation marks.
      expect(arabic.test((en as string).replace(/«[^»]*»/g, '')), `${path} in English`).toBe(false);
    }
    expect(strings.length).toBeGreaterThan(700);
  });

  it('carry no hidden direction marks', () => {
    expect(JSON.stringify(records)).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/);
  });
});

describe('addresses of sources', () => {
  const addresses = records.sources.flatMap(({ url }) => url ?? []);

  it('parse, and none stands twice', () => {
    for (const address of addresses) expect(URL.canParse(address), address).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('T15: stand as they were given, cut, escaped in lower case or with another spelling of the path', () => {
    expect(one(records.sources, 'treasury-sm0294').url).toBe('https://home.treasury.gov/news/press-release/sm0294');
    expect(one(records.sources, 'state-translations-2019-11-20').url).toMatch(/%D8%A7%D9%84%D8%AF%D9%88%D9%84\/$/);
    expect(one(records.sources, 'global-coalition-guiding-principles-ar').url).toMatch(/\/ar\/%d8%a7%d9%84/);
  });

  it('say of themselves when readers are not to be sent there, or none is known', () => {
    const hidden = [
      'cstreetsandbox.com',
      'pangea-cms.com/preview',
      'fujairahbuildex.com',
      'ksaplayers.com',
      'occasionaldigest.com',
      'whia.us',
    ];
    for (const { id, url, state } of records.sources) {
      const expected =
        url === null ? 'no_address' : hidden.some((host) => url.includes(host)) ? 'not_for_readers' : 'listed';
      expect(state, id).toBe(expected);
    }
    expect(records.sources.filter(({ state }) => state === 'no_address')).toHaveLength(4);
    expect(records.sources.filter(({ state }) => state === 'not_for_readers')).toHaveLength(8);
  });

  it('carry rights that follow from who published', () => {
    for (const { id, kind, rights } of records.sources) {
      if (kind === 'press') expect(rights, id).toBe('press');
      else expect(['us_federal', 'unchecked'], id).toContain(rights);
    }
    expect(one(records.sources, 'treasury-sm834').rights).toBe('us_federal');
    expect(one(records.sources, 'italy-mfa-2015-03-20').rights).toBe('unchecked');
  });
});

describe('figures', () => {
  it('T3: each says what it counts and who says so; words that are no number stay words', () => {
    for (const { counts } of records.meetings) {
      for (const count of counts) {
        expect(count.saidBy.ar && count.saidBy.en && count.basis && count.unit && count.qualifier).toBeTruthy();
      }
    }
    expect(meeting('cifg-17').counts).toEqual([]);
    expect(meeting('cifg-17').attendanceNote?.en).toMatch(/several dozen/);
    const eighteenth = meeting('cifg-18').counts.map(({ value, basis, qualifier }) => [value, basis, qualifier]);
    expect(eighteenth).toEqual([
      [70, 'members_observers', 'over'],
      [40, 'present', 'over'],
    ]);
  });

  it('T1: the fifty-six of the twelfth meeting has two bases, the official one adopted', () => {
    const claims = claimsOn(meeting('cifg-12'), 'count');
    expect(claims.map(({ value }) => value.kind === 'count' && value.basis)).toEqual(['members_observers', 'members']);
    expect(claims[0]?.status).toBe('adopted');
    expect(claims[1]?.words?.lang).toBe('ar');
  });

  it('T20: twenty-six states stand beside twenty-nine delegations; the role of Japan is open', () => {
    const [states, delegations] = claimsOn(meeting('cifg-1'), 'count');
    expect(states).toMatchObject({ status: 'adopted', value: { value: 26, unit: 'states', basis: 'present' } });
    expect(delegations).toMatchObject({ value: { value: 29, unit: 'delegations' } });
    expect(statusesOf(claimsOn(meeting('cifg-1'), 'role'))).toEqual(['open', 'open']);
  });

  it('T22: states and delegations of the third meeting are neither averaged nor exchanged', () => {
    expect(meeting('cifg-3').counts.map(({ value, unit }) => [value, unit])).toEqual([
      [25, 'states'],
      [4, 'organizations'],
      [22, 'delegations'],
    ]);
  });

  it('T23: where two official texts disagree neither wins', () => {
    expect(valuesOf(claimsOn(meeting('cifg-4'), 'count'))).toEqual([36, 3, 37, 4]);
    expect(adoptedOf(claimsOn(meeting('cifg-4'), 'count'))).toEqual([]);
  });

  it('T28: Kuwait 2018 has its six claims, and seventy-four as the headline', () => {
    const claims = claimsOn(meeting('min-kuwait-2018'), 'count');
    expect(claims).toHaveLength(6);
    expect(adoptedOf(claims)).toMatchObject([{ value: 74, basis: 'members' }]);
    expect(meeting('min-kuwait-2018').counts.find((count) => count.isHeadline)).toMatchObject({ value: 74 });
  });

  it('T40: over eighty belong to the group, as the English has it', () => {
    expect(adoptedOf(claimsOn(meeting('cifg-19'), 'count'))).toMatchObject([{ value: 80, basis: 'members' }]);
  });

  it('T42: eighty-four and eighty-five members in May 2022 stay two claims', () => {
    expect(valuesOf(claimsOn(meeting('min-marrakech-2022'), 'count'))).toEqual([84, 85]);
    expect(adoptedOf(claimsOn(meeting('min-marrakech-2022'), 'count'))).toEqual([]);
  });

  it('have at most one headline, and a claim about a count says what the count says', () => {
    for (const { counts } of records.meetings) {
      expect(counts.filter((count) => count.isHeadline).length).toBeLessThan(2);
    }
  });
});

describe('what sources disagree on', () => {
  it('T19: the group was founded in January 2015, and three other dates stay visible', () => {
    const claims = claimsOn(body('cifg'), 'established');
    expect(claims.map(({ value }) => value.kind === 'date' && value.edtf)).toEqual([
      '2015-01',
      '2015-03',
      '2014-12',
      '2014-11',
    ]);
    expect(statusesOf(claims)).toEqual(['adopted', 'rejected', 'rejected', 'rejected']);
    expect(body('cifg').established).toBe('2015-01');
  });

  it('T21: the second meeting keeps its three co-chairs', () => {
    expect(meeting('cifg-2').coChairs).toEqual(['it', 'sa', 'us']);
    expect(statusesOf(claimsOn(meeting('cifg-2'), 'co-chairs'))).toEqual(['adopted', 'rejected']);
  });

  it('T18: the co-chairs of every numbered meeting are one set in one order', () => {
    for (const { id, ordinal, coChairs } of ofGroup)
      if (ordinal !== null) expect(coChairs, id).toEqual(['it', 'sa', 'us']);
  });

  it('T25: five working groups and four both stand, each at its date', () => {
    const claims = claimsOn(body('cifg'), 'working-groups');
    expect(statusesOf(claims)).toEqual(['both_stand', 'both_stand']);
    expect(claims.map(({ words }) => words?.text)).toEqual(['one of five', 'one of four active working groups']);
  });

  it('T24: ninety-eight and ninety-five percent belong to two speakers', () => {
    const claims = claimsOn(meeting('cifg-9'), 'land-lost');
    expect(valuesOf(claims)).toEqual([98, 95]);
    expect(new Set(claims.map(({ saidBy }) => saidBy?.en)).size).toBe(2);
    expect(adoptedOf(claims)).toEqual([]);
  });

  it('T26: the thirteenth meeting was held in July and its statement issued in August', () => {
    expect(meeting('cifg-13').date.edtf).toBe('2020-07-29');
    expect(statement('cifg-13').issued).toBe('2020-08-28');
  });

  it('T27: a relative word of a translation gives way to the official text', () => {
    expect(meeting('sg-brussels-2021').date.edtf).toBe('2021-12-02');
    expect(statusesOf(claimsOn(meeting('sg-brussels-2021'), 'date'))).toEqual(['adopted', 'rejected']);
  });

  it('T29 and T30: two ministerials of 2018, and one meeting of June 2018 with two places', () => {
    expect([meeting('min-kuwait-2018').body, meeting('min-brussels-2018').body]).toEqual([
      'ministerial',
      'ministerial',
    ]);
    expect(claimsOn(meeting('sg-skhirat-2018'), 'place')).toMatchObject([
      { status: 'adopted', value: { place: 'skhirat' } },
      { status: 'rejected', value: { en: 'Rabat' } },
    ]);
    expect(records.meetings.filter(({ date }) => date.edtf.startsWith('2018-06'))).toHaveLength(1);
  });

  it.each([
    ['T31', 'tftc-r1-2017-10-25', 9, 13],
    ['T32', 'tftc-r2-2018-05-16', 14, 10],
    ['T33', 'tftc-r3-2018-10-23', 9, 8],
    ['T34', 'tftc-r4-2019-10-30', 25, 28],
  ])('%s: the authority counts for %s; the other number is kept', (_trap, id, own, other) => {
    expect(valuesOf(claimsOn(designation(id), 'target-count'))).toEqual([own, other]);
    expect(adoptedOf(claimsOn(designation(id), 'target-count'))).toMatchObject([{ value: own }]);
    expect(designation(id).targetCount).toBe(own);
  });

  it('T35: a sum of ours does not replace a stated total', () => {
    expect(adoptedOf(claimsOn(body('tftc'), 'targets-total'))).toMatchObject([{ value: 82 }]);
    expect(valuesOf(claimsOn(body('tftc'), 'targets-total'))).toContain(79);
  });

  it('T36: round eight is July 2025; round seven is unconfirmed', () => {
    expect(designation('tftc-r8-2025-07-14')).toMatchObject({ round: 8 });
    expect(designation('tftc-r7-2025-04-14').unconfirmed).toEqual(['round']);
    expect(adoptedOf(claimsOn(designation('tftc-r7-2025-04-14'), 'round'))).toEqual([]);
  });

  it('T37: the places of the targets come from the listing', () => {
    expect(adoptedOf(claimsOn(designation('tftc-r8-2025-07-14'), 'target-places'))).toEqual([
      { kind: 'parties', codes: ['CD', 'SO', 'ZA'] },
    ]);
    expect(designation('tftc-r8-2025-07-14').targets.map(({ country }) => country)).toEqual(['za', 'cd', 'so']);
  });

  it('T38: Afaq Dubai was listed on 17 October', () => {
    expect(adoptedOf(claimsOn(designation('ofac-2018-10-17-afaqdubai'), 'date'))).toEqual([
      { kind: 'date', edtf: '2018-10-17' },
    ]);
  });

  it('T39: no designation of 2025 is tied to the twentieth meeting, and the claim that one is stays on record', () => {
    expect(designation('tftc-r8-2025-07-14')).toMatchObject({ meeting: null, tie: null });
    expect(claimsOn(designation('tftc-r8-2025-07-14'), 'announced-at')).toMatchObject([
      { status: 'rejected', reason: { en: expect.stringContaining('2024') } },
    ]);
  });

  it('T41: the ministerial of 2024 was on 30 September', () => {
    expect(meeting('min-washington-2024').date.edtf).toBe('2024-09-30');
    expect(statusesOf(claimsOn(meeting('min-washington-2024'), 'date'))).toEqual(['adopted', 'rejected']);
  });

  it('T47: Bahrain calls its meeting the first, and it carries no number', () => {
    expect(meeting('other-manama-2014')).toMatchObject({ ordinal: null, body: 'other' });
    expect(claimsOn(meeting('other-manama-2014'), 'ordinal')).toHaveLength(1);
    expect(adoptedOf(claimsOn(meeting('other-manama-2014'), 'ordinal'))).toEqual([]);
  });
});

describe('gaps and inferences', () => {
  it('T43: the fifth, eighth and tenth have a gap and no meeting', () => {
    const ordinals = ofGroup.map(({ ordinal }) => ordinal);
    for (const ordinal of [5, 7, 8, 10, 22]) expect(ordinals).not.toContain(ordinal);
    const none = records.gaps.filter(({ kind }) => kind === 'no_record');
    expect(none.map(({ ordinal, meeting: held }) => [ordinal, held])).toEqual([
      [5, null],
      [8, null],
      [10, null],
    ]);
  });

  it('T44: Copenhagen has no number; the seventh is inferred and marked so', () => {
    expect(meeting('cifg-copenhagen-2017')).toMatchObject({ ordinal: null, ordinalInferred: 7 });
    expect(meeting('cifg-copenhagen-2017').unconfirmed).toContain('ordinalInferred');
  });

  it('T45: the sixteenth is known by its month', () => {
    expect(meeting('cifg-16').date).toMatchObject({ edtf: '2022-05', precision: 'month', basis: 'inferred' });
    expect(meeting('cifg-16').unconfirmed).toContain('edtf');
  });

  it('T46: the year of the twenty-first is unconfirmed', () => {
    expect(meeting('cifg-21').date).toMatchObject({ edtf: '2025-02-04?/2025-02-05?', basis: 'inferred' });
    expect(meeting('cifg-21').unconfirmed).toEqual(['edtf']);
  });

  it('T48: the joint meeting with the FATF has no number', () => {
    expect(meeting('cifg-fatf-joint-paris-2016')).toMatchObject({ ordinal: null, ordinalInferred: null, body: 'cifg' });
  });

  it('T49: the gap after the twenty-first is open', () => {
    expect(one(records.gaps, 'gap-cifg-22')).toMatchObject({ kind: 'beyond_last', window: '2025-02-06/..' });
  });

  it('T50: two dates that lie close are no tie but proximity', () => {
    const near = records.designations.filter(({ tie }) => tie === 'proximity').map(({ id }) => id);
    expect(near).toEqual(['ofac-2018-02-09', 'ofac-2019-04-15-rawi', 'ofac-2022-11-01-somalia']);
  });

  it('T68: a number is given once within a body', () => {
    const numbered = records.meetings.filter(
      ({ ordinal, ordinalScope }) => ordinal !== null && ordinalScope === 'series',
    );
    const keys = numbered.map((record) => `${record.body} ${record.ordinal}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('T12: what was announced in Rome for early May is tied to Jeddah', () => {
    expect(records.plans).toMatchObject([
      {
        edtf: '2015-05~',
        country: 'sa',
        place: null,
        announcedAt: 'cifg-1',
        heldAs: 'cifg-2',
        source: 'spa-2015-03-21',
      },
    ]);
    expect(records.plans[0]?.asSaid).toEqual({ lang: 'ar', text: 'في المملكة مطلع شهر مايو 2015م' });
  });

  it('T11: no date is the epoch', () => {
    expect(JSON.stringify(records)).not.toContain('1970-01-01');
  });
});

describe('names', () => {
  it('T9: the group has one record with the periods of its names', () => {
    const former = body('cifg')
      .names.filter(({ use }) => use === 'former')
      .map(({ name, period }) => [name, period]);
    expect(former).toEqual([
      ['Counter-ISIL Finance Group', '2015/2016'],
      ['Counter ISIS Finance Group', '2018/..'],
    ]);
  });

  it('T62: a wrong form of INTERPOL is recognised, and is no name', () => {
    const interpol = one(records.parties, 'interpol');
    expect(interpol.wrongForms.ar.join()).toContain('القضائية');
    expect([interpol.name.ar, ...interpol.variants.ar].join()).not.toContain('القضائية');
  });
});

describe('texts', () => {
  it('are held as links until they are imported, with the five that are to come among them', () => {
    const texts = records.statements.flatMap(({ id, texts: list }) =>
      list.map((text) => ({ id: `${id}/${text.slug}`, ...text })),
    );
    expect(texts.every(({ extent }) => extent === 'link')).toBe(true);
    const expected: [string, string, string][] = [
      ['cifg-13/ar-baghdad-post', 'press_report', 'press'],
      ['cifg-12/ar', 'courtesy_translation', 'us_federal'],
      ['cifg-1/ar-spa', 'press_report', 'press'],
      ['min-kuwait-2018/ar-press', 'press_report', 'press'],
      ['sg-virtual-2021-09/ar-almashreq', 'press_report', 'press'],
    ];
    for (const [id, standing, rights] of expected)
      expect(one(texts, id)).toMatchObject({ standing, rights, lang: 'ar' });
    expect(one(texts, 'cifg-12/ar').disclaimer).toMatch(/^هذه الترجمة هي خدمة مجانية .* النص الرسمي\.$/);
  });

  it('are official only where an official source carries them, in the official language', () => {
    for (const { id, texts, officialLanguage } of records.statements) {
      for (const text of texts.filter(({ standing }) => standing === 'official')) {
        expect(one(records.sources, text.source).kind, id).toBe('official');
        expect(text.lang, id).toBe(officialLanguage);
      }
      for (const text of texts) expect(text.lang, id).toBe(one(records.sources, text.source).lang);
    }
  });

  it('belong to a statement with the id of its meeting', () => {
    for (const { id, meeting: held } of records.statements) expect(held).toBe(id);
    expect(records.statements).toHaveLength(recordTotals.statements);
  });
});
