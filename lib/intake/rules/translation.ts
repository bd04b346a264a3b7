import type { Proposal } from '@/lib/intake/intake-format';
import { propose, type RuleContext } from './rule-context';

const translation =
  /(?:هذه\s+الترجمه|الترجمه\s+(?:هي\s+)?(?:خدمه|مقدمه)|ترجمه\s+(?:مجانيه|غير رسميه)|this\s+translation|(?:unofficial|courtesy)\s+translation|translation\s+is\s+provided)/;
const officialEn =
  /(?:النص\s+(?:الاصلي\s+)?(?:باللغه\s+)?(?:ال)?ا?نجليزي(?:ه)?(?:\s+الاصلي)?|النص\s+الانكليزي|النسخه\s+(?:ال)?ا?نجليزيه|النسخه\s+الانكليزيه|(?:اللغه\s+)?الانجليزيه|original\s+english|english\s+(?:source|text|version|original)|only\s+the\s+(?:original\s+)?english)/;
const officialAr = /(?:النص\s+العربي|النسخه\s+العربيه|arabic\s+(?:source|text|version|original))/;
const authority = /(?:رسمي|المرجع|معتمد|موثوق|authoritative|official|prevail|considered)/;
const translator =
  /(?:مقدمه\s+(?:\S+\s+){0,2}من(?:\s+قبل)?|تقدمها|اعدتها|اعدها|انجزتها|قامت بها|من اعداد|(?:prepared|made|supplied)\s+by|provided\s+(?:as\s+a\s+courtesy\s+)?(?:only\s+)?by)\s+(?<who>[^,.;\n]{4,60})/;

/** Reads the notice of a courtesy translation, and which text is the official one. */
export function readTranslationNotice({ scene: { reading } }: RuleContext): Proposal[] {
  for (const { from, to } of reading.sentences) {
    const text = reading.levelled.slice(from, Math.min(to, from + 800));
    if (!translation.test(text)) continue;
    const isEnglish = officialEn.test(text);
    if (!authority.test(text) || (!isEnglish && !officialAr.test(text))) continue;
    const who = translator.exec(text);
    const name = who?.groups?.who?.trim();
    const at = who === null || name === undefined ? 0 : from + who.index + who[0].indexOf(name);
    const named = name === undefined ? null : reading.written(at, at + name.length);
    const evidence = [
      reading.evidence(from, to),
      ...(name === undefined ? [] : [reading.evidence(at, at + name.length)]),
    ];
    return [
      propose(
        'statement.translation',
        { translator: named, officialLanguage: isEnglish ? 'en' : 'ar' },
        evidence,
        'translation-notice',
        0.95,
      ),
    ];
  }
  return [];
}
