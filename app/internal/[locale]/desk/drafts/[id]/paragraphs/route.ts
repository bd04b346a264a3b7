import { againIfRefused } from '@/app/internal/[locale]/desk/again-if-refused';
import type { DeskForm } from '@/app/internal/[locale]/desk/desk-form';
import { deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { readDigits } from '@/lib/dates/digits';
import { arrangeParagraphs } from '@/lib/editing/drafts/paragraphs/arrange-paragraphs';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(againIfRefused(act, { typed: typedIn, shows: () => true }), { permission: 'draft.read' });

/** The paragraph that a step was refused at. */
function typedIn({ form }: SignedIn): Record<string, string> {
  return { row: form.get('row') };
}

async function act({ form, locale, params, session }: SignedIn): Promise<Response> {
  const id = params.id ?? '';
  const slug = form.get('slug');
  const page = deskPaths.draftParagraphs(locale, id, slug);
  const arrangement = stepOf(form);
  if (arrangement === null) return seeOther(page);
  const input = { id, version: form.get('version'), arrange: arrangement };
  const { row } = await arrangeParagraphs(actorOf(session), input, { requestKey: form.get('request') });
  const notice = form.get('action') === 'undo' ? { notice: 'undone' } : {};
  return seeOther(row ? `${page}#paragraph-${row}` : page, notice);
}

/** What the button of a form says, as the verb takes it. */
function stepOf(form: DeskForm) {
  const row = form.get('row');
  switch (form.get('action')) {
    case 'split':
      return { step: 'split', row, at: /^\d{1,7}$/.test(form.get('at')) ? Number(form.get('at')) : -1 };
    case 'merge':
      return { step: 'merge', row };
    case 'up':
      return { step: 'move', row, by: -1 };
    case 'down':
      return { step: 'move', row, by: 1 };
    case 'link':
      return { step: 'link', slug: form.get('slug'), textVersion: form.get('seen'), links: linksOf(form, row) };
    case 'undo':
      return { step: 'undo' };
    default:
      return null;
  }
}

/** One paragraph with the numbers that were typed, in either digits, or all that were proposed: `3:1 4:2,3`. */
function linksOf(form: DeskForm, row: string) {
  if (row !== '') return [{ row, to: numbersIn(form.get('to')) }];
  return form
    .get('links')
    .split(' ')
    .filter(Boolean)
    .map((link) => {
      const [one = '', to = ''] = link.split(':');
      return { row: one, to: numbersIn(to) };
    });
}

/** What is no number is 0, which no paragraph has. */
function numbersIn(words: string): number[] {
  const items = words.split(/[\s,\u060c;]+/).filter(Boolean);
  return items.map((item) => Number(/^\d{1,5}$/.test(readDigits(item)) ? readDigits(item) : 0));
}
