import { describe, expect, it } from 'vitest';
import { portalOrigin } from '@/tests/support/browser';
import { errorOf, harvest } from '@/tests/support/harvester';
import { elementsNamed, readXml } from '@/tests/support/read-xml';

const origin = portalOrigin();
const ask = (path: string, language = 'en') =>
  fetch(origin + path, { redirect: 'manual', headers: { 'accept-language': language } });

async function askPortal(query: string) {
  const answer = await ask(`/oai?${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  return readXml(await answer.text());
}

describe('a harvester', () => {
  it('takes the whole record over several answers, every record once', async () => {
    const found = await harvest('verb=ListRecords&metadataPrefix=oai_dc', askPortal);
    expect(found.length).toBeGreaterThan(60);
    expect(new Set(found.map(({ identifier }) => identifier)).size).toBe(found.length);
  });

  it('may post its question, but not too long a one', async () => {
    const post = (body: string) =>
      fetch(`${origin}/oai`, { method: 'POST', body: new URLSearchParams(body), headers: { 'accept-language': 'en' } });
    const answer = readXml(await (await post('verb=ListSets')).text());
    expect(elementsNamed(answer, 'set')).toHaveLength(4);
    expect((await post(`verb=ListSets&x=${'x'.repeat(10_000)}`)).status).toBe(414);
    expect((await fetch(`${origin}/api/v1/meetings`, { method: 'POST', body: 'x=1' })).status).toBe(405);
  });

  it('is told what is wrong in its language, with 200, as the protocol has it', async () => {
    const arabic = await ask('/oai?verb=Bake', 'ar');
    const answer = readXml(await arabic.text());
    expect([arabic.status, errorOf(answer)]).toEqual([200, 'badVerb']);
    expect(elementsNamed(answer, 'error')[0]?.text).toMatch(/[\u0621-\u064a]/);
  });
});

describe('a permanent identity', () => {
  it.each([
    ['meetings/cifg-12', '/meetings/cifg-12'],
    ['statements/cifg-12', '/statements/cifg-12'],
    ['texts/cifg-12/en', '/statements/cifg-12#text-en'],
    ['members/it', '/members/it'],
    ['bodies/cifg', '/bodies/cifg'],
    ['series/cifg', '/bodies/cifg'],
  ])('leads to the page in the language of the reader: %s', async (identity, page) => {
    for (const language of ['ar', 'en']) {
      const answer = await ask(`/id/${identity}`, language);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${language}${page}`]);
      expect(answer.headers.get('vary')).toMatch(/accept-language/i);
      expect((await fetch(`${origin}/${language}${page}`)).status).toBe(200);
    }
  });

  it.each([
    'meetings/walrus',
    'walruses/cifg-12',
    'meetings',
    'texts/cifg-12',
    'meetings/CIFG-12',
    'meetings/cifg-12/en',
  ])('that nothing has is not found: %s', async (identity) => {
    const answer = await ask(`/id/${identity}`, 'ar');
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/[\u0621-\u064a]/);
  });
});
