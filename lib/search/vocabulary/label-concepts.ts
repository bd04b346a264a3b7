import { readMessages } from '@/lib/i18n/messages/read-messages';
import type { PlainConcept, PlainLabel } from './concept';
import words from './label-words.json';
import pageWords from './page-words.json';

type Wording = { ar: string; en: string };

/**
 * Returns the words with which the interface itself says what a record is, with what else readers call that: who has
 * seen them searches for them. Each leads to the records that it is said of.
 */
export async function labelConcepts(): Promise<PlainConcept[]> {
  const shown = await shownLabels();
  const bodies = await readMessages('bodies');
  const goals = new Set([...Object.keys(words), ...shown.keys()]);
  const shortNames = (Object.keys(bodies.en.shortName) as (keyof typeof bodies.en.shortName)[]).map(
    (id): PlainConcept => ({
      id: `body ${id}`,
      kind: 'body',
      ref: id,
      labels: (['ar', 'en'] as const).map((lang) => ({
        lang,
        kind: 'variant' as const,
        reason: null,
        text: bodies[lang].shortName[id],
      })),
    }),
  );
  const said = [...goals].map((goal): PlainConcept => {
    const more: { ar: string[]; en: string[] } | undefined = words[goal as keyof typeof words];
    return {
      id: `label ${goal}`,
      kind: 'label' as const,
      ref: null,
      goals: [goal],
      labels: (['ar', 'en'] as const).flatMap((lang) => [
        ...(shown.get(goal) ?? []).map(
          (label): PlainLabel => ({ lang, text: label[lang], kind: 'preferred', reason: null }),
        ),
        ...(more?.[lang] ?? []).map((text): PlainLabel => ({ lang, text, kind: 'variant', reason: null })),
      ]),
    };
  });
  return [...shortNames, ...said, ...(await pageConcepts())];
}

/** Pages of the portal that answer a question by themselves, under their own names and what readers call them. */
async function pageConcepts(): Promise<PlainConcept[]> {
  const { ar, en } = await readMessages('search');
  const own = { ar: ar.card.page, en: en.card.page };
  return (Object.keys(pageWords) as (keyof typeof pageWords)[]).map((page) => ({
    id: `page ${page}`,
    kind: 'label',
    ref: null,
    goals: [`page:${page}`],
    labels: (['ar', 'en'] as const).flatMap((lang): PlainLabel[] => [
      { lang, text: own[lang][page], kind: 'preferred', reason: null },
      ...pageWords[page][lang].map((text): PlainLabel => ({ lang, text, kind: 'variant', reason: null })),
    ]),
  }));
}

async function shownLabels(): Promise<Map<string, Wording[]>> {
  const meeting = await readMessages('meeting');
  const standing = await readMessages('standing');
  const gap = await readMessages('gap');
  const coverage = await readMessages('coverage');
  const designations = await readMessages('designations');
  const date = await readMessages('date');
  const of = <Key extends string>(prefix: string, both: { ar: Record<Key, string>; en: Record<Key, string> }) =>
    (Object.keys(both.en) as Key[]).map((key) => [`${prefix}:${key}`, { ar: both.ar[key], en: both.en[key] }] as const);
  const entries: (readonly [string, Wording])[] = [
    ...of('mode', { ar: meeting.ar.mode, en: meeting.en.mode }),
    ...of('kind', { ar: meeting.ar.type, en: meeting.en.type }),
    ...of('standing', standing),
    ...of('gaps', { ar: gap.ar.title, en: gap.en.title }).map(
      ([goal, { ar, en }]) => [goal, { ar: afterNumber(ar), en: afterNumber(en) }] as const,
    ),
    ['place:unknown', { ar: meeting.ar.placeUnknown, en: meeting.en.placeUnknown }],
    ['date:unknown', { ar: designations.ar.undated, en: designations.en.undated }],
    ['date:unknown', { ar: date.ar.notKnown, en: date.en.notKnown }],
    ['number:inferred', { ar: coverage.ar.numberInferred, en: coverage.en.numberInferred }],
  ];
  const labels = new Map<string, Wording[]>();
  for (const [goal, label] of entries) labels.set(goal, [...(labels.get(goal) ?? []), label]);
  return labels;
}

/** «الرقم 5: لا قيد له» is searched for by what it says of the number. */
function afterNumber(title: string): string {
  return title.slice(title.indexOf(':') + 1).trim();
}
