import { z } from 'zod';
import { WordsJson } from '@/lib/exchange/api/words-json';
import type { Themes } from '@/lib/findings/themes/read-themes';
import { reasonsNotHeld } from '@/lib/records/statements/held/not-held';

const ThemeMeetingJson = z
  .strictObject({
    id: z.string(),
    ordinal: z.int().nullable(),
    date: z.string(),
    statement: z.string().nullable(),
    langs: z.array(z.enum(['ar', 'en'])),
    notHeld: z.enum(reasonsNotHeld).nullable(),
  })
  .meta({ id: 'ThemeMeeting' });

const ThemeCellJson = z
  .strictObject({
    meeting: z.string(),
    state: z.enum(['said', 'silent', 'unknown']),
    sentences: z.strictObject({ ar: z.int().nullable(), en: z.int().nullable() }),
    slots: z.array(z.string()),
  })
  .meta({ id: 'ThemeCell' });

/** `otherWords`: places that may speak of it in other words. `recorded`: the record has it among the topics of the meeting. */
const DroppedThemeJson = z
  .strictObject({
    topic: z.string(),
    saidIn: z.array(z.string()),
    lastSaidIn: z.string().nullable(),
    otherWords: z.array(z.string()),
    recorded: z.boolean(),
  })
  .meta({ id: 'DroppedTheme' });

/**
 * Topics by meeting of the record's main body: how many sentences of the statement speak of a topic in each language that is
 * held, and where. `unknown` where no text is held whole. `dropped`: the topics that an earlier statement
 * names and the newest one that is held does not. `earlier`: how many meetings of the body before these were not looked into.
 */
export const ThemesJson = z
  .strictObject({
    body: z.string().nullable(),
    seq: z.string(),
    meetings: z.array(ThemeMeetingJson),
    earlier: z.int().nonnegative(),
    topics: z.array(z.strictObject({ id: z.string(), label: WordsJson, cells: z.array(ThemeCellJson) })),
    newest: z.string().nullable(),
    before: z.array(z.string()),
    dropped: z.array(DroppedThemeJson),
  })
  .meta({ id: 'Themes' });

export function toThemesJson({ body, moment, meetings, earlier, themes, newest, before, dropped }: Themes) {
  return {
    body,
    seq: moment.seq,
    meetings: meetings.map(({ id, ordinal, edtf, statement, langs, why }) => ({
      id,
      ordinal,
      date: edtf,
      statement,
      langs,
      notHeld: why,
    })),
    earlier,
    topics: themes.map(({ id, label, cells }) => ({
      id,
      label,
      cells: cells.map(({ meeting, state, sentences, slots }) => ({
        meeting,
        state,
        sentences: { ar: sentences.ar ?? null, en: sentences.en ?? null },
        slots,
      })),
    })),
    newest,
    before,
    dropped: dropped.map(({ topic, saidIn, otherWords, isRecorded }) => ({
      topic,
      saidIn,
      lastSaidIn: saidIn.at(-1) ?? null,
      otherWords,
      recorded: isRecorded,
    })),
  } satisfies z.input<typeof ThemesJson>;
}
