import { element } from '@/lib/exchange/feeds/xml';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Bilingual } from '@/lib/records/bilingual';
import type { Meeting } from '@/lib/records/meetings/meetings';
import type { Statement } from '@/lib/records/statements/statements';

/** What neither language says: a date, an address, a code (BCP 47, no linguistic content). */
const neither = 'zxx';

/** A meeting in Dublin Core. What rests on inference is left out, since Dublin Core has no way to say so. */
export function meetingAsDublinCore(meeting: Meeting, origin: string): string {
  const { id, title, summary, topics, date, place, country, sources, unconfirmed } = meeting;
  return dublinCore([
    ...inBoth('title', title),
    ...topics.flatMap(({ label }) => inBoth('subject', label)),
    ...inBoth('description', summary),
    ...(unconfirmed.includes('edtf') ? [] : [plain('date', date.edtf)]),
    plain('type', 'Event'),
    plain('identifier', `${origin}/id/meetings/${id}`),
    ...sources.flatMap(({ url }) => (url === null ? [] : [plain('source', url)])),
    ...(unconfirmed.includes('place') ? [] : inBoth('coverage', place)),
    ...(unconfirmed.includes('country') ? [] : inBoth('coverage', country?.name ?? null)),
  ]);
}

/** A statement in Dublin Core, with the languages of its texts; our own rendering of a title is no title. */
export function statementAsDublinCore(statement: Statement, origin: string): string {
  const { id, title, issuer, issued, meeting, texts } = statement;
  const urls = texts.flatMap(({ source }) => source?.url ?? []);
  const languages = [...new Set(texts.map(({ lang }) => lang))].toSorted();
  return dublinCore([
    ...inBoth('title', title),
    ...inBoth('creator', issuer),
    ...(issued === null ? [] : [plain('date', issued)]),
    plain('type', 'Text'),
    plain('identifier', `${origin}/id/statements/${id}`),
    ...[...new Set(urls)].map((url) => plain('source', url)),
    ...languages.map((lang) => plain('language', lang)),
    ...(meeting === null ? [] : [plain('relation', `${origin}/id/meetings/${meeting.id}`)]),
  ]);
}

function dublinCore(elements: string[]): string {
  const namespaces = {
    'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
  };
  return element('oai_dc:dc', namespaces, elements);
}

function inBoth(name: string, words: Bilingual | null): string[] {
  return locales.flatMap((locale: Locale) => {
    const said = words?.[locale] ?? null;
    return said === null ? [] : [element(`dc:${name}`, { 'xml:lang': locale }, said)];
  });
}

function plain(name: string, value: string): string {
  return element(`dc:${name}`, { 'xml:lang': neither }, value);
}
