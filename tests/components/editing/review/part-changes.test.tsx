import { describe, expect, it } from 'vitest';
import { PartChanges } from '@/components/editing/review/part-changes';
import type { DraftView } from '@/lib/desk/drafts';
import type { Locale } from '@/lib/i18n/locales';
import { readAs, render } from '@/tests/support/render';

type Payload = Record<string, string>;

const choices = {
  bodies: [],
  places: [],
  parties: [
    { id: 'IT', ar: 'إيطاليا', en: 'Italy' },
    { id: 'FR', ar: 'فرنسا', en: 'France' },
    { id: 'SA', ar: 'السعودية', en: 'Saudi Arabia' },
  ],
  topics: [],
  sources: [],
  meetings: [],
  statements: [],
};

const changes = (
  type: 'meeting' | 'text',
  base: Payload | null,
  payload: Payload,
  locale: Locale = 'en',
  offered: Parameters<typeof PartChanges>[0]['choices'] = choices,
) => {
  const part: DraftView['parts'][number] = {
    type,
    subject: base && 'cifg-12',
    baseVersion: base && 1,
    base,
    payload,
    faults: [],
    changed: [...new Set([...Object.keys(base ?? {}), ...Object.keys(payload)])].filter(
      (name) => (base?.[name] ?? '') !== (payload[name] ?? ''),
    ),
    claims: [],
    isIdle: false,
    current: null,
  };
  return <PartChanges part={part} choices={offered} locale={locale} />;
};

it('a new part in which nothing was entered says so, and compares it with nothing published', () => {
  expect(readAs('en', changes('meeting', null, {}))).toContain('Nothing was entered here.');
  const same = { 'meeting.titleEn': 'A' };
  expect(readAs('en', changes('meeting', same, same))).toContain('Nothing differs from what is published.');
});

it('what was left empty and is published with a value is told with it, and once', () => {
  const change = changes('meeting', null, { 'meeting.titleEn': 'A' });
  const part = { ...change.props.part, filled: { 'meeting.country': 'IT', 'meeting.dateBasis': 'stated' } };
  const told = readAs('en', { ...change, props: { ...change.props, part } });
  expect(told).toMatch(/Basis of the date.*stated.*Left empty in the draft/i);
  expect(told).toMatch(/Country.*Italy/);
  const again = { ...part, base: { 'meeting.country': 'IT', 'meeting.dateBasis': 'stated' }, subject: 'cifg-12' };
  expect(readAs('en', { ...change, props: { ...change.props, part: again } })).not.toContain('Left empty');
});

describe('the changes of a draft', () => {
  it('show the source that the draft brings where an empty field means it', () => {
    const own = { id: 'this-draft', ar: 'جريدة الموانئ', en: 'Harbour Gazette', isOfDraft: true };
    const old = { id: 'old-gazette', ar: null, en: 'Old Gazette' };
    const offered = { ...choices, sources: [own, old] };
    const change = changes('text', { 'text.source': 'old-gazette' }, { 'text.source': '' }, 'en', offered);
    expect(readAs('en', change)).toContain('Old Gazette New:Harbour Gazette (the source in this draft)');
    expect(readAs('en', change)).not.toContain('none now');
  });

  it('mark the words that changed in a paragraph, in the direction of the text, and count them', () => {
    const paragraph = (words: string) => ({ 'text.lang': 'ar', 'paragraph.1': words });
    const change = changes('text', paragraph('اجتمع 26 عضواً في روما'), paragraph('اجتمع 27 عضواً في روما اليوم'));
    const markup = render('en', change);
    expect(markup).toMatch(/<div lang="ar" dir="rtl"[^>]*>اجتمع <del/);
    expect(readAs('en', change)).toMatch(/اجتمع Removed: 26 Added: 27 عضواً في روما ?Added: اليوم/);
    expect(readAs('en', change)).toContain('2 words added, 1 removed.');
    expect(readAs('ar', change)).toContain('أُضيفت كلمتان، وحُذفت كلمة واحدة.');
  });

  it('mark the words of titles and the names of a list', () => {
    const change = changes(
      'meeting',
      { 'meeting.titleEn': 'The twelfth meeting', 'meeting.hosts': 'IT, FR' },
      { 'meeting.titleEn': 'The 12th meeting', 'meeting.hosts': 'IT, SA' },
    );
    expect(readAs('en', change)).toContain('The Removed: twelfth Added: 12th meeting');
    expect(readAs('en', change)).toContain('Italy, Removed: France, Added: Saudi Arabia');
    expect(readAs('ar', changes('meeting', { 'meeting.hosts': 'IT' }, { 'meeting.hosts': 'SA' }, 'ar'))).toContain(
      'حُذف: إيطاليا، أُضيف: السعودية',
    );
  });

  it('say where no word changed, but its spelling did', () => {
    const change = changes('meeting', { 'meeting.titleAr': 'إجتماع روما' }, { 'meeting.titleAr': 'اجتماع روما' });
    expect(readAs('ar', change)).toContain('لم تتغير الكلمات، وإنما رسمها أو علاماتها.');
  });

  it('say of an empty field that there was no value before, or is none now, and show others whole', () => {
    const change = changes(
      'meeting',
      { 'meeting.date': '2019-11-20', 'meeting.noteEn': 'A note', 'count.1.basis': '', 'count.1.headline': 'yes' },
      { 'meeting.date': '2019-11-21', 'meeting.noteEn': '', 'count.1.basis': 'members', 'count.1.headline': '' },
    );
    const words = readAs('en', change);
    expect(words).toMatch(/A note New:none now/);
    expect(words).toMatch(/Published:none before New:members/);
    expect(words).toMatch(/Published:yes New:no/);
    expect(words).toMatch(/Published:20 November 2019 New:21 November 2019/);
    expect(words).not.toContain('nothing');
  });

  it('say of each figure of a new record whose it is and from which source', () => {
    const sources = [{ id: 'gazette-1', ar: 'جريدة الموانئ', en: 'Harbour Gazette', url: null, lang: 'en' }];
    const figure = (n: number, fields: Payload) =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [`count.${n}.${name}`, value]));
    const payload = {
      ...figure(1, { value: '31', saidByEn: 'the chair', saidByAr: 'الرئاسة', source: 'gazette-1' }),
      ...figure(2, { value: '4', source: 'gazette-1' }),
      ...figure(3, { value: '5', saidByEn: 'the host', saidByAr: 'البلد المضيف', source: '' }),
    };
    const page = changes('meeting', null, payload, 'en', { ...choices, sources });
    const words = readAs('en', page);
    expect(words).toMatch(/Figure 1: According to, in English Entered:the chair/);
    expect(words).toMatch(/Figure 1: Source Entered:Harbour Gazette Figure 1/);
    expect(words).toMatch(/Figure 2: Source Entered:Harbour Gazette ?No one else is named/);
    expect(words).toMatch(/Figure 3: Source Entered:None/);
  });

  it('show what is entered of a new record as it is', () => {
    const words = readAs('en', changes('meeting', null, { 'meeting.titleEn': 'A meeting' }));
    expect(words).toMatch(/Entered:A meeting$/);
  });
});
