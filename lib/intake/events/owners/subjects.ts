import { bodyOf, ministers } from '@/lib/intake/events/owners/named-body';
import type { Owner } from '@/lib/intake/events/owners/owner';
import { foreign } from '@/lib/intake/events/owners/owner';
import type { Scene } from '@/lib/intake/events/scene';
import type { Clause } from '@/lib/intake/text/clause-tree';
import { lastBefore, within } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';

/** "At its tenth meeting, held in Oslo, the group": who meets may follow only what opens a sentence. */
export const longestOpening = 8;

/** Finds the nearest body before a word: «اجتماعها» and "its meeting" refer to it. */
export function subjectBefore(scene: Scene, sentence: Sentence, word: number, reach: number): Owner | null {
  const names = scene.namesIn(sentence.index);
  const at = scene.reading.words[word]?.from ?? 0;
  let coalition: string | null = null;
  for (let index = lastBefore(names, at, ({ from }) => from); index >= 0; index -= 1) {
    const name = names[index];
    if (name === undefined || word - name.last > reach) break;
    const body = entryOf(name, 'body');
    if (body === undefined || bodyOf(scene, name) === foreign) continue;
    if (body.id !== 'coalition' && isOfSubBody(scene, name)) return foreign;
    if (body.id !== 'coalition') return body.id;
    coalition ??= body.id;
  }
  return coalition;
}

/** «الفريق التابع للمجموعة», "a task team of the CIFG": a part of a body meets, not the body. */
function isOfSubBody({ reading: { words } }: Scene, { first }: Name): boolean {
  const [before = '', beyond = '', third = ''] = [1, 2, 3].map((step) => words[first - step]?.key);
  if (/^(?:التابع|التابعه|المنبثق|المنبثقه)$/.test(before === 'عن' ? beyond : before)) return true;
  const isOf = before === 'of' || (before === 'the' && beyond === 'of');
  return isOf && /^(?:team|subgroup|committee|panel|secretariat|staff)$/.test(before === 'of' ? beyond : third);
}

/** "At its tenth meeting, held in Oslo, the group welcomed …" */
export function subjectAfter(scene: Scene, sentence: Sentence, word: number): Owner | null {
  const names = scene.namesIn(sentence.index);
  const { words } = scene.reading;
  const at = words[word]?.to ?? 0;
  const limit = words[Math.min(word + 30, sentence.end - 1)]?.to ?? 0;
  for (const name of within(names, at, limit, ({ from }) => from)) {
    const id = bodyOf(scene, name);
    if (id !== null && id !== foreign && id !== 'coalition') return id;
  }
  return null;
}

/**
 * Finds the body that meets: in Arabic after the verb or before it, in English before it. Ministers of the Coalition
 * are a ministerial.
 */
export function subjectOf(scene: Scene, sentence: Sentence, word: number): Owner | null {
  const { words } = scene.reading;
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  const names = scene.namesIn(sentence.index);
  const following = isEnglish
    ? []
    : within(
        names,
        words[word]?.to ?? 0,
        (words[Math.min(word + longestSubject, sentence.end - 1)]?.from ?? 0) + 1,
        ({ from }) => from,
      );
  const ours = following
    .filter((name) => isInClauseOf(scene, word, name))
    .flatMap((name) => bodyOf(scene, name) ?? [])
    .filter((id) => id !== foreign);
  if (isEnglish && hasOwnSubject(scene, word)) return bodyInClause(scene, sentence, word);
  let id =
    ours.find((body) => body !== 'coalition') ?? ours[0] ?? subjectBefore(scene, sentence, word, isEnglish ? 24 : 12);
  if (id === null || (isEnglish && id === 'coalition')) id = frameworkOf(scene, sentence, word) ?? id;
  if (id === null) return null;
  const isOfMinisters = words
    .slice(Math.max(sentence.first, word - 14), word + 8)
    .some(({ key }) => ministers.test(key));
  if (id === 'coalition' && isOfMinisters) return 'ministerial';
  return id;
}

const beside: ReadonlySet<Clause['link']> = new Set(['after', 'before', 'beside']);

/** "a day after the governors met": the clause says who met. */
function hasOwnSubject({ reading: { words }, clauses }: Scene, verb: number): boolean {
  const clause = clauses[verb];
  if (clause === undefined || !beside.has(clause.link)) return false;
  const subject = words.slice(clause.first + 1, verb).map(({ key }) => key);
  return (
    subject.length > 0 &&
    subject.length <= longestOpening &&
    !subject.every((key) => /^(?:it|they|we|had|last|has)$/.test(key))
  );
}

function bodyInClause(scene: Scene, { index }: Sentence, verb: number): Owner | null {
  const { namesIn, clauses } = scene;
  const first = clauses[verb]?.first ?? verb;
  const ids = within(namesIn(index), first, verb, (name) => name.first).flatMap((name) => bodyOf(scene, name) ?? []);
  return ids.find((id) => id !== foreign) ?? null;
}

/** A day and a place may stand between a verb and its subject. */
const longestSubject = 24;

/** «التقى الوزير نظيره على هامش اجتماع المجموعة»: the group of another clause is not who meets. */
function isInClauseOf({ clauses }: Scene, verb: number, { first }: Name): boolean {
  const own = clauses[first];
  return own === clauses[verb] || own?.link === 'relative' || own?.link === 'bracket' || own?.link === 'content';
}

const framework = /(?:as part of|within the framework of|under the umbrella of|on behalf of|في اطار|ضمن)\s[^.]{0,60}$/;

/** Finds the body in whose framework they meet: "will be assembled in … as part of the …". */
function frameworkOf(scene: Scene, sentence: Sentence, word: number): Owner | null {
  const { reading, namesIn } = scene;
  const from = reading.words[word]?.to ?? 0;
  for (const name of within(namesIn(sentence.index), from, from + 200, (candidate) => candidate.from)) {
    const id = bodyOf(scene, name);
    if (id !== null && id !== foreign && id !== 'coalition' && framework.test(reading.levelled.slice(from, name.from)))
      return id;
  }
  return null;
}
