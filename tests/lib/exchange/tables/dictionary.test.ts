import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ProblemJson } from '@/lib/exchange/api/problem';
import { calls } from '@/lib/exchange/open-api/calls';
import { wordsOfColumn, wordsOfField, wordsOfTable } from '@/lib/exchange/tables/dictionary';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import { ownTables } from '@/lib/exchange/views/own-tables';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

const translators = {
  ar: createTranslator({ locale: 'ar', messages: ar }),
  en: createTranslator({ locale: 'en', messages: en }),
};

type Schema = { properties?: Record<string, Schema>; [other: string]: unknown };

/** Every field of every answer, as `Owner.field`. */
function fieldsOfApi(): Set<string> {
  const found = new Set<string>();
  const shapes = calls.filter(({ type }) => type === undefined).flatMap(({ answers }) => Object.values(answers));
  for (const shape of [...shapes, ProblemJson]) {
    const { properties = {}, $defs = {} } = z.toJSONSchema(z.object({ shape }));
    collect('', properties.shape as Schema, found);
    for (const [name, schema] of Object.entries($defs)) collect(name, schema as Schema, found);
  }
  return found;
}

function collect(owner: string, schema: unknown, found: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) for (const each of schema) collect(owner, each, found);
  else {
    const { properties = {}, ...rest } = schema as Schema;
    for (const [name, own] of Object.entries(properties)) {
      found.add(`${owner}.${name}`);
      collect('', own, found);
    }
    for (const part of Object.values(rest)) collect('', part, found);
  }
}

const ofApi = fieldsOfApi();
const tables = [...recordTables, ...ownTables];
const columns = tables.flatMap((table) => table.columns.map(({ field, lang }) => ({ field, lang })));
const fields = [...ofApi, ...columns.map(({ field }) => field)];

describe.each(['ar', 'en'] as const)('the dictionary in %s', (locale) => {
  const t = translators[locale];

  it('has a word on every field of the API and every column', () => {
    for (const field of fields) {
      const { title, about } = wordsOfField(t, field);
      expect(`${title} ${about}`, field).not.toContain('dictionary.');
      expect(about, field).toMatch(/\.$/);
    }
  });

  it('gives no two columns of a table the same heading', () => {
    for (const table of tables) {
      const headings = table.columns.map((column) => wordsOfColumn(t, column).title);
      expect(new Set(headings).size, `${table.name}: ${headings.join(' | ')}`).toBe(headings.length);
      expect(wordsOfTable(t, table).about).toMatch(/\.$/);
    }
  });

  it('has no word on a field that is nowhere', () => {
    const messages = { ar, en }[locale].dictionary;
    const names = new Set(fields.map((field) => field.split('.')[1]));
    expect(Object.keys(messages.fields).filter((name) => !names.has(name))).toEqual([]);
    const own = Object.entries(messages.own).flatMap(([owner, words]) =>
      Object.keys(words).map((name) => `${owner}.${name}`),
    );
    expect(own.filter((field) => !fields.includes(field))).toEqual([]);
    expect(Object.keys(messages.tables).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  });
});

it('names in each column a field that the API has, or one of the row itself', () => {
  expect(columns.filter(({ field }) => !ofApi.has(field) && !field.startsWith('Row.'))).toEqual([]);
});
