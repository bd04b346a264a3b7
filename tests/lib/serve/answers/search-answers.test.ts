import { describe, expect, it } from 'vitest';
import { openAnswerStore } from '@/lib/serve/answers/answer-store';
import { prepareSearchAnswers } from '@/lib/serve/answers/search-answers';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

const store = openAnswerStore();
const answers = await prepareSearchAnswers({
  ...{ store, barrier: createBarrier(), queue: createWorkQueue({ atOnce: 4, waiting: 10 }) },
});

async function ask(url: string, locale: 'ar' | 'en' = 'en') {
  const document = await answers({ url, locale });
  return document && { document, body: JSON.parse(document.bodies.identity.toString()) };
}

describe('an answer to a search', () => {
  it('is what was found, for scripts of any site, and is kept until the record changes', async () => {
    const answer = await ask('/api/v1/search?q=cifg-12&limit=1');
    expect(answer?.body).toMatchObject({
      items: [{ type: 'meeting', id: 'cifg-12' }],
      tooBroad: false,
      corrected: null,
    });
    expect(answer?.document.heads.identity).toContain('Access-Control-Allow-Origin');
    expect(store.find('en /api/v1/search?q=cifg-12&limit=1')).toBe(answer?.document);
    store.drop(new Set(['history']));
    expect(store.measure().answers).toBe(0);
  });

  it('is in the language that the address asks for, or else the caller', async () => {
    const reasons = async (url: string, locale: 'ar' | 'en') =>
      (await ask(url, locale))?.body.also.map(({ because }: { because: string }) => because);
    expect(await reasons('/api/v1/search?q=hawala', 'en')).toContain('the Arabic term');
    expect(await reasons('/api/v1/search?q=hawala', 'ar')).toEqual(
      await reasons('/api/v1/search?q=hawala&lang=ar', 'en'),
    );
    expect(await reasons('/api/v1/search?q=hawala', 'ar')).not.toContain('the Arabic term');
  });

  it.each([
    ['with a fault', '/api/v1/search?q=a&limit=0'],
    ['of too many words', `/api/v1/search?q=${'word%20'.repeat(13)}`],
    ['at another address', '/api/v1/searches?q=a'],
  ])('%s is left to Next', async (_, url) => {
    expect(await ask(url)).toBeNull();
  });
});
