import { bodyOf } from '@/lib/intake/events/owners/named-body';
import type { Owner } from '@/lib/intake/events/owners/owner';
import { foreign } from '@/lib/intake/events/owners/owner';
import type { Scene } from '@/lib/intake/events/scene';
import type { Clause } from '@/lib/intake/text/clause-tree';
import { lastBefore } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import type { Name } from '@/lib/language/names/find-names';
import { groupAcronyms } from '@/lib/language/names/group-acronyms';

/** «اجتماع مجموعة …», «الاجتماع الثاني عشر لمجموعة …», "meeting of the … Group", "meeting of its …". */
export function bodyAfter(scene: Scene, sentence: Sentence, word: number): Owner | null {
  const { words } = scene.reading;
  const reach = words[Math.min(word + 9, sentence.end - 1)]?.from ?? 0;
  const names = scene.namesIn(sentence.index);
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  for (let index = lastBefore(names, words[word]?.to ?? 0, ({ from }) => from) + 1; index < names.length; index += 1) {
    const name = names[index];
    if (name === undefined || name.from > reach) return null;
    const id = bodyOf(scene, name);
    if (id === null) continue;
    if (isOfOtherClause(scene, word, name)) return null;
    const links = words.slice(word + 1, name.first).map(({ key }) => key);
    if (id === foreign) {
      const ours = jointlyWith(scene, names[index + 1], name);
      if (ours !== null) return ours;
    }
    if (id === foreign && links.length > 3) return null;
    const isOfMembers = /^ل(?:كبار|ممثلي|مسوولي|خبرا|اعضا|مندوبي|رووسا|روسا)/.test(links[0] ?? '');
    if (
      links.some(
        (key, at) =>
          breaksComplement.has(key) &&
          !(isOfMembers && (key === 'من' || key === 'في')) &&
          !(key === 'and' && isOfTime(links[at + 1] ?? '')),
      )
    )
      return null;
    if (id === 'coalition') return narrowerAfter(scene, names[index + 1], name) ?? id;
    if (isEnglish && name.last === sentence.end - 1 && links.length === 0) return id;
    return isEnglish && !links.some((key) => key === 'of' || key === 'by' || key === 'for') ? null : id;
  }
  return null;
}

/** «عقدت اللجنة اجتماعها تحضيرا لاجتماع المجموعة»: what one prepares for does not own one's meeting. */
function isOfOtherClause({ clauses }: Scene, word: number, { first }: Name): boolean {
  const clause = clauses[first];
  return clause !== clauses[word] && clause !== undefined && asides.has(clause.link) && clause.first > word;
}

const asides: ReadonlySet<Clause['link']> = new Set(['before', 'after', 'beside', 'continuing']);

/** "a joint session of the FATF and the CIFG" is a meeting of the body on record. */
function jointlyWith(scene: Scene, next: Name | undefined, name: Name): Owner | null {
  const id = next !== undefined && next.first - name.last <= 3 ? bodyOf(scene, next) : null;
  return id !== null && scene.meetingBodies.has(id) ? id : null;
}

/** "held a meeting Thursday and Friday of the …" */
function isOfTime(key: string): boolean {
  return /day$|^\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(key);
}

/** Finds the narrower body that follows at once: «مجموعة التحالف …», "the Global Coalition's Finance Working Group". */
function narrowerAfter(scene: Scene, next: Name | undefined, name: Name): Owner | null {
  const id = next !== undefined && next.first - name.last <= 3 ? bodyOf(scene, next) : null;
  return id === foreign ? null : id;
}

const breaksComplement = new Set(
  (
    'حول بشان لمناقشه لبحث بهدف من بحضور بمشاركه ان الي عن علي برياسه عقب بعد قبل حيث مع ' +
    'to on with about discuss and in at between alongside focused addressed'
  ).split(' '),
);

/** "CIFG meeting", "the CIFG's twelfth plenary meeting", "Counter ISIL Finance Meeting". */
export function bodyBefore(scene: Scene, sentence: Sentence, word: number): Owner | null {
  const { words } = scene.reading;
  const at = words[word]?.from ?? 0;
  const names = scene.namesIn(sentence.index);
  const name = names[lastBefore(names, at + 1, ({ from }) => from)];
  if (name === undefined) return null;
  const id = bodyOf(scene, name);
  if (id === null) return null;
  if (name.last >= word) return id;
  if (!/^[a-z]/.test(words[word]?.key ?? '')) return null;
  const between = words.slice(name.last + 1, word);
  const isTight = between.length <= 4 && between.every(({ key }) => attributive.test(key));
  return isTight && !/[,;:]/.test(scene.reading.levelled.slice(name.to, at)) ? id : null;
}

const attributive = new RegExp(
  String.raw`^(?:s|${groupAcronyms.join('|')}|first|second|third|\w+th|\w+st|\d+|st|nd|rd|annual|plenary|virtual|ministerial|inaugural|full|next|last|small|group|political|directors|finance|ministers|foreign|level|latest|recent|upcoming|previous)$`,
);
