import type { PersonActor } from '@/lib/auth/permissions';
import { readPasted } from '@/lib/desk/readings/readings';
import { readPastedText } from '@/lib/editing/drafts/read-pasted-text';
import { startDraft } from '@/lib/editing/drafts/start-draft';

/** An invented report of a meeting that is on record, with fewer chairs than the record has. */
export const secondReport = [
  'Share this article',
  '',
  'The Counter ISIS Finance Group held its twelfth meeting in Luxembourg on 19 and 20 November 2019, officials said.',
  'The meeting was co-chaired by Italy and Saudi Arabia.',
].join('\n');

/** An invented report of a meeting that is not on record. */
export const newReport = [
  'The Counter ISIS Finance Group held its thirtieth meeting in Rome on 9 March 2027.',
  'The meeting was co-chaired by Italy, Saudi Arabia and the United States.',
].join('\n');

/** An invented text of some size, which says first what a meeting was. */
export function longPaste(bytes: number): string {
  const more = 'Delegates compared how money reaches the network and what each state has done about it.\n';
  return `${newReport}\n${more.repeat(Math.ceil((bytes - newReport.length) / more.length))}`.slice(0, bytes);
}

type Pasted = { id: string; version: number };

/** Begins a draft of words that somebody pasted, as the page for it does. */
export async function pasteDraft(
  author: PersonActor,
  words: string,
  statement = '',
  standing = 'press_report',
): Promise<Pasted> {
  const terms = { lang: 'en', url: 'https://gazette.example/1', publisher: 'Harbour Gazette', published: '2027-03-10' };
  const bytes = new TextEncoder().encode(words);
  const { source, text, document } = readPastedText({ ...terms, bytes, standing });
  const reading = await readPasted(author, { text: words, ...terms });
  const named = statement === '' ? text : { ...text, 'text.statement': statement };
  const parts = [
    { type: 'source', subject: null, payload: source ?? {} },
    { type: 'text', subject: null, payload: named },
  ];
  const { id, version } = await startDraft(author, { parts, document, reading });
  return { id, version };
}
