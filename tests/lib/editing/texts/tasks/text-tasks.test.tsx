import { describe, expect, it } from 'vitest';
import { pasteAddress } from '@/components/editing/texts/text-task-ask';
import { TextTaskList } from '@/components/editing/texts/text-task-list';
import { countTextTasks, listTextTasks } from '@/lib/desk/texts/text-tasks';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { giveBackTextTask } from '@/lib/editing/texts/tasks/give-back-text-task';
import { takeTextTask } from '@/lib/editing/texts/tasks/take-text-task';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { readAs, render } from '@/tests/support/render';
import { englishText, textInput } from '@/tests/support/texts';

const { db } = await testDatabaseForEach('loaded');
const english = 'cifg-12/en';
const arabic = 'cifg-12/ar';
const refusedAs = (code: string) => expect.objectContaining({ code });

async function taskOf(actor: Awaited<ReturnType<typeof addActor>>, id: string) {
  const task = (await listTextTasks(actor)).find((each) => each.id === id);
  if (!task) throw new Error(`There is no task ${id}`);
  return task;
}

async function enterEnglish(): Promise<void> {
  const given = { statement: 'cifg-12', slug: 'en', lang: 'en', bytes: Buffer.from(englishText), version: 1 };
  await publishStatementText({ kind: 'operator' }, textInput(given));
}

describe('the list of texts to enter', () => {
  it('has every text that the record knows by its link alone, with its link, the newest first', async () => {
    const actor = await addActor(db, 'contributor');
    const tasks = await listTextTasks(actor);
    const known = await db.text.count({ where: { paragraphs: { none: {} } } });
    expect(tasks).toHaveLength(known);
    expect(tasks.length).toBeGreaterThan(50);
    expect(await countTextTasks(actor)).toBe(known);
    const years = tasks.map(({ year }) => year ?? 0);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    const page = render('en', <TextTaskList tasks={tasks} ask={{ show: 'all', lang: '' }} />);
    const linked = tasks.filter(({ source }) => source?.url);
    for (const { source } of linked) expect(page).toContain(source?.url?.replaceAll('&', '&amp;'));
    expect(linked.length).toBeGreaterThan(40);
  });

  it('leads to a paste form that is filled in', async () => {
    const actor = await addActor(db, 'contributor');
    const task = await taskOf(actor, english);
    const query = Object.fromEntries(new URLSearchParams(pasteAddress('en', task).split('?')[1]));
    expect(query).toEqual({
      statement: 'cifg-12',
      lang: 'en',
      publisher: task.source?.publisher.en,
      standing: task.standing,
      url: task.source?.url,
      published: task.published,
    });
  });

  it('loses a text whose words are published', async () => {
    const actor = await addActor(db, 'contributor');
    await enterEnglish();
    expect((await listTextTasks(actor)).map(({ id }) => id)).not.toContain(english);
  });

  it('says in which draft a text is, to those who may read it', async () => {
    const actor = await addActor(db, 'contributor');
    const { id } = await startDraft(actor, { parts: [{ type: 'text', subject: english }] });
    expect((await taskOf(actor, english)).draft).toEqual({ id, state: 'draft' });
    const translator = await addActor(db, 'translator', { translates: 'ar' });
    expect((await taskOf(translator, english)).draft).toBeNull();
  });

  it('offers a translator the texts of one language', async () => {
    const translator = await addActor(db, 'translator', { translates: 'ar' });
    expect(await taskOf(translator, arabic)).toMatchObject({ mayTake: true });
    expect(await taskOf(translator, english)).toMatchObject({ mayTake: false });
  });

  it.each(['ar', 'en'] as const)('says who has taken a text, in %s', async (locale) => {
    const taker = await addActor(db, 'contributor', { name: 'Nour' });
    const other = await addActor(db, 'contributor');
    await takeTextTask(taker, { id: english, version: 1 });
    const tasks = (await listTextTasks(other)).filter(({ id }) => id === english);
    const words = readAs(locale, <TextTaskList tasks={tasks} ask={{ show: 'taken', lang: '' }} />);
    expect(words).toContain('Nour');
    expect(words).toContain(locale === 'ar' ? 'نقل النص إلى عهدتي' : 'Take over');
  });
});

