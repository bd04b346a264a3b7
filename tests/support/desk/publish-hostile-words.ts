import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { askDesk } from './ask-desk';
import type { CastMember } from './desk-cast';
import type { DeskPortal } from './desk-portal';
import { escaped, markupIn, notShownIn } from './hostile-words';
import { outcomeOf } from './judge-cells';

type Cast = Record<'contributor' | 'reviewer' | 'publisher', CastMember>;

/** Where readers and the desk see what is published here. */
export const hostilePages = {
  readers: [
    '/en/meetings/cifg-12',
    '/ar/meetings/cifg-12',
    '/en/meetings',
    '/ar',
    '/en/statements/min-riyadh-2023',
    '/ar/statements/min-riyadh-2023',
    '/en/statements/min-riyadh-2023/parallel',
    '/en/statements/min-riyadh-2023/parallel/en...en-words',
    '/en/statements/min-riyadh-2023/p1',
    '/en/corrections',
    '/ar/corrections',
    '/en/search?q=script',
    '/en/search?q=alert',
  ],
  desk: [
    '/en/desk/records/meeting/cifg-12',
    '/en/desk/records/meeting/cifg-12/history',
    '/en/desk/records/text/min-riyadh-2023/en-words',
    '/en/desk/records/text/min-riyadh-2023/en-words/history',
    '/en/desk/records?type=meeting',
    '/en/desk/records?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/en/desk/new',
  ],
};

/** Publishes these words in a meeting, a text and a source, and returns what of them no page should have, or should and has not. */
export async function publishHostileWords(
  { db, origin }: Pick<DeskPortal, 'db' | 'origin'>,
  { contributor, reviewer, publisher }: Cast,
  words: readonly string[],
): Promise<string[]> {
  const setting = { db };
  const lines = words.filter((each) => !/[\n\t\u2028]/.test(each) && each === each.trim());
  const title = lines.find((each) => each.includes('</title>')) ?? '';
  const reason = lines.find((each) => each.includes('</script>')) ?? '';
  const parts = [
    { type: 'meeting', subject: 'cifg-12', payload: meetingOf(lines, title) },
    { type: 'text', subject: null, payload: textOf(lines) },
    { type: 'source', subject: null, payload: sourceOf(title) },
  ];
  const { id, version } = await startDraft(contributor.actor, { parts, reason }, setting);
  const submitted = await submitDraft(contributor.actor, { id, version }, setting);
  const seen = { id, version: submitted.version, checklist: {} };
  const approved = await approveDraft(reviewer.actor, seen, setting);
  const own = `/en/desk/drafts/${id}`;
  const fields = { action: 'publish', version: `${approved.version}` };
  const published = outcomeOf(await askDesk(origin, own, { token: publisher.token, fields }));
  if (published !== '303') return [`the draft is answered with ${published}`];
  const wrong: string[] = [];
  const look = async (path: string) => {
    const { status, text } = await askDesk(origin, path, { token: contributor.token });
    if (status !== 200) wrong.push(`${path} is answered with ${status}`);
    wrong.push(...markupIn(text).map((each) => `${path} has ${each}`));
    if (path === '/en/statements/min-riyadh-2023') {
      wrong.push(...notShownIn(text, lines).map((each) => `${path} does not show ${each}`));
    }
    if (
      ['/en/corrections', '/en/desk/records/meeting/cifg-12/history'].includes(path) &&
      !text.includes(escaped(reason))
    ) {
      wrong.push(`${path} does not say why`);
    }
  };
  const waiting = [...hostilePages.readers, ...hostilePages.desk, own, `${own}/review`];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let path = waiting.shift(); path; path = waiting.shift()) await look(path);
    }),
  );
  return wrong;
}

function textOf(lines: string[]): Record<string, string> {
  const paragraphs = lines.flatMap((line, index) => [
    [`paragraph.${index + 1}`, line],
    [`paragraph.${index + 1}.kind`, 'paragraph'],
  ]);
  return {
    'text.statement': 'min-riyadh-2023',
    'text.slug': 'en-words',
    'text.lang': 'en',
    'text.standing': 'courtesy_translation',
    'text.rights': 'us_federal',
    'text.extent': 'full',
    ...Object.fromEntries(paragraphs),
  };
}

/** All of them in its long fields, and one that would end a title in its short ones. */
function meetingOf(lines: string[], title: string): Record<string, string> {
  const names = ['summaryEn', 'summaryAr', 'noteEn', 'noteAr', 'attendanceNoteEn', 'attendanceNoteAr'];
  const share = Math.ceil(lines.length / names.length);
  const long = names.map((name, index) => [
    `meeting.${name}`,
    lines.slice(index * share, (index + 1) * share).join('\n'),
  ]);
  return { 'meeting.titleEn': title, 'meeting.titleAr': `عنوان ${title}`, ...Object.fromEntries(long) };
}

function sourceOf(title: string): Record<string, string> {
  return {
    'source.publisher': title,
    'source.publisherAr': title,
    'source.url': `https://elsewhere.example/?x="><script>alert('zq')</script>`,
    'source.lang': 'en',
    'source.kind': 'press',
    'source.rights': 'press',
  };
}
