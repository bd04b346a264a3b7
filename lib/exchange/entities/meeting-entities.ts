import type { ItemOf } from '@/lib/exchange/api/nouns';
import { type Entity, entity, namesOf, prefixesOf } from './entity';
import { countryOf, partyId } from './party-entities';

const languages: Record<string, string> = {
  ar: 'ara',
  en: 'eng',
  fr: 'fra',
  de: 'deu',
  it: 'ita',
  da: 'dan',
  sv: 'swe',
};

/** A file of the new model takes so many characters of a text. */
const mostCharacters = 65_000;

export const documentId = (text: string) => `text-${text.replace('/', '-')}`;

/** A meeting, with who called it and who received it. `partyOf`: the id of a party by its code. */
export function meetingEntity(meeting: ItemOf<'meetings'>, partyOf: (code: string) => string | null): Entity {
  const { date, place } = meeting;
  const isSettled = date.basis !== 'inferred' && !date.yearUnconfirmed && !meeting.unconfirmed.includes('edtf');
  const { start, end } = prefixesOf(isSettled ? date.edtf : null);
  const parties = (codes: string[]) => codes.map(partyOf).map((id) => id && partyId(id));
  return entity(`meeting-${meeting.id}`, 'Event', {
    name: namesOf(meeting.title),
    ...(start === end ? { date: start } : { startDate: start, endDate: end }),
    location: place?.city ? namesOf(place.city) : null,
    country: countryOf(place?.country ?? null),
    organizer: parties(meeting.coChairs),
    involved: parties(meeting.hosts),
    sourceUrl: meeting.sources.map(({ url }) => url),
  });
}

/** The texts of a statement as documents. Words are given where readers may have all of them. */
export function textEntities(statement: ItemOf<'statements'>): Entity[] {
  return statement.texts.map((text) => {
    const words = text.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
    const name = text.lang === 'ar' ? statement.title.ar : statement.title.en;
    return entity(documentId(text.id), 'PlainText', {
      name: name ?? text.id,
      title: name,
      fileName: `${text.id.replace('/', '-')}.txt`,
      language: languages[text.lang],
      publishedAt: prefixesOf(text.published).start,
      sourceUrl: text.source?.url,
      publisher: text.source ? namesOf(text.source.publisher) : null,
      bodyText: text.isExcerpt || words.length > mostCharacters ? null : words,
    });
  });
}
