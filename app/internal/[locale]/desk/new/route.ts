import type { DeskForm } from '@/app/internal/[locale]/desk/desk-form';
import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { mayDo, type PersonActor } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { findPastedText, findPublisher } from '@/lib/desk/readings/linked-text';
import { type PastedWords, readPasted } from '@/lib/desk/readings/readings';
import { listAwaitedTexts } from '@/lib/desk/texts/text-tasks';
import { extentOf, readPastedText } from '@/lib/editing/drafts/read-pasted-text';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { languageOf } from '@/lib/text/characters/language-of';
import { sourceLimit } from '@/lib/text/characters/source-limit';
import { decodeText } from '@/lib/text/documents/decode-text';
import { readWords } from './read-words';

export const POST = deskPost(
  (visit) => (visit.form.get('action') === 'read-words' ? readWords(visit) : beginDraft(visit)),
  {
    permission: 'draft.start',
  },
);

type Part = { type: string; subject: string | null; payload: Record<string, string> };

async function beginDraft(visit: SignedIn): Promise<Response> {
  const { form, path, locale, session } = visit;
  const actor = actorOf(session);
  // A translator works on texts alone.
  const hasSource = mayDo(actor.role, 'record.restore');
  const awaited = form.get('action') === 'own-text' ? await beginAwaited(actor, form) : null;
  if (awaited && 'draft' in awaited)
    return seeOther(deskPaths.draft(locale, awaited.draft), { notice: 'text-in-draft' });
  const begun = awaited ?? beginnings.get(form.get('action'))?.(form) ?? (await pastedText(actor, form));
  if ('faults' in begun) return again(path, { status: 422, faults: begun.faults, typed: form.fields() });
  const parts = begun.parts.filter(({ type }) => type !== 'source' || hasSource || begun.parts.length === 1);
  const setting = { requestKey: form.get('request') };
  try {
    const reading = begun.words ? await readPasted(actor, begun.words) : null;
    const { id, aside } = await startDraft(actor, { parts, document: begun.document ?? null, reading }, setting);
    // What has no room in the draft, or cannot be split, is in its form, with the fault at its field.
    if (aside || begun.isUnsplit)
      return again(deskPaths.draft(locale, id), { status: 422, faults: { '': 'validation.other' } });
    return seeOther(deskPaths.draft(locale, id), begun.notice ? { notice: begun.notice } : {});
  } catch (error) {
    const refused = refusedFaults(error);
    if (refused === null) throw error;
    return again(path, { ...refused, typed: form.fields() });
  }
}

type Refused = { faults: Record<string, string> };
type Begun = {
  parts: Part[];
  document?: Uint8Array | null;
  notice?: string;
  isUnsplit?: boolean;
  /** What a reading begins with. */
  words?: PastedWords;
};

const part = (type: string, payload: Record<string, string> = {}): Part => ({ type, subject: null, payload });
const newSource = (form: DeskForm) => (form.get('source') === 'new' ? [part('source')] : []);

/** A row to type in. */
const firstParagraph = { 'paragraph.1.kind': 'paragraph' };

/** The parts that each button of the page begins with. */
const beginnings = new Map<string, (form: DeskForm) => Begun | Refused>(
  Object.entries({
    meeting: (form: DeskForm) => ({ parts: [...newSource(form), part('meeting')] }),
    statement: (form: DeskForm) => ({
      // A statement comes with its first text.
      parts: [
        ...newSource(form),
        part('statement', { 'statement.meeting': form.get('meeting') }),
        part('text', { 'text.lang': form.get('lang'), ...firstParagraph }),
      ],
    }),
    'own-text': (form: DeskForm) =>
      missing(form, ['statement', 'lang']) ?? {
        parts: [
          ...newSource(form),
          part('text', {
            'text.statement': form.get('statement'),
            'text.lang': form.get('lang'),
            ...firstParagraph,
          }),
        ],
      },
    source: () => ({ parts: [part('source')] }),
    commitment: (form: DeskForm) => ({
      parts: [
        part('commitment', {
          'commitment.firstStatement': form.get('statement'),
          'commitment.firstSlot': form.get('slot'),
          'commitment.quoteAr': form.get('quotear'),
          'commitment.quoteEn': form.get('quoteen'),
          'commitment.actorAr': form.get('actorar'),
          'commitment.actorEn': form.get('actoren'),
          'commitment.state': 'open',
        }),
      ],
    }),
  }),
);

