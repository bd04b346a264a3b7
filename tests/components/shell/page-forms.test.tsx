import { describe, expect, it } from 'vitest';
import { PageForms } from '@/components/shell/page-forms';
import { readAs, render } from '@/tests/support/render';

describe('the files of a page', () => {
  it('are narrowed as its list is, and say where they cannot be in its order', () => {
    const page = <PageForms address="/en/meetings?body=cifg&sort=place" />;
    const html = render('en', page);
    for (const href of [
      '/en/meetings.csv?body=cifg"',
      '/en/meetings.csv?body=cifg&amp;excel=1',
      '/en/meetings.ics?body=cifg',
    ]) {
      expect(html).toContain(href);
    }
    expect(html).not.toContain('sort=');
    expect(readAs('en', page)).toContain('in the order in which they were last changed');
    expect(readAs('en', <PageForms address="/en/meetings?body=cifg" />)).not.toContain('in the order in which');
    expect(render('en', <PageForms address="/en/statements?sort=oldest" />)).toContain('href="/en/statements.csv"');
  });

  it('are those of the whole list where nothing narrows it, and none of a part that files do not know', () => {
    expect(render('en', <PageForms address="/en/meetings" />)).toContain('href="/en/meetings.csv"');
    expect(render('en', <PageForms address="/en/glossary" />)).toContain('href="/en/glossary.csv"');
    expect(readAs('en', <PageForms address="/en/glossary?q=hawala" />)).toBe('');
  });
});
