import type { Scene } from '@/lib/intake/events/scene';
import type { Evidence, Proposal } from '@/lib/intake/intake-format';
import { lastBefore } from '@/lib/intake/text/near';
import type { IntakeVocabulary } from '@/lib/intake/vocabulary';
import type { Name } from '@/lib/language/names/find-names';
import topicTerms from '@/lib/language/topics/topic-terms.json';
import { findMatches, makeVocabulary, type Vocabulary } from '@/lib/language/vocabulary';
import { propose, type RuleContext } from './rule-context';

/** Each topic's names in texts, besides its labels; with and without the article where both occur. */
const terms = new Map(Object.entries(topicTerms).map(([id, { ar, en }]) => [id, [...ar, ...en]]));

const lexicons = new WeakMap<IntakeVocabulary, Vocabulary<string>>();

/** Proposes each topic that the text takes up once, with every place where it does. States and names are no topics. */
export function readTopics({ scene, readable, kind }: RuleContext, vocabulary: IntakeVocabulary): Proposal[] {
  if (kind.recordType === 'not-a-meeting-record') return [];
  const lexicon = lexicons.get(vocabulary) ?? makeVocabulary(labelsOf(vocabulary), 'kept');
  lexicons.set(vocabulary, lexicon);
  const { reading } = scene;
  const usable = new Set(readable.map(({ index }) => index));
  const evidence = new Map<string, Evidence[]>();
  for (const match of findMatches(lexicon, reading)) {
    const sentence = reading.sentenceOf[match.first] ?? 0;
    const topic = match.meaning;
    if (!usable.has(sentence) || isInName(scene.namesIn(sentence), match.from)) continue;
    if (isOfInstitution(scene, match.first)) continue;
    const places = evidence.get(topic) ?? [];
    if (places.length < 5) places.push(reading.evidence(match.from, match.to));
    evidence.set(topic, places);
  }
  return [...evidence].map(([topic, places]) => propose('topics', topic, places, 'topic-term', 0.8));
}

/** «جنوب أفريقيا», "Central African Republic", "Africa Focus Group". */
function isInName(names: readonly Name[], at: number): boolean {
  const name = names[lastBefore(names, at + 1, ({ from }) => from)];
  if (name === undefined || name.to <= at) return false;
  return ['state', 'body', 'organisation'].some((kind) => name.entries.some((entry) => entry.kind === kind));
}

const institution =
  /^[وفبلك]{0,2}(?:وزاره|وزير|وزيره|هييه|وحده|اداره|مديريه|جهاز|مصلحه|مفوضيه|نقابه|bureau|ministry|minister|department|agency|authority|directorate)$/;
const within = /^(?:ال|و?ال|مكافحه|تبييض|غسل|غسيل|التحريات|of|for|the|on|anti|and|و|money)/;
const longestTitle = 5;

/** «هيئة مكافحة غسل الأموال», «وكيل وزارة النفط», "the Anti-Money Laundering Bureau": a name takes up no topic. */
function isOfInstitution({ reading: { words } }: Scene, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - longestTitle); at -= 1) {
    const key = words[at]?.key ?? '';
    if (institution.test(key)) return true;
    if (!within.test(key)) break;
  }
  return (
    [1, 2, 3, 4].some((step) => /^(?:bureau|authority|agency|unit)$/.test(words[first + step]?.key ?? '')) &&
    [first, first - 1].some((at) => /^(?:anti|counter)$/.test(words[at]?.key ?? ''))
  );
}

function* labelsOf({ topics }: IntakeVocabulary): Iterable<readonly [string, readonly string[]]> {
  for (const { id, labels } of topics) {
    yield [id, [...labels, ...labels.flatMap(withoutArticle), ...(terms.get(id) ?? [])]];
  }
}

/** «بيانات الحمولة» is «بيانات حمولة السفن» where it is said whose it is. */
function withoutArticle(label: string): string[] {
  const [first, second, ...others] = label.split(' ');
  const isPair = others.length === 0 && /^[\u0621-\u064a]{3,}$/.test(first ?? '') && !first?.startsWith('ال');
  return isPair && second !== undefined && /^ال[\u0621-\u064a]{3,}$/.test(second)
    ? [`${first} ${second.slice(2)}`]
    : [];
}
