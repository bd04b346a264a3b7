import type { Scene } from '@/lib/intake/events/scene';
import type { Sentence } from '@/lib/intake/text/read-text';
import { type ClauseKeys, keysBeforeClause } from './clause-keys';

/**
 * Tells whether nobody says that a meeting takes place: it is asked («ومتى يعقد الاجتماع؟»), possible ("may meet"), or only
 * wished for («تدرس طلبا لاستضافة الاجتماع»).
 */
export function isOpenQuestion(scene: Scene, sentence: Sentence, word: number, { before }: ClauseKeys): boolean {
  if (isAsked(scene, sentence)) return true;
  const clause = scene.clauses[word];
  const around = clause === undefined || clause.link === 'main' ? [] : keysBeforeClause(scene, sentence, clause);
  const lead = [...before, scene.reading.words[word]?.key ?? ''];
  return isPossible(lead) || isPossible([...around, ...lead]) || isConsidered([...around, ...before]);
}

const asking = /^(?:q|question|will|would|is|are|was|does|do|did|has|when|should|س|سوال|هل|متي|اين|وهل|ومتي)$/;

/** A heading may ask what the text answers: «ماذا جرى في بودابست؟». */
function isAsked({ reading: { levelled, sentences, words } }: Scene, { index, from, to, first }: Sentence): boolean {
  if (!/[?؟]["»)\s]*$/.test(levelled.slice(Math.max(from, to - longestMark), to))) return false;
  const heading = sentences.find(({ isFurniture }) => !isFurniture)?.index;
  return index !== heading || asking.test(words[first]?.key ?? '');
}

const longestMark = 6;

const perhaps = /^[وف]?(?:ربما|لعل|يحتمل|perhaps|maybe|possibly|whether|هل)$/;
const likely = /^[وف]?(?:ال)?(?:ممكن|محتمل|وارد)$/;
const imperfect = /^(?!ين|يون)[يتن](?=[\u0621-\u064a]{3})/;
const holds = /(?:عقد|نعقد|جتمع|لتقي|لتيم|ستضيف|حتضن|ستقبل|كون)(?:ها|ه|ون)?$/;

/** «قد تعقد», «من الممكن أن تعقد», "may meet", "should it meet". */
function isPossible(keys: readonly string[]): boolean {
  return keys.some((key, at) => {
    const next = keys[at + 1] ?? '';
    if (perhaps.test(key)) return true;
    if (key === 'من' && likely.test(next) && keys[at + 2] === 'ان') return true;
    if (/^[وف]?قد$/.test(key)) return imperfect.test(next) && holds.test(next) && !/^كان/.test(keys[at - 1] ?? '');
    if (key === 'whether' || (key === 'should' && at === 0)) return true;
    return /^(?:may|might|could)$/.test(key) && /^(?:be|also|yet|still|well|meet|hold|host|convene|gather)$/.test(next);
  });
}

const considers =
  /^[وف]?[يت](?:درس|بحث|فكر|امل|طمح|سعي|تطلع|رغب|عرض|تنافس)(?:ون)?$|^(?:considers?|considering|weighs?|weighing|hopes?|hoping|wants?|wanted|wishes|offers?|offered|bids?|bidding|proposes?|proposed)$/;
const toHost = /^ل?(?:استضافه|احتضان|استقبال)$|^(?:host|hosting|hold|holding)$/;

/** «تدرس الحكومة طلبا لاستضافة الاجتماع المقبل», "is considering an offer to host a meeting". */
function isConsidered(keys: readonly string[]): boolean {
  const at = keys.findIndex((key) => considers.test(key));
  return at >= 0 && keys.slice(at + 1).some((key) => toHost.test(key));
}
