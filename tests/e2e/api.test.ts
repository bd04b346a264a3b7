import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { isSignedHead, type SignedHead } from '@/lib/editing/history/signed-head';
import { nounNames } from '@/lib/exchange/api/nouns';
import { calls } from '@/lib/exchange/open-api/calls';
import { portalOrigin } from '@/tests/support/browser';
import { askAsDescribed, readDescription, type Schema } from '@/tests/support/described-api';
import { expectQueriesToHold } from '@/tests/support/random-queries';

type Page = { items: { id: string; seq?: string; hosts?: string[] }[]; next: string | null; total: number };

const origin = portalOrigin();
const description = await readDescription(origin, 'en');
const ask = askAsDescribed(origin, description);

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(description))).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has every call, each with a summary and a word on each parameter in both languages', async () => {
    expect(Object.keys(description.paths).toSorted()).toEqual(calls.map(({ path }) => path).toSorted());
    const arabic = await readDescription(origin, 'ar');
    for (const [path, { get }] of Object.entries(arabic.paths)) {
      expect(get.summary).toMatch(/[\u0621-\u064a]/);
      for (const { description } of get.parameters) expect(description).toMatch(/[\u0621-\u064a]/);
      expect(get.parameters.map(({ name }) => name)).toEqual(
        description.paths[path]?.get.parameters.map(({ name }) => name),
      );
    }
  });
});

/** What a call must be given, as far as it must. */
const given: Record<string, string> = {
  q: 'hawala',
  words: 'the Group met in Rome',
  a: 'cifg-11',
  b: 'cifg-12',
  id: 'cifg-12',
};
const ids: Record<string, string> = {
  designations: 'tftc-r5-2020-07-15',
  members: 'it',
  bodies: 'cifg',
  topics: 'hawala-msb',
};

describe('every call', async () => {
  const { items: sources } = (await ask('/api/v1/sources?limit=1')).body as Page;
  const opened = Object.entries(description.paths).map(([path, { get }]): [string, string] => {
    const noun = path.split('/')[3] ?? '';
    const needed = get.parameters.filter(({ name, required }) => required && name !== 'id');
    const query = new URLSearchParams(needed.map(({ name }) => [name, given[name] ?? '']));
    const id = noun === 'sources' ? (sources[0]?.id ?? '') : (ids[noun] ?? 'cifg-12');
    return [path.replace('{id}', id), String(query)];
  });

  it.each(opened)(
    '%s is answered as it is described, again with 304, and takes nothing that it does not have',
    async (path, query) => {
      const { status } = await ask(`${path}?${query}`);
      // No fresh record holds two texts that can be compared.
      expect([path, status]).toEqual([path, path.endsWith('/compare') ? 422 : 200]);
      if (status === 200) {
        const etag = (await fetch(`${origin}${path}?${query}`)).headers.get('etag') ?? '';
        const again = await fetch(`${origin}${path}?${query}`, { headers: { 'if-none-match': etag } });
        expect([path, again.status]).toEqual([path, 304]);
      }
      expect(await ask(`${path}?${query}&colour=red`, 'ar')).toMatchObject({ status: 400 });
    },
  );

  it('answers some hundred random questions as described, or refuses them by name', async () => {
    const statuses = await expectQueriesToHold(origin, 300);
    expect(statuses.get(200)).toBeGreaterThan(0);
    expect(statuses.get(400)).toBeGreaterThan(0);
  });
});

describe.each(nounNames())('the list of %s', (noun) => {
  it('is walked to its end, and every item is also given alone', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    let total = 0;
    while (next !== null) {
      const { body } = await ask(`/api/v1/${noun}?limit=40${next && `&cursor=${next}`}`);
      const page = body as Page;
      seen.push(...page.items.map(({ id }) => id));
      ({ next, total } = page);
    }
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
    const { body: alone } = await ask(`/api/v1/${noun}/${seen[0]}`);
    const { body: first } = await ask(`/api/v1/${noun}?limit=1`);
    expect((first as Page).items[0]).toEqual(alone);
    expect(await ask(`/api/v1/${noun}/no-such-record`, 'ar')).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('no-such-record') },
    });
  });

  it('takes each of its parameters, and each value that the description names', async () => {
    const { parameters = [] } = description.paths[`/api/v1/${noun}`]?.get ?? {};
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['limit', 'cursor', 'updatedSince']));
    for (const { name, schema } of parameters) {
      for (const value of valuesOf(schema)) {
        expect(await ask(`/api/v1/${noun}?limit=2&${name}=${value}`)).toMatchObject({ status: 200 });
      }
    }
  });

  it.each([
    ['colour=red', 'colour'],
    ['limit=0', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=2&limit=3', 'limit'],
    ['cursor=MjAyNi0wMS0wMQ', 'cursor'],
    ['updatedSince=yesterday', 'updatedSince'],
  ])('refuses %s, and names what is wrong in the language of the caller', async (query, field) => {
    for (const language of ['ar', 'en']) {
      const { status, body } = await ask(`/api/v1/${noun}?${query}`, language);
      expect([status, (body as { errors: unknown }).errors]).toEqual([
        400,
        [{ pointer: `/${field}`, code: `invalid-${field.toLowerCase()}` }],
      ]);
      expect((body as { detail: string }).detail).toContain(field);
    }
  });
});