describe('a pasted text of a statement, language and source that the record knows', () => {
  const payload = { 'text.statement': 'cifg-12', 'text.lang': 'en', 'paragraph.1': 'Members met.' };

  it('is entered as that text and keeps its id', async () => {
    const actor = await addActor(db, 'contributor');
    const { source } = await taskOf(actor, english);
    const typed = { ...payload, 'text.source': source?.id ?? '' };
    const { id } = await startDraft(actor, { parts: [{ type: 'text', subject: null, payload: typed }] });
    const part = await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } });
    expect(part).toMatchObject({ subject: english, payload: { 'text.slug': 'en', 'paragraph.1': 'Members met.' } });
  });

  it('is told by the address or the publisher of its source as well, which no second source stands beside', async () => {
    const actor = await addActor(db, 'contributor');
    const { source } = await taskOf(actor, english);
    for (const told of [{ 'source.url': source?.url ?? '' }, { 'source.publisher': source?.publisher.en ?? '' }]) {
      const parts = [
        { type: 'source', subject: null, payload: told },
        { type: 'text', subject: null, payload },
      ];
      const { id } = await startDraft(actor, { parts });
      const begun = await db.draftPart.findMany({ where: { draft: { publicId: id } } });
      expect(begun).toMatchObject([{ type: 'text', subject: english, payload: { 'text.source': source?.id ?? '' } }]);
    }
  });

  it('is a new text from another source', async () => {
    const actor = await addActor(db, 'contributor');
    const { publicId } = await db.source.findFirstOrThrow({ where: { texts: { none: {} } } });
    const typed = { ...payload, 'text.source': publicId };
    const { id } = await startDraft(actor, { parts: [{ type: 'text', subject: null, payload: typed }] });
    expect(await db.draftPart.findFirst({ where: { draft: { publicId: id } } })).toMatchObject({ subject: null });
  });
});

describe('taking a text', () => {
  it('puts it in the hands of one person, with the day, and leaves no change', async () => {
    const changes = await db.change.count();
    const actor = await addActor(db, 'translator', { translates: 'ar' });
    await takeTextTask(actor, { id: arabic, version: 1 });
    const task = await taskOf(actor, arabic);
    expect(task).toMatchObject({ isMine: true, version: 2, taken: { by: { id: actor.id } } });
    expect(Date.now() - Number(task.taken?.at)).toBeLessThan(60_000);
    expect(await db.change.count()).toBe(changes);
  });

  it('is refused to the second of two who saw it free', async () => {
    const [one, other] = [await addActor(db, 'contributor'), await addActor(db, 'reviewer')];
    await takeTextTask(one, { id: english, version: 1 });
    await expect(takeTextTask(other, { id: english, version: 1 })).rejects.toThrow(refusedAs('conflict'));
    expect((await taskOf(other, english)).taken?.by.id).toBe(one.id);
    await takeTextTask(other, { id: english, version: 2 });
    expect((await taskOf(other, english)).isMine).toBe(true);
  });

  it('lets one of several at once have it', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => addActor(db, 'contributor')));
    const tries = await Promise.allSettled(people.map((person) => takeTextTask(person, { id: english, version: 1 })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused for a text that was entered, or is not there', async () => {
    const actor = await addActor(db, 'contributor');
    await enterEnglish();
    await expect(takeTextTask(actor, { id: english, version: 1 })).rejects.toThrow(refusedAs('conflict'));
    const absent = { id: 'cifg-12/none', version: 1 };
    await expect(takeTextTask(actor, absent)).rejects.toThrow(refusedAs('not-found'));
    for (const id of ['cifg-12', '', 'cifg-12/\u0000']) {
      await expect(takeTextTask(actor, { id, version: 1 })).rejects.toThrow('validation.id');
    }
  });

  it('is refused to translators of the other language, to administrators and to the operator', async () => {
    const translator = await addActor(db, 'translator', { translates: 'en' });
    const administrator = await addActor(db, 'administrator');
    for (const actor of [translator, administrator, { kind: 'operator' } as const]) {
      await expect(takeTextTask(actor, { id: arabic, version: 1 })).rejects.toThrow(refusedAs('forbidden'));
    }
    expect(await db.textTask.count()).toBe(0);
  });
});

describe('giving a text back', () => {
  it('frees it for others', async () => {
    const actor = await addActor(db, 'contributor');
    await takeTextTask(actor, { id: english, version: 1 });
    await giveBackTextTask(actor, { id: english, version: 2 });
    expect(await taskOf(actor, english)).toMatchObject({ taken: null, version: 3 });
  });

  it('is for those who have it', async () => {
    const [one, other] = [await addActor(db, 'contributor'), await addActor(db, 'contributor')];
    await takeTextTask(one, { id: english, version: 1 });
    await expect(giveBackTextTask(other, { id: english, version: 2 })).rejects.toThrow(refusedAs('conflict'));
    await expect(giveBackTextTask(one, { id: english, version: 1 })).rejects.toThrow(refusedAs('conflict'));
    expect((await taskOf(one, english)).isMine).toBe(true);
  });
});
