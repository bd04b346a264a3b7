import { describe, expect, it } from 'vitest';
import { findSamePassage } from '@/lib/records/sources/same-passage';
import { testDatabaseForEach } from '@/tests/support/database';
import { publishText } from '@/tests/support/publish-text';

const { db } = await testDatabaseForEach('loaded');

const english = ['They met in Liskar. Twelve delegations took part.', 'The next meeting will be held in the spring.'];
const arabic = ['اجتمعوا في لِسكار. وشارك اثنا عشر وفداً.', 'ويُعقد الاجتماع المقبل في الربيع، ويُعلن مكانه.'];
const quoted = { words: 'Twelve delegations took part', lang: 'en' };

async function publishBoth(standing = 'official') {
  await publishText({ statement: 'cifg-15', slug: 'en-one', lang: 'en', paragraphs: english });
  await publishText({
    statement: 'cifg-15',
    slug: 'ar-one',
    lang: 'ar',
    paragraphs: arabic,
    slots: [['p1'], ['p2']],
    standing,
  });
  const text = await db.text.findFirstOrThrow({ include: { source: true }, where: { slug: 'en-one' } });
  return [text.source?.publicId ?? ''];
}

describe('a quotation in the other language', () => {
  it('has the sentence at its place in the official text of the reader’s language', async () => {
    const sources = await publishBoth();
    const passage = { statement: 'cifg-15', slot: 'p1', words: 'وشارك اثنا عشر وفداً.' };
    expect(await findSamePassage(quoted, sources, 'ar')).toEqual(passage);
    expect(await findSamePassage(quoted, sources, 'en')).toBeNull();
    expect(await findSamePassage(quoted, ['another'], 'ar')).toBeNull();
    expect(await findSamePassage({ ...quoted, words: 'Thirteen delegations' }, sources, 'ar')).toBeNull();
  });

  it('has the whole paragraph where sentences are not matched, and a link alone where that is long', async () => {
    const sources = await publishBoth();
    const text = await db.text.findFirstOrThrow({ where: { slug: 'ar-one' } });
    const put = (content: string) =>
      db.paragraph.update({ where: { textId_position: { textId: text.id, position: 1 } }, data: { content } });
    await put('اجتمعوا في لِسكار بمشاركة اثني عشر وفداً.');
    const words = async () => (await findSamePassage(quoted, sources, 'ar'))?.words;
    expect(await words()).toBe('اجتمعوا في لِسكار بمشاركة اثني عشر وفداً.');
    await put('كلمة '.repeat(100).trim());
    expect(await words()).toBeNull();
  });

  it('has nothing of a translation that is not official', async () => {
    const sources = await publishBoth('courtesy_translation');
    expect(await findSamePassage(quoted, sources, 'ar')).toBeNull();
  });
});
