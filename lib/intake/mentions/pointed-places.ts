import type { Venue } from '@/lib/intake/intake-format';
import type { RuleContext } from '@/lib/intake/rules/rule-context';
import { lastBefore } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';

/** A word that points to a city named before it: «استضافت المدينة», "met there", "in the same city". */
export type PointedPlace = { value: Venue; word: number; name: Name };

const hosting =
  /^[وف]?(?:س?[يت])?(?:ستضيف|استضاف|حتضن|احتضن|ستقبل|استقبل|شهد)(?:ت)?$|^[وفب]?(?:احتضان|استضافه)$|^(?:hosted|hosts|hosting|host|welcomed|welcomes)$/;
const town = /^(?:المدينه|العاصمه|البلده|city|capital|town)$/;
const there = /^(?:هناك|فيها|there)$/;
const notThere = /^(?:is|was|were|are|will|has|had|have|would)$/;
const farthestCity = 4;

/** Finds the places of a sentence that only point back, each with the city that it means. */
export function findPointedPlaces(context: RuleContext, sentence: Sentence): PointedPlace[] {
  const { words } = context.scene.reading;
  const found: PointedPlace[] = [];
  for (let word = sentence.first; word < sentence.end; word += 1) {
    const key = words[word]?.key ?? '';
    if (!isPointing(words, word, key)) continue;
    const name = cityBefore(context, word);
    const city = name === null ? undefined : entryOf(name, 'city');
    if (name !== null && city !== undefined)
      found.push({ value: { city: city.city, country: city.country }, word, name });
  }
  return found;
}

function isPointing(words: readonly { key: string }[], word: number, key: string): boolean {
  const [before = '', beyond = '', next = ''] = [words[word - 1]?.key, words[word - 2]?.key, words[word + 1]?.key];
  if (there.test(key)) return !notThere.test(next);
  if (!town.test(key) || (/^ال/.test(next) === /^ال/.test(key) && isName(next))) return false;
  if (/^[a-z]/.test(key)) {
    const isGiven = before === 'the' || before === 'this' || (before === 'same' && beyond === 'the');
    const isIn = [before, beyond, words[word - 3]?.key].includes('in');
    return isGiven && (isIn || hosting.test(next) || hosting.test(words[word + 2]?.key ?? ''));
  }
  return hosting.test(before) || hosting.test(next) || /^[وف]?(?:في|قلب|وسط)$/.test(before);
}

/** «العاصمة الأردنية» names a capital of its own. */
function isName(next: string): boolean {
  return /^ال[\u0621-\u064a]+يه$/.test(next);
}

function cityBefore({ scene: { names, reading } }: RuleContext, word: number): Name | null {
  const sentence = reading.sentenceOf[word] ?? 0;
  for (let index = lastBefore(names, word, ({ first }) => first); index >= 0; index -= 1) {
    const name = names[index];
    if (name === undefined || sentence - name.sentence > farthestCity) return null;
    const isOwn = reading.sentences[name.sentence]?.isFurniture === false;
    if (isOwn && entryOf(name, 'city') !== undefined) return name;
  }
  return null;
}
