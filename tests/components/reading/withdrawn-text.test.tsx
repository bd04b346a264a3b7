import { describe, expect, it } from 'vitest';
import { NoParallelArticle } from '@/components/reading/no-parallel-article';
import { PairChoice } from '@/components/reading/pair-choice';
import { ParagraphArticle } from '@/components/reading/paragraph-article';
import { StatementArticle } from '@/components/reading/statement-article';
import type { StatementVersion } from '@/lib/records/statements/statement-versions';
import type { Statement } from '@/lib/records/statements/statements';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';
import { makeText } from '@/tests/support/make-text';
import { readAs, render } from '@/tests/support/render';

const statement: Statement = {
  id: 'cifg-13',
  kind: 'joint_statement',
  title: { ar: null, en: 'Statement of the Harbour Committee', arOwn: null, kind: 'as_published' },
  officialLanguage: null,
  issued: null,
  issuer: null,
  meeting: null,
  texts: [],
  disputes: [],
  version: 3,
  versions: [],
  updatedAt: '2026-11-20T10:00:00.000Z',
};

const withdrawn: WithdrawnText = {
  slug: 'en',
  lang: 'en',
  standing: 'press_report',
  at: '2026-11-20T10:00:00.000Z',
  why: 'The newspaper took it back.',
  change: '412',
};

const gone = makeText({ paragraphs: [] });

const earlier: StatementVersion = {
  n: 2,
  at: '2026-11-19T10:00:00.000Z',
  why: null,
  isNewest: false,
  versions: [],
  hidden: [{ slug: 'en', slots: ['p2'] }],
  statement,
};

describe('a text that was withdrawn', () => {
  it('is told of in an earlier version with the day and the reason, and is not said to be shown', () => {
    const page = (
      <StatementArticle
        statement={{ ...statement, texts: [gone] }}
        differences={[]}
        citations={[]}
        versions={[]}
        version={2}
        withdrawn={[withdrawn]}
        isEarlier
      />
    );
    const words = readAs('en', page);
    expect(words).toContain('Withdrawn on 20 November 2026');
    expect(words).toContain('The newspaper took it back.');
    expect(words).not.toContain('In full');
    expect(render('ar', page)).toContain('href="/ar/corrections/412"');
    expect(readAs('ar', page)).not.toContain('النص كاملاً');
  });

  it('is told of on the page of its statement, which has it no more', () => {
    const page = <StatementArticle {...{ statement, withdrawn: [withdrawn] }} {...emptyPage} />;
    expect(readAs('en', page)).toContain('Withdrawn texts');
    expect(readAs('ar', page)).toContain('نصوص مسحوبة');
    expect(readAs('en', <StatementArticle statement={statement} {...emptyPage} />)).not.toContain('Withdrawn');
  });

  it('is not called unknown where it is listed as withdrawn', () => {
    const pagesOf = (texts: WithdrawnText[]) => [
      <StatementArticle key="own" {...{ statement, withdrawn: texts }} {...emptyPage} />,
      <NoParallelArticle key="pair" {...{ statement, withdrawn: texts }} />,
    ];
    for (const [locale, unknown] of [
      ['en', 'No text of this statement is known.'],
      ['ar', 'لا يُعرف نص لهذا البيان.'],
    ] as const) {
      for (const page of pagesOf([withdrawn])) expect(readAs(locale, page)).not.toContain(unknown);
      for (const page of pagesOf([])) expect(readAs(locale, page)).toContain(unknown);
    }
  });

  it('leaves at the address of a paragraph the day, the reason and the history, and nothing to cite', () => {
    const citations = [{ style: 'apa' as const, lang: 'en' as const, words: 'A citation' }];
    const own = { statement, slot: 'p2', found: [], earlier, citations };
    const words = readAs('en', <ParagraphArticle {...own} withdrawn={[withdrawn]} />);
    for (const each of ['was withdrawn', '20 November 2026', 'The newspaper took it back.', 'Version 2']) {
      expect(words).toContain(each);
    }
    expect(words).not.toContain('A citation');
    expect(words).not.toContain('spring');
  });
});

const emptyPage = { differences: [], citations: [], versions: [], version: 3 };

describe('texts of which the words are not held', () => {
  it('are not offered side by side', () => {
    const [english, arabic] = [makeText(), makeText({ slug: 'ar', lang: 'ar' })];
    const linked = makeText({ slug: 'fr', lang: 'fr', isHeld: false, paragraphs: [] });
    const pairs = (texts: (typeof english)[]) =>
      render('en', <PairChoice statement="cifg-13" texts={texts} current={{ start: english, end: arabic }} />);
    expect(pairs([english, linked])).toBe('');
    expect(pairs([english, arabic, linked]).match(/href=/g)).toHaveLength(1);
    const page = <StatementArticle statement={{ ...statement, texts: [english, linked] }} {...emptyPage} />;
    expect(readAs('en', page)).not.toContain('Read two texts side by side');
  });

  it('have a page in words at the address of the pair, with the way to what there is', () => {
    const texts = [makeText(), makeText({ slug: 'fr', lang: 'fr', isHeld: false, paragraphs: [] })];
    for (const [locale, words] of [
      ['en', 'Only one text of this statement is reproduced here, so there is nothing to read side by side'],
      ['ar', 'سوى نص واحد من نصوص هذا البيان، فلا سبيل إلى قراءة نصين متقابلين'],
    ] as const) {
      const page = <NoParallelArticle statement={{ ...statement, texts }} withdrawn={[]} />;
      expect(readAs(locale, page)).toContain(words);
      expect(render(locale, page)).toContain(`href="/${locale}/statements/cifg-13"`);
    }
  });
});