function valuesOf(schema: Schema): string[] {
  const parts = [schema, ...((schema.anyOf ?? []) as Schema[])];
  return parts.flatMap(({ enum: values, const: value }) => [
    ...((values ?? []) as string[]),
    ...(value ? [String(value)] : []),
  ]);
}

describe('a list narrowed', () => {
  it.each([
    ['meetings?year=2019', 'meetings?year=1441h'],
    ['meetings?host=unknown', 'meetings?chair=unknown'],
    ['statements?standing=official', 'statements?standing=none'],
  ])('differs from one that is narrowed otherwise: %s, %s', async (one, other) => {
    const [a, b] = [await ask(`/api/v1/${one}`), await ask(`/api/v1/${other}`)];
    expect(a.body).not.toEqual(b.body);
  });

  it('names a record that is not there', async () => {
    const { status, body } = await ask('/api/v1/meetings?body=no-such-body');
    expect([status, (body as { detail: string }).detail]).toEqual([400, '“body”: the record has no “no-such-body”.']);
  });

  it('takes a code as the answer has it', async () => {
    const { items } = (await ask('/api/v1/meetings?limit=100')).body as Page;
    const code = items.find(({ hosts = [] }) => hosts.length > 0)?.hosts?.[0] ?? '';
    expect(code).toMatch(/^[A-Z]/);
    const [upper, lower] = [
      await ask(`/api/v1/meetings?host=${code}`),
      await ask(`/api/v1/meetings?host=${code.toLowerCase()}`),
    ];
    expect(upper).toEqual(lower);
    expect((upper.body as Page).items.every(({ hosts }) => hosts?.includes(code))).toBe(true);
  });

  it('gives no page to the cursor of another list, nor of another question', async () => {
    const { body } = await ask('/api/v1/meetings?limit=1&body=cifg');
    const { next } = body as Page;
    for (const path of [`meetings?limit=1&cursor=${next}`, `statements?limit=1&body=cifg&cursor=${next}`]) {
      expect(await ask(`/api/v1/${path}`)).toMatchObject({ status: 400 });
    }
    expect(await ask(`/api/v1/meetings?limit=7&body=cifg&cursor=${next}`)).toMatchObject({ status: 200 });
  });
});

describe('the changes', () => {
  it('lead through the whole history once, and on from its head to nothing', async () => {
    const seen: number[] = [];
    let since = '0';
    for (;;) {
      const { body } = await ask(`/api/v1/changes?limit=100&since=${since}`);
      const { items, next, head } = body as Page & { head: string };
      seen.push(...items.map(({ seq }) => Number(seq)));
      since = next ?? head;
      if (next === null) break;
    }
    expect(await ask(`/api/v1/changes?since=${since}`)).toMatchObject({ body: { items: [], next: null, total: 0 } });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(200);
    expect(await ask('/api/v1/changes?since=-1')).toMatchObject({ status: 400 });
  });

  it('are given from a day on', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const all = (await ask('/api/v1/changes?since=0')).body as Page;
    expect((await ask('/api/v1/changes?since=2015-01-01')).body).toEqual(all);
    expect((await ask(`/api/v1/changes?since=${Number(today.slice(0, 4)) + 1}-01-01`)).body).toMatchObject({
      total: 0,
    });
    expect((await ask(`/api/v1/meetings?updatedSince=${today}`)).status).toBe(200);
    for (const since of ['2026-02-30', '2026-13-01', '26-01-01'])
      expect([since, (await ask(`/api/v1/changes?since=${since}`)).status]).toEqual([since, 400]);
  });
});

describe('the head of the history', () => {
  it('is signed, and the same until the next change', async () => {
    const { status, body } = await ask('/api/v1/head');
    expect(status).toBe(200);
    expect(isSignedHead(body as SignedHead)).toBe(true);
    expect(await ask('/api/v1/head')).toEqual({ status, body });
    expect(await ask('/api/v1/head?seq=1')).toMatchObject({ status: 400 });
  });
});

describe('a search', () => {
  it.each([
    'q=hawala',
    'q=%D8%AD%D9%88%D8%A7%D9%84%D8%A9&lang=ar',
    'q=hawlaa',
    'q=thirteenth+meeting+walrus',
    'q=2019',
    'q=',
  ])('is answered as described: %s', async (query) => {
    for (const language of ['ar', 'en'])
      expect(await ask(`/api/v1/search?${query}`, language)).toMatchObject({ status: 200 });
  });

  it('refuses a parameter that it does not have', async () => {
    expect(await ask('/api/v1/search?q=a&page=2')).toMatchObject({ status: 400 });
    expect(await ask('/api/v1/suggest?q=a&page=2')).toMatchObject({ status: 400 });
    expect(await ask('/api/v1/suggest?q=haw&lang=en')).toMatchObject({ status: 200 });
  });
});
