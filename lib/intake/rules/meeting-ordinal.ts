import type { Proposal } from '@/lib/intake/intake-format';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import { isSameJson, propose, type RuleContext, settle } from './rule-context';

/** Reads the number of the meeting where the meeting itself is named. «التأسيسي» and "inaugural" make it the first. */
export function readMeetingOrdinal({ kind, scene: { reading } }: RuleContext): Proposal[] {
  const { words } = reading;
  const stated = kind.main.flatMap(({ ordinal, word, by }) => {
    if (ordinal === null) return [];
    const from = words[Math.min(word, ordinal.first)]?.from ?? 0;
    const to = words[Math.max(word, ordinal.last)]?.to ?? from;
    const number = reading.evidence(words[ordinal.first]?.from ?? from, words[ordinal.last]?.to ?? to);
    return [
      propose(
        'meeting.ordinal',
        ordinal.value,
        [reading.evidence(from, to), number],
        isOfTimes(words, ordinal) ? 'ordinal-of-times' : 'ordinal-at-noun',
        by === 'name' ? 0.85 : 0.95,
      ),
    ];
  });
  if (stated.length > 0) return settle(stated, isSameJson);
  const founding = kind.main.find(({ word, sentence }) => {
    const { first = 0, end = 0 } = reading.sentences[sentence] ?? {};
    const near = words.slice(Math.max(first, word - 2), Math.min(end, word + 3));
    return near.some(({ key }) => key === 'التاسيسي' || key === 'inaugural');
  });
  if (founding === undefined) return [];
  const from = Math.min(
    words[founding.word]?.from ?? 0,
    words[founding.word - 1]?.key === 'inaugural' ? (words[founding.word - 1]?.from ?? 0) : founding.from,
  );
  const to =
    [1, 2].map((step) => words[founding.word + step]).find((word) => word?.key === 'التاسيسي')?.to ?? founding.to;
  return [
    propose('meeting.ordinal', 1, [reading.evidence(from, to)], 'ordinal-founding', 0.6, { flags: ['inferred'] }),
  ];
}

/** "the 28th time", «للمرة الثانية والعشرين». */
function isOfTimes(words: readonly { key: string }[], { first, last }: Ordinal): boolean {
  return words[last + 1]?.key === 'time' || /^(?:ال|لل)مر[هت]$/.test(words[first - 1]?.key ?? '');
}