/** The fields of these that are empty. Null: none is. */
function missing(form: DeskForm, names: string[]): Refused | null {
  const empty = names.filter((name) => form.get(name).trim() === '');
  return empty.length === 0 ? null : { faults: Object.fromEntries(empty.map((name) => [name, 'validation.required'])) };
}

/**
 * A text written by hand may be one that the record waits for: its words go into that, and into the draft of it that is open.
 * Where nobody said which text it is, that is asked first. Null: it is a new one.
 */
async function beginAwaited(actor: PersonActor, form: DeskForm): Promise<Begun | Refused | { draft: string } | null> {
  const [statement, lang, text] = [form.get('statement'), form.get('lang'), form.get('text')];
  if (text === 'new') return null;
  const awaited = await listAwaitedTexts(actor, statement);
  const chosen = awaited.find(({ id }) => id === text);
  if (chosen?.draft) return { draft: chosen.draft.id };
  if (chosen)
    return { parts: [{ type: 'text', subject: chosen.id, payload: wordsOfLinked(firstParagraph, chosen.rights) }] };
  if (text !== '') return { faults: { text: 'desk.texts.entered' } };
  return awaited.some((each) => each.lang === lang) ? { faults: { text: 'desk.texts.whichFirst' } } : null;
}

/** A file goes before words that were pasted, unless it cannot be read: they may be too many to be shown again. */
async function pastedText(actor: PersonActor, form: DeskForm): Promise<Begun | Refused> {
  const file = form.file('file');
  const words = new TextEncoder().encode(form.get('text'));
  const fromFile = file && decodeText(new Uint8Array(await file.arrayBuffer()));
  const isUnreadable = file !== null && fromFile === null;
  if (isUnreadable && isBlank(words)) return { faults: { file: 'desk.new.notText' } };
  const encoded = fromFile && new TextEncoder().encode(fromFile.text);
  const bytes = encoded === null || isBlank(encoded) ? words : encoded;
  if (isBlank(bytes)) return { faults: { text: 'validation.required' } };
  if (bytes.length > sourceLimit) return { faults: { [bytes === words ? 'text' : 'file']: 'desk.new.tooLongSent' } };
  const text = new TextDecoder().decode(bytes);
  const {
    url = '',
    publisher = '',
    published = '',
    standing = '',
    rights = '',
    statement = '',
    ...fields
  } = form.fields();
  const lang = fields.lang || languageOf(text);
  const pasted = readPastedText({ bytes, lang, url, publisher, published, standing, rights });
  const notice = isUnreadable && { notice: 'file-not-text' };
  const { source, document, isUnsplit } = pasted;
  const ofStatement: Record<string, string> = statement === '' ? {} : { 'text.statement': statement };
  const linked = await findPastedText(actor, { url, statement, lang, publisher });
  const parts = linked
    ? [{ type: 'text', subject: linked.id, payload: wordsOfLinked(pasted.text, linked.rights) }]
    : [
        ...(source ? [part('source', { ...source, ...(await publisherOf(actor, publisher)) })] : []),
        part('text', { ...pasted.text, ...ofStatement }),
      ];
  return { parts, document, isUnsplit, ...notice, words: { text, lang, published } };
}

/** A publisher on record is named in both languages, whichever was typed. */
async function publisherOf(actor: PersonActor, name: string): Promise<Record<string, string>> {
  const known = await findPublisher(actor, name);
  return known ? { 'source.publisher': known.en, 'source.publisherAr': known.ar } : {};
}

/** A text that was known by its link gets its words; what else is known of it stays, but how much of it the public may read. */
function wordsOfLinked(text: Record<string, string>, rights: string): Record<string, string> {
  const words = Object.entries(text).filter(([name]) => name.startsWith('paragraph.'));
  const extent = extentOf(rights);
  return { ...Object.fromEntries(words), ...(extent && { 'text.extent': extent }) };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 32);
}
