import { isUtf8 } from 'node:buffer';
import type { DeskForm } from '@/app/internal/[locale]/desk/desk-form';
import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { readPastedText } from '@/lib/editing/drafts/read-pasted-text';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(beginDraft, { permission: 'draft.start' });

type Part = { type: string; subject: null; payload: Record<string, string> };

async function beginDraft(visit: SignedIn): Promise<Response> {
  const { form, path, locale, session } = visit;
  const actor = actorOf(session);
  // A translator works on texts alone.
  const hasSource = mayDo(actor.role, 'record.restore');
  const begun = beginnings.get(form.get('action'))?.(form) ?? (await pastedText(form));
  if ('faults' in begun) return again(path, { status: 422, faults: begun.faults, typed: form.fields() });
  const parts = begun.parts.filter(({ type }) => type !== 'source' || hasSource || begun.parts.length === 1);
  const setting = { requestKey: form.get('request') };
  try {
    const { id, aside } = await startDraft(actor, { parts, document: begun.document ?? null }, setting);
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
type Begun = { parts: Part[]; document?: Uint8Array | null; notice?: string; isUnsplit?: boolean };

const part = (type: string, payload: Record<string, string> = {}): Part => ({ type, subject: null, payload });
const newSource = (form: DeskForm) => (form.get('source') === 'new' ? [part('source')] : []);

/** The parts that each button of the page begins with. */
const beginnings = new Map<string, (form: DeskForm) => Begun | Refused>(
  Object.entries({
    meeting: (form: DeskForm) => ({ parts: [...newSource(form), part('meeting')] }),
    statement: (form: DeskForm) => ({
      // A statement comes with its first text.
      parts: [
        ...newSource(form),
        part('statement', { 'statement.meeting': form.get('meeting') }),
        part('text', { 'text.lang': form.get('lang'), 'paragraph.1.kind': 'paragraph' }),
      ],
    }),
    'own-text': (form: DeskForm) =>
      missing(form, ['statement', 'lang']) ?? {
        parts: [
          ...newSource(form),
          part('text', {
            'text.statement': form.get('statement'),
            'text.lang': form.get('lang'),
            'paragraph.1.kind': 'paragraph',
          }),
        ],
      },
    source: () => ({ parts: [part('source')] }),
  }),
);

/** The fields of these that are empty. Null: none is. */
function missing(form: DeskForm, names: string[]): Refused | null {
  const empty = names.filter((name) => form.get(name).trim() === '');
  return empty.length === 0 ? null : { faults: Object.fromEntries(empty.map((name) => [name, 'validation.required'])) };
}

/** A file goes before words that were pasted, unless it cannot be read: they may be too many to be shown again. */
async function pastedText(form: DeskForm): Promise<Begun | Refused> {
  const file = form.file('file');
  const words = new TextEncoder().encode(form.get('text'));
  const fromFile = file && new Uint8Array(await file.arrayBuffer());
  const isUnreadable = fromFile !== null && !isUtf8(fromFile);
  if (isUnreadable && isBlank(words)) return { faults: { file: 'desk.new.notText' } };
  const bytes = fromFile === null || isUnreadable || isBlank(fromFile) ? words : fromFile;
  if (isBlank(bytes)) return { faults: { text: 'validation.required' } };
  const { lang = '', url = '', publisher = '', published = '', standing = '' } = form.fields();
  const pasted = readPastedText({ bytes, lang, url, publisher, published, standing });
  const notice = isUnreadable && { notice: 'file-not-text' };
  const { source, text, document, isUnsplit } = pasted;
  return { parts: [part('source', source), part('text', text)], document, isUnsplit, ...notice };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 32);
}
