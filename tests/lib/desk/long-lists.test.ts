import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { listRecords, type RecordAsk, recordSorts, recordStates } from '@/lib/desk/records';
import { locales } from '@/lib/i18n/locales';
import { testDatabaseForEach } from '@/tests/support/database';

const { db } = await testDatabaseForEach('loaded');

const contributor: PersonActor = { kind: 'person', id: 'aaaaaaaaaaaa', role: 'contributor', translates: null };
const types = ['meeting', 'statement', 'text', 'source'] as const;
const plain = {
  type: 'statement',
  q: '',
  sort: 'updated',
  direction: 'desc',
  state: 'all',
  page: 1,
  locale: 'en',
} as const;

/** Titles as people write them: with vowels, tatweel, hamza, a Persian letter, an accent, what nobody sees, digits of each kind. */
const oddTitles = [
  ['cifg-1', 'اِجْتِماع إيطاليـــا في ٢٠١٩ – الفقرة ١٬٢٥٠', 'A Meeting in Café Rome, item 1,250'],
  ['cifg-2', 'مسؤولية المجموعة السادسة', 'Zü\u00adrich n\u00b02 — Ｒome'],
  ['cifg-3', 'مسئولية الدولة گروپ خاور\u200cمیانه', 'U.A.E. and Qa‘ida 2.5'],
  ['cifg-4', 'الأنباء: ﻣﻜﺔ ی', 'İstanbul, Straße; ÉTÉ'],
] as const;

const inMemory = { held: 1_000_000, listed: 1_000_000 };
const inDatabase = { ...inMemory, held: 0 };

async function expectTheSame(ask: Partial<RecordAsk>): Promise<number> {
  const held = await listRecords(contributor, { ...plain, ...ask }, inMemory);
  expect(await listRecords(contributor, { ...plain, ...ask }, inDatabase), JSON.stringify(ask)).toEqual(held);
  return held.total;
}

beforeEach(async () => {
  for (const [publicId, titleAr, titleEn] of oddTitles) {
    await db.meeting.updateMany({ where: { publicId }, data: { titleAr, titleEn } });
    await db.statement.updateMany({ where: { publicId }, data: { titleAr, titleArOwn: null, titleEn } });
  }
  const withdrawn = { withdrawnAt: new Date('2026-01-01'), withdrawnReason: 'a duplicate' };
  await db.meeting.update({ where: { publicId: 'cifg-12' }, data: withdrawn });
  await db.statement.update({ where: { publicId: 'cifg-13' }, data: withdrawn });
  await db.text.updateMany({ where: { statement: { publicId: 'cifg-14' } }, data: withdrawn });
  const draft = await db.draft.create({ data: { publicId: 'draft-0', state: 'draft' } });
  for (const [type, subject] of [
    ['meeting', 'cifg-2'],
    ['statement', 'cifg-3'],
    ['text', 'cifg-12/en'],
  ] as const) {
    await db.draftPart.create({ data: { draftId: draft.id, type, subject, baseVersion: 1, base: {}, payload: {} } });
  }
});

describe('a list that is too long to be held', () => {
  it.each(types)('of each %s is in the order in which a short one is', async (type) => {
    for (const sort of recordSorts) {
      for (const direction of ['asc', 'desc'] as const) {
        for (const locale of locales) {
          for (const state of recordStates) {
            for (const page of state === 'all' ? [1, 2] : [1])
              await expectTheSame({ type, sort, direction, locale, state, page });
          }
        }
      }
    }
  });

  it.each(types)('of each %s is found by words as a short one is', async (type) => {
    const words = [
      ...[
        'cifg',
        'CIFG-12',
        '13',
        'meeting',
        'rome',
        'ROME cafe',
        'zurich',
        'uae',
        'istanbul',
        'ete',
        'strasse',
        'straße',
      ],
      ...[
        '1250',
        '1,250',
        '١٢٥٠',
        '2.5',
        'qaida',
        "qa'ida",
        'ida',
        'n°2',
        '2019',
        '۲۰۱۹',
        '2019-11',
        'joint statement',
      ],
      ...[
        'اجتماع',
        'ايطاليا',
        'إيطاليا',
        'مسؤولية',
        'مسئوليه',
        'مسءوليه',
        'الدوله',
        'مكة',
        'گروپ',
        'غروب',
        'خاورمیانه',
        'میانه',
      ],
      ...[
        'en',
        'ar',
        'treasury',
        'https',
        'state.gov',
        'البيان',
        'بيان مشترك',
        'zebra',
        '%',
        '_',
        '\\',
        "' OR true --",
        '\u0000',
        '\ud800',
        '—',
      ],
    ];
    let found = 0;
    for (const q of words) found += Number((await expectTheSame({ type, q })) > 0);
    expect(found).toBeGreaterThan(8);
    for (const state of recordStates) await expectTheSame({ type, q: 'cifg', state, sort: 'title', direction: 'asc' });
  });

  it.each(types)('of each %s lists nothing of what too many have, and says so', async (type) => {
    const ask = { ...plain, type, sort: 'date', q: 'a' } as const;
    const { total, items } = await listRecords(contributor, ask, inMemory);
    expect(total).toBeGreaterThan(10);
    expect(await listRecords(contributor, ask, { held: 0, listed: total })).toMatchObject({ total, items });
    const tooMany = { items: [], total: total - 1, isMore: true };
    expect(await listRecords(contributor, ask, { held: 0, listed: total - 1 })).toEqual(tooMany);
  });

  it('has pages for the first of them', async () => {
    const page = (number: number) =>
      listRecords(contributor, { ...plain, type: 'source', page: number }, { held: 0, listed: 60 });
    const total = await db.source.count();
    expect(await page(2)).toMatchObject({ total, isMore: false });
    expect((await page(2)).items).not.toEqual([]);
    expect((await page(3)).items).toEqual([]);
  });
});
