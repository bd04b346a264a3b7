import { publicOrigin } from '@/lib/env';
import { toCommitmentListJson } from '@/lib/exchange/api/findings/commitment-json';
import { toConcordanceJson, toPhraseTrackJson } from '@/lib/exchange/api/findings/finding-json';
import { toQuotationJson } from '@/lib/exchange/api/findings/quotation-json';
import { toThemesJson } from '@/lib/exchange/api/findings/themes-json';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { type FindingTable, findingTableQueries } from '@/lib/exchange/open-api/table-queries';
import { meetingRolesTable, rowsOfRoles } from '@/lib/exchange/views/meeting-roles-table';
import { viewOfConcordance, viewOfPhrase, viewOfQuotation } from '@/lib/exchange/views/phrase-tables';
import { viewOfCommitments, viewOfThemes } from '@/lib/exchange/views/statement-tables';
import { type View, viewOf } from '@/lib/exchange/views/view';
import { answerCommitments } from '@/lib/findings/answer-commitments';
import { answerMeetingTable } from '@/lib/findings/answer-meeting-table';
import { readConcordance } from '@/lib/findings/concordance/concordance';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import { answerQuotation, parseQuotation } from '@/lib/findings/quotation/asked-quotation';
import { answerThemes } from '@/lib/findings/themes/answer-themes';
import type { Locale } from '@/lib/i18n/locales';
import { answerFindingFault, findAtMoment, findByPhrase, withWords } from './answer-finding';
import { answerFault } from './answer-list';
import { answerTooBroad, answerTooMany } from './answer-table';

/** `locale`: the language of the addresses that rows have. */
type Asked = { request: Request; params: URLSearchParams; locale: Locale };

type Found = Promise<View | Response>;

/** A file has as many lines as a concordance can have. */
const mostLines = 10_000;
const mostStatements = 1_000;

const finders: Record<FindingTable, (asked: Asked) => Found> = {
  async phrases({ request, params }) {
    const asked = readQuery(findingTableQueries.phrases, withWords(params, 'q'));
    if (!asked.ok) return answerFault(request, asked.fault);
    const track = await findByPhrase(request, asked.query, ({ phrase, moment }) =>
      trackPhrase(phrase, moment, mostStatements),
    );
    if (track instanceof Response) return track;
    return track.isCapped ? answerTooBroad(request) : viewOfPhrase(toPhraseTrackJson(track));
  },
  async concordance({ request, params }) {
    const asked = readQuery(findingTableQueries.concordance, withWords(params, 'q'));
    if (!asked.ok) return answerFault(request, asked.fault);
    const { sort, cursor = '0', limit = mostLines } = asked.query;
    const found = await findByPhrase(request, asked.query, (known) =>
      readConcordance({ ...known, sort, offset: Number(cursor), limit }),
    );
    if (found instanceof Response) return found;
    return found.isCapped ? answerTooBroad(request) : viewOfConcordance(toConcordanceJson(found));
  },
  async themes({ request, params }) {
    const asked = readQuery(findingTableQueries.themes, params);
    if (!asked.ok) return answerFault(request, asked.fault);
    const found = await findAtMoment(request, asked.query.seq, answerThemes);
    return found instanceof Response ? found : viewOfThemes(toThemesJson(found));
  },
  async commitments({ request, params }) {
    const asked = readQuery(findingTableQueries.commitments, params);
    if (!asked.ok) return answerFault(request, asked.fault);
    const found = await findAtMoment(request, asked.query.seq, answerCommitments);
    return found instanceof Response ? found : viewOfCommitments(toCommitmentListJson(found));
  },
  async quotation({ request, params, locale }) {
    const asked = readQuery(findingTableQueries.quotation, withWords(params, 'words'));
    if (!asked.ok) return answerFault(request, asked.fault);
    const { words, lang, seq } = asked.query;
    const found = await answerQuotation(parseQuotation({ words, lang }), seq ?? null);
    if ('kind' in found) return answerFindingFault(request, found);
    return viewOfQuotation(toQuotationJson(found, { locale, origin: publicOrigin() }));
  },
  async 'meetings-table'({ request, params }) {
    const asked = readQuery(findingTableQueries['meetings-table'], params);
    if (!asked.ok) return answerFault(request, asked.fault);
    const found = await findAtMoment(request, asked.query.seq, answerMeetingTable);
    if (found instanceof Response) return found;
    const { meetings, older } = found;
    if (older > 0) return answerTooMany(request, { tooMany: meetings.length + older, noun: 'meetings' });
    return viewOf(meetingRolesTable, rowsOfRoles(meetings));
  },
};

export function isFindingTable(name: string): name is FindingTable {
  return Object.hasOwn(finders, name);
}

/** What a finding shows, as rows; or what is wrong with the question. */
export function findFindingView(name: FindingTable, asked: Asked): Found {
  return finders[name](asked);
}
