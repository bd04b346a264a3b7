import { describe, expect, it } from 'vitest';
import { OfficialText } from '@/components/records/meetings/official-text';
import type { MeetingStatement } from '@/lib/records/meetings/meetings';
import { makeText } from '@/tests/support/make-text';
import { readAs, render } from '@/tests/support/render';

const statement: MeetingStatement = {
  id: 'cifg-13',
  title: { ar: null, en: 'Statement of the Harbour Committee', arOwn: null, kind: 'as_published' },
  officialLanguage: 'en',
  issued: null,
  texts: [],
  isOfficialWithdrawn: false,
};

describe.each([
  ['en', 'the address of the official text is not known', 'The official text was withdrawn'],
  ['ar', 'ورابط النص الرسمي غير معروف', 'سُحب النص الرسمي'],
] as const)('the official text of a meeting in %s', (locale, unknown, gone) => {
  const read = (given: Partial<MeetingStatement>) =>
    readAs(locale, <OfficialText statements={[{ ...statement, ...given }]} withdrawn={[]} />);

  it('is said to have no known address only where readers never had it', () => {
    expect(read({})).toContain(unknown);
    expect(read({})).not.toContain(gone);
  });

  it('is named in every language in which there is one', () => {
    const texts = ['ar', 'en'].map((lang) => makeText({ standing: 'official', slug: lang, lang }));
    const markup = render(locale, <OfficialText statements={[{ ...statement, texts }]} withdrawn={[]} />);
    const both = locale === 'en' ? [/Arabic/, /English/] : [/العربية/, /الإنجليزية/];
    for (const name of both) expect(markup).toMatch(name);
  });

  it('is said to be withdrawn where it was, unless there is another', () => {
    expect(read({ isOfficialWithdrawn: true })).toContain(gone);
    expect(read({ isOfficialWithdrawn: true })).not.toContain(unknown);
    const other = makeText({ standing: 'official' });
    expect(read({ isOfficialWithdrawn: true, texts: [other] })).not.toContain(gone);
  });
});

it('a statement that was withdrawn is named and leads to its page, and is not said to be missing', () => {
  for (const [locale, gone, missing] of [
    ['en', 'A statement of this meeting was withdrawn: Statement of the Harbour Committee', 'is recorded here'],
    ['ar', 'سُحب بيان صادر عن هذا الاجتماع: Statement of the Harbour Committee', 'لا نص في السجل'],
  ] as const) {
    const element = <OfficialText statements={[]} withdrawn={[statement]} />;
    expect(readAs(locale, element)).toContain(gone);
    expect(readAs(locale, element)).not.toContain(missing);
    expect(render(locale, element)).toContain(`href="/${locale}/statements/cifg-13"`);
  }
});
