import { getTranslations } from 'next-intl/server';
import type { SignedIn } from '@/app/internal/[locale]/desk/post';
import { addressOfHeld } from '@/components/editing/reading/held-texts';
import { inPageOrder } from '@/components/editing/reading/open-values';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import type { LiveReading } from '@/components/editing/scripts/reading/live-reading';
import { actorOf } from '@/lib/auth/session';
import { findHeld, getReadingNames, previewReading } from '@/lib/desk/readings/readings';
import { textDigest } from '@/lib/editing/readings/keep-reading';
import { languageOf } from '@/lib/text/characters/language-of';
import { quotesOf } from '@/lib/text/quoted-pieces';

/** What a text says, while it is being pasted: nothing is kept of it. The offsets are of `text`, which is the pasted one in NFC. */
export async function readWords({ form, session, locale }: SignedIn): Promise<Response> {
  const actor = actorOf(session);
  const text = form.get('text');
  const lang = form.get('lang') || languageOf(text);
  const [t, names, reading] = await Promise.all([
    getTranslations({ locale }),
    getReadingNames(actor),
    previewReading(actor, { text, lang, published: form.get('published') }),
  ]);
  const words = makeReadingWords(t, locale, names);
  if (reading === null) {
    const refused: LiveReading = {
      text: null,
      lang,
      kind: t('desk.reading.unreadable'),
      match: null,
      held: [],
      values: [],
      removed: [],
    };
    return Response.json(refused);
  }
  const held = await findHeld(actor, reading.text, textDigest(text));
  const answer: LiveReading = {
    text: reading.text === text ? null : reading.text,
    lang,
    kind: words.kind(reading),
    match: reading.match && words.match(reading.match),
    held: held.map(({ kind, id }) => ({
      words: t(`desk.reading.held.${kind}`, { id }),
      href: addressOfHeld(locale, { kind, id }),
    })),
    values: inPageOrder(reading.values)
      .filter(({ rule }) => rule !== null)
      .map((value, index) => ({
        number: index + 1,
        label: words.label(value.field),
        value: words.value(value.field, value.value),
        step: value.step ?? 'weak',
        stepWords: value.step === null ? '' : words.step(value.step),
        quotes: quotesOf(value.spans),
        spans: value.spans.map(({ start, end }) => [start, end]),
        against: words.against(value),
      })),
    removed: reading.lines.map((line) => line.words),
  };
  return Response.json(answer);
}
