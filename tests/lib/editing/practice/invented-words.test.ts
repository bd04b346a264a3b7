import { readdir, readFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { writePracticeTexts } from '@/lib/desk/practice/practice-texts';
import { isOutOfPlace } from '@/lib/editing/practice/invented-words';
import { env } from '@/lib/env';

const folder = 'prisma/practice/texts';
const files = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')));

it('knows every text of the practice record, and of its first task, where it does not belong', async () => {
  const tasks = Object.values(await writePracticeTexts(14));
  expect(texts.length).toBeGreaterThan(30);
  expect([...texts, ...tasks].filter((text) => !isOutOfPlace(text))).toEqual([]);
});

it('lets words be at home where they belong, and all others everywhere', () => {
  expect(isOutOfPlace('The Harbour Committee met at high tide. اجتمعت لجنة الموانئ.')).toBe(false);
  env.PORTAL_PRACTICE = true;
  onTestFinished(() => {
    env.PORTAL_PRACTICE = false;
  });
  expect(texts.filter(isOutOfPlace)).toEqual([]);
});
