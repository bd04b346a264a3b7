import { describe, expect, it } from 'vitest';
import { NewArticle } from '@/components/editing/new/new-article';
import { AwaitedNotice } from '@/components/editing/texts/awaited-notice';
import { TextTaskList } from '@/components/editing/texts/text-task-list';
import type { TextTask } from '@/lib/desk/texts/text-tasks';
import { readAs, render } from '@/tests/support/render';

const task: TextTask = {
  id: 'cifg-12/en',
  statement: 'cifg-12',
  title: { ar: 'بيان', en: 'Statement' },
  date: '2019-11-14',
  isYearUnconfirmed: false,
  year: 2019,
  lang: 'en',
  standing: 'official',
  rights: 'us_federal',
  published: null,
  source: { id: 'state', publisher: { ar: 'الخارجية', en: 'State' }, url: 'https://state.example/', state: 'listed' },
  version: 1,
  taken: null,
  draft: null,
  isMine: false,
  mayTake: true,
};

const ask = { show: 'all', lang: '' } as const;
const byHand =
  /<form[^>]*action="\/(?:ar|en)\/desk\/new"[\s\S]*?name="text" value="cifg-12\/en"[\s\S]*?value="own-text"/;

describe.each(['ar', 'en'] as const)('an awaited text, in %s', (locale) => {
  const ways =
    locale === 'ar' ? ['لصق النص ليُقرأ آلياً', 'كتابته يدوياً'] : ['Paste it, read by the machine', 'Write it by hand'];

  it('can be pasted or written by hand from the list', () => {
    const element = <TextTaskList tasks={[task]} ask={ask} />;
    for (const way of ways) expect(readAs(locale, element)).toContain(way);
    expect(render(locale, element)).toMatch(byHand);
  });

  it('can be pasted or written by hand from a draft that begins it a second time', () => {
    const element = <AwaitedNotice texts={[task]} />;
    for (const way of ways) expect(readAs(locale, element)).toContain(way);
    expect(render(locale, element)).toMatch(byHand);
  });

  it('leads to its draft alone where one is open', () => {
    const open = { ...task, draft: { id: 'x', state: 'draft' as const } };
    expect(render(locale, <TextTaskList tasks={[open]} ask={ask} />)).not.toMatch(byHand);
  });

  it('is offered before a new text of its statement is begun', () => {
    const page = {
      person: 'nadia',
      choices: { meetings: [], statements: [{ id: 'cifg-12', ar: 'بيان', en: 'Statement' }] },
      publishers: [],
      translates: null,
      chosen: { meeting: '', statement: 'cifg-12' },
      prefilled: {},
      typed: {},
      faults: {},
    };
    const offered = render(locale, <NewArticle {...page} awaited={[task]} />);
    expect(offered).toMatch(/type="radio"[^>]*name="text"[^>]*value="cifg-12\/en"/);
    expect(offered).toMatch(/type="radio"[^>]*name="text"[^>]*value="new"/);
    expect(render(locale, <NewArticle {...page} awaited={[]} />)).not.toContain('type="radio"');
  });
});
