import { describe, expect, it } from 'vitest';
import { listGlossary, listTerms } from '@/lib/records/vocabulary/glossary';
import { testDatabase } from '@/tests/support/database';

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
      nameArOwn: 'مجموعة العمل الخاصة بسفر الإرهابيين',
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

describe('the terms of the glossary', () => {
  it('stand in both languages, with their other forms and why each is there', async () => {
    const hawala = (await listTerms()).find(({ id }) => id === 'hawala');
    expect(hawala).toMatchObject({ kind: 'term', name: { ar: 'حوالة', en: 'hawala' } });
    expect(hawala?.others).toContainEqual({
      ...{ lang: 'ar', name: 'حوالات', period: null },
      note: { ar: 'جمع', en: 'plural' },
    });
    const terms = await listTerms();
    expect(terms.length).toBeGreaterThanOrEqual(150);
    expect(terms.filter(({ name }) => name.ar === null || name.en === null)).toEqual([]);
    expect(terms.flatMap(({ others }) => others).filter(({ note }) => !note?.ar || !note.en)).toEqual([]);
  });

  it('hold no mistake, no everyday word and no place', async () => {
    const wrong = await db.label.findMany({ where: { kind: 'wrong_form' }, select: { text: true } });
    const shown = (await listTerms()).flatMap(({ name, others }) => [name.ar, ...others.map((other) => other.name)]);
    expect(wrong.length).toBeGreaterThan(0);
    expect(shown.filter((name) => wrong.some(({ text }) => text === name))).toEqual([]);
    expect((await listTerms()).filter(({ id }) => /^(word|place)-/.test(id))).toEqual([]);
  });
});
