import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { askDesk } from './ask-desk';
import type { CastMember } from './desk-cast';
import type { DeskPortal } from './desk-portal';
import { draftFields } from './draft-fields';
import { escaped, markupIn } from './hostile-words';
import { outcomeOf } from './judge-cells';

/** Types each of these words into a field of a draft, and each field with one of them at least. Returns what is not as it should be. */
export async function judgeHostileDraft(
  { db, origin }: Pick<DeskPortal, 'db' | 'origin'>,
  { actor, token }: CastMember,
  words: readonly string[],
): Promise<string[]> {
  const wrong: string[] = [];
  const parts = (['source', 'meeting', 'statement', 'text'] as const).map((type) => ({ type, subject: null }));
  let { id, version } = await startDraft(actor, { parts, reason: '' }, { db });
  for (const rowChange of ['add-count', 'add-paragraph:1', 'add-claim:meeting.date']) {
    ({ version } = await saveDraft(actor, { id, version, fields: {}, rowChange }, { db }));
  }
  const rows = await db.draftPart.findMany({ where: { draft: { publicId: id } } });
  const [claim = ''] = rows
    .flatMap(({ payload }) => Object.keys(payload as object))
    .flatMap((name) => /^claim\.[^.]+/.exec(name)?.[0] ?? []);
  const named = (names: readonly string[]) => names.map((name) => name.replace('claim.N', claim));
  const [names, shown] = [named(draftFields.all), new Set(named(draftFields.lines))];
  for (let start = 0; start < words.length; start += names.length) {
    const typed = names.map((name, index) => [name, words[(start + index) % words.length] ?? ''] as const);
    const fields = { ...Object.fromEntries(typed), action: 'save', version: `${version}` };
    const saved = outcomeOf(await askDesk(origin, `/en/desk/drafts/${id}`, { token, fields }));
    if (saved !== '303') wrong.push(`a save is answered with ${saved}`);
    version += 1;
    const own = `/en/desk/drafts/${id}`;
    await Promise.all(
      [own, `${own}/review`, `${own}/preview`, '/ar/desk'].map(async (path) => {
        const { status, text } = await askDesk(origin, path, { token });
        if (status !== 200) wrong.push(`${path} is answered with ${status}`);
        wrong.push(...markupIn(text).map((each) => `${path} has ${each}`));
        if (path !== own) return;
        const unseen = typed.filter(([name, each]) => shown.has(name) && !text.includes(escaped(each)));
        wrong.push(...unseen.map(([name, each]) => `the form does not show ${name}: ${each}`));
      }),
    );
  }
  return wrong;
}
