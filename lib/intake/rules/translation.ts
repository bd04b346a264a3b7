import type { Proposal } from '@/lib/intake/intake-format';
import type { Sentence } from '@/lib/intake/text/read-text';
import { propose, type RuleContext } from './rule-context';

const translation =
  /(?:هذه\s+الترجمه|الترجمه\s+(?:هي\s+)?(?:خدمه|مقدمه)|ترجمه\s+(?:مجانيه|مجامله|غير رسميه)|(?:نقل|نقلت|ترجم|ترجمت)\s+(?:هذا\s+(?:النص|البيان)|النص|البيان)\s+الي|this\s+translation|translated\s+(?:into\s+\S+\s+)?by|(?:unofficial|courtesy)\s+translation|translation\s+is\s+provided)/;
const authority = /(?:رسمي|المرجع|معتمد|موثوق|authoritative|official|prevail|considered)/;
const text = '(?:النص|النسخه|اللغه|الصيغه)\\s+(?:الاصلي(?:ه)?\\s+)?(?:باللغه\\s+)?';
const textEn = '\\s+(?:source|text|version|original)';
/** What the official text is called, by its language. */
const officialTexts: readonly [string, RegExp][] = [
  [
    'en',
    new RegExp(
      `${text}(?:ال)?ا?ن[جك]ليزي|الانجليزيه|original\\s+english|english${textEn}|only\\s+the\\s+(?:original\\s+)?english`,
    ),
  ],
  ['ar', new RegExp(`${text}(?:ال)?عربي|original\\s+arabic|arabic${textEn}`)],
  ['fr', new RegExp(`${text}(?:ال)?فرنسي|original\\s+french|french${textEn}`)],
  ['it', new RegExp(`${text}(?:ال)?ايطالي|original\\s+italian|italian${textEn}`)],
  ['de', new RegExp(`${text}(?:ال)?الماني|original\\s+german|german${textEn}`)],
  ['es', new RegExp(`${text}(?:ال)?اسباني|original\\s+spanish|spanish${textEn}`)],
];
const translator =
  /(?:مقدمه\s+(?:\S+\s+){0,2}من(?:\s+قبل)?|تقدمها|اعدتها|اعدها|انجزتها|انجزها|قامت بها|من اعداد|الي\s+(?:اللغه\s+)?(?:العربيه|الانجليزيه)|(?:prepared|made|supplied|translated(?:\s+into\s+\S+)?)\s+by|provided\s+(?:as\s+a\s+courtesy\s+)?(?:only\s+)?by)\s+(?<who>[^,.;\n]{4,60})/;

/** Reads the notice of a courtesy translation, and which text is the official one, in one sentence or in two. */
export function readTranslationNotice({ scene: { reading } }: RuleContext): Proposal[] {
  const { sentences, levelled } = reading;
  for (const [index, sentence] of sentences.entries()) {
    if (!translation.test(wordsOf(levelled, sentence))) continue;
    const next = sentences[index + 1];
    const isWhole = authority.test(wordsOf(levelled, sentence));
    const to = isWhole || next === undefined ? sentence.to : next.to;
    const notice = wordsOf(levelled, { from: sentence.from, to });
    const language = officialTexts.find(([, pattern]) => pattern.test(notice))?.[0];
    if (!authority.test(notice) || language === undefined) continue;
    const who = translator.exec(wordsOf(levelled, sentence));
    const name = who?.groups?.who?.trim();
    const at = who === null || name === undefined ? 0 : sentence.from + who.index + who[0].indexOf(name);
    const named = name === undefined ? null : reading.written(at, at + name.length);
    const evidence = [
      reading.evidence(sentence.from, to),
      ...(name === undefined ? [] : [reading.evidence(at, at + name.length)]),
    ];
    const value = { translator: named, officialLanguage: language };
    return [propose('statement.translation', value, evidence, 'translation-notice', 0.95)];
  }
  return [];
}

const longestNotice = 800;

function wordsOf(levelled: string, { from, to }: Pick<Sentence, 'from' | 'to'>): string {
  return levelled.slice(from, Math.min(to, from + longestNotice));
}
