import { describe, expect, it, vi } from 'vitest';
import { listGlossary } from '@/lib/records/glossary';
import { testDatabase } from '../../support/database';

vi.mock('next/cache', () => ({ cacheTag: () => undefined, cacheLife: () => undefined }));

const { db } = await testDatabase('loaded');

const find = async (kind: string, id: string) =>
  (await listGlossary()).find((entry) => entry.kind === kind && entry.id === id);

describe('the glossary', () => {
  it('gives the finance group one entry, with the period of each name (R19)', async () => {
    const group = await find('body', 'cifg');
    expect(group?.name).toEqual({ ar: 'مجموعة مكافحة تمويل داعش', en: 'Counter ISIS Finance Group' });
    expect(group?.period.en).toBe('2018/..');
    expect(group?.others).toContainEqual({
      lang: 'en',
      name: 'Counter-ISIL Finance Group',
      period: '2015/2016',
      note: null,
    });
  });

  it('keeps our own rendering apart from a published name', async () => {
    expect(await find('body', 'terrorist-travel')).toMatchObject({
      name: { ar: null, en: 'Terrorist Travel Working Group' },
      nameArOwn: 'مجموعة عمل سفر الإرهابيين',
    });
  });

  it('holds no form that is known to be wrong', async () => {
    const parties = await db.party.findMany({ select: { wrongFormsAr: true } });
    const wrong = parties.flatMap(({ wrongFormsAr }) => wrongFormsAr);
    const names = (await listGlossary()).flatMap(({ name, others }) => [name.ar, ...others.map((other) => other.name)]);
    expect(wrong).not.toHaveLength(0);
    expect(names.filter((name) => name !== null && wrong.includes(name))).toEqual([]);
  });

  it('names a body that is also a party once, and no body that is none', async () => {
    const entries = await listGlossary();
    expect(entries.filter(({ id }) => id === 'fatf')).toHaveLength(1);
    expect(entries.some(({ id }) => id === 'other')).toBe(false);
    expect(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(entries.length);
  });
});
