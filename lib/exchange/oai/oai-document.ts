import { element, xmlDocument } from '@/lib/exchange/feeds/xml';
import type { HarvestHeader } from '@/lib/records/harvest/harvest-list';
import { metadataPrefix, type OaiArguments, type OaiError } from './harvest-request';

type Told = { now: Date; origin: string };

/** A whole answer: what was asked, and the parts of what is said to it. */
export function oaiDocument(asked: OaiArguments, parts: string[], told: Told): string {
  const { verb, ...rest } = asked;
  const given = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return envelope(
    element('request', { verb, ...Object.fromEntries(given) }, `${told.origin}/oai`),
    [element(verb, {}, parts)],
    told,
  );
}

/** An answer that says what was wrong. Arguments that make no sense are not repeated. */
export function oaiErrorDocument(asked: OaiArguments | null, error: OaiError, words: string, told: Told): string {
  const isRepeated = asked !== null && error.code !== 'badVerb' && error.code !== 'badArgument';
  const { verb, ...rest } = asked ?? { verb: '' };
  const given = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const attributes = isRepeated ? { verb, ...Object.fromEntries(given) } : {};
  return envelope(
    element('request', attributes, `${told.origin}/oai`),
    [element('error', { code: error.code }, words)],
    told,
  );
}

function envelope(request: string, parts: string[], { now }: Told): string {
  const namespaces = {
    xmlns: 'http://www.openarchives.org/OAI/2.0/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
  };
  return xmlDocument(element('OAI-PMH', namespaces, [element('responseDate', {}, toStamp(now)), request, ...parts]));
}

/** The protocol knows seconds. */
export function toStamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

export function headerElement({ kind, id, updatedAt, isWithdrawn, langs }: HarvestHeader, repository: string): string {
  const sets = [kind, ...(isWithdrawn ? [] : langs.map((lang) => `lang:${lang}`))];
  return element('header', isWithdrawn ? { status: 'deleted' } : {}, [
    element('identifier', {}, identifierOf(kind, id, repository)),
    element('datestamp', {}, toStamp(updatedAt)),
    ...sets.map((spec) => element('setSpec', {}, spec)),
  ]);
}

/** A withdrawn record has no metadata any more. */
export function recordElement(header: HarvestHeader, repository: string, metadata: string | null): string {
  const about = metadata === null ? [] : [element('metadata', {}, [metadata])];
  return element('record', {}, [headerElement(header, repository), ...about]);
}

export function formatElement(): string {
  return element('metadataFormat', {}, [
    element('metadataPrefix', {}, metadataPrefix),
    element('schema', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
    element('metadataNamespace', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
  ]);
}

function identifierOf(kind: string, id: string, repository: string): string {
  return `oai:${repository}:${kind}/${id}`;
}

/** Null: no identifier of this repository. */
export function readIdentifier(
  identifier: string,
  repository: string,
): { kind: 'meetings' | 'statements'; id: string } | null {
  const start = `oai:${repository}:`;
  if (!identifier.startsWith(start)) return null;
  const [kind, id = '', ...more] = identifier.slice(start.length).split('/');
  const isKind = kind === 'meetings' || kind === 'statements';
  return isKind && more.length === 0 && /^[a-z0-9-]{1,80}$/.test(id) ? { kind, id } : null;
}
