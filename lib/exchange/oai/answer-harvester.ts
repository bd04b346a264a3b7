import { element } from '@/lib/exchange/feeds/xml';
import { findHarvested, type HarvestHeader, listHarvest, readEarliestChange } from '@/lib/records/harvest/harvest-list';
import { readOrigin } from '@/lib/records/history/change-pages';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { getStatement } from '@/lib/records/statements/statements';
import { meetingAsDublinCore, statementAsDublinCore } from './dublin-core';
import {
  metadataPrefix,
  type OaiArguments,
  type OaiError,
  readArguments,
  readWindow,
  setSpecs,
} from './harvest-request';
import {
  formatElement,
  headerElement,
  oaiDocument,
  oaiErrorDocument,
  readIdentifier,
  recordElement,
  toStamp,
} from './oai-document';
import { readToken, writeToken } from './resumption-token';

export type OaiTeller = {
  origin: string;
  name: string;
  /** The name of a set in the language of the caller. */
  nameOfSet(spec: string): string;
  /** What an error says in the language of the caller. */
  wordsOf(error: OaiError): string;
  now?: Date;
};

const pageSize = 50;

type Parts = string[] | OaiError;

/** Answers one request of OAI-PMH 2.0 (openarchives.org/OAI/2.0/openarchivesprotocol.htm), right or wrong. */
export async function answerHarvester(query: URLSearchParams, teller: OaiTeller): Promise<string> {
  const { origin, now = new Date() } = teller;
  const asked = readArguments(query);
  if ('code' in asked) return oaiErrorDocument(null, asked, teller.wordsOf(asked), { origin, now });
  const parts = await partsOf(asked, teller);
  if ('code' in parts) return oaiErrorDocument(asked, parts, teller.wordsOf(parts), { origin, now });
  return oaiDocument(asked, parts, { origin, now });
}

async function partsOf(asked: OaiArguments, teller: OaiTeller): Promise<Parts> {
  if (asked.metadataPrefix !== undefined && asked.metadataPrefix !== metadataPrefix)
    return { code: 'cannotDisseminateFormat', words: 'format' };
  switch (asked.verb) {
    case 'Identify':
      return identify(teller);
    case 'ListMetadataFormats':
      return listFormats(asked, teller);
    case 'ListSets':
      return listSets(asked, teller);
    case 'GetRecord':
      return getRecord(asked, teller);
    default:
      return list(asked, teller);
  }
}

async function identify({ origin, name }: OaiTeller): Promise<string[]> {
  return [
    element('repositoryName', {}, name),
    element('baseURL', {}, `${origin}/oai`),
    element('protocolVersion', {}, '2.0'),
    // The mailbox that every host has (RFC 2142): the portal knows no other, and the protocol asks for one.
    element('adminEmail', {}, `postmaster@${new URL(origin).hostname}`),
    element('earliestDatestamp', {}, toStamp(await readEarliestChange())),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
  ];
}

async function listFormats({ identifier }: OaiArguments, teller: OaiTeller): Promise<Parts> {
  if (identifier === undefined || (await findByIdentifier(identifier, teller))) return [formatElement()];
  return { code: 'idDoesNotExist', words: 'identifier' };
}

/** All sets are in one answer, so no token leads on. */
function listSets({ resumptionToken }: OaiArguments, { nameOfSet }: OaiTeller): Parts {
  if (resumptionToken !== undefined) return { code: 'badResumptionToken', words: 'token' };
  return setSpecs.map((spec) =>
    element('set', {}, [element('setSpec', {}, spec), element('setName', {}, nameOfSet(spec))]),
  );
}

async function getRecord({ identifier = '' }: OaiArguments, teller: OaiTeller): Promise<Parts> {
  const header = await findByIdentifier(identifier, teller);
  return header ? [await writeRecord(header, teller)] : { code: 'idDoesNotExist', words: 'identifier' };
}

async function findByIdentifier(identifier: string, { origin }: OaiTeller): Promise<HarvestHeader | null> {
  const named = readIdentifier(identifier, repositoryOf(origin));
  return named && findHarvested(named.kind, named.id);
}

async function list(asked: OaiArguments, teller: OaiTeller): Promise<Parts> {
  const mark = await readOrigin();
  const resumed = asked.resumptionToken === undefined ? null : readToken(asked.resumptionToken, mark);
  if (asked.resumptionToken !== undefined && resumed?.verb !== asked.verb)
    return { code: 'badResumptionToken', words: 'token' };
  const narrowed = resumed ? { ...resumed, verb: asked.verb } : asked;
  const window = readWindow(narrowed);
  if ('code' in window) return window;
  const { headers, total } = await listHarvest({ ...window, after: resumed?.after ?? null, limit: pageSize });
  if (headers.length === 0) return { code: 'noRecordsMatch', words: 'nothing' };
  const page = headers.slice(0, pageSize);
  const done = resumed?.done ?? 0;
  const last = page.at(-1);
  const isLast = headers.length <= pageSize || last === undefined;
  const { verb, from, until, set } = narrowed;
  const token = isLast ? '' : writeToken({ verb, from, until, set, after: last, done: done + page.length }, mark);
  const items = await Promise.all(
    page.map((header) =>
      verb === 'ListRecords' ? writeRecord(header, teller) : headerElement(header, repositoryOf(teller.origin)),
    ),
  );
  if (isLast && resumed === null) return items;
  const place = { completeListSize: String(total), cursor: String(done) };
  return [...items, element('resumptionToken', place, token)];
}

async function writeRecord(header: HarvestHeader, { origin }: OaiTeller): Promise<string> {
  return recordElement(header, repositoryOf(origin), header.isWithdrawn ? null : await writeMetadata(header, origin));
}

async function writeMetadata({ kind, id }: HarvestHeader, origin: string): Promise<string | null> {
  if (kind === 'meetings') {
    const meeting = await getMeeting(id);
    return meeting && meetingAsDublinCore(meeting, origin);
  }
  const statement = await getStatement(id);
  return statement && statementAsDublinCore(statement, origin);
}

/** The name of the repository in identifiers: its host, without a port. */
function repositoryOf(origin: string): string {
  return new URL(origin).hostname;
}
