import { env } from '@/lib/env';

/** An invented text is the work of no real government. */
const rights = env.PORTAL_PRACTICE
  ? (['press', 'unchecked', 'portal'] as const)
  : (['us_federal', 'press', 'unchecked', 'portal'] as const);

/** The codes that a field may hold, and where the messages have words for them. Null: under `codes`. */
export const choiceLists = {
  meetingType: {
    words: 'meeting.type',
    codes: [
      'plenary',
      'joint_meeting',
      'ministerial',
      'select_members',
      'political_directors',
      'working_group',
      'regional_meeting',
      'conference',
      'workshop',
      'information_exchange',
      'executive_committee',
      'founding',
      'inauguration',
    ],
  },
  mode: { words: 'meeting.mode', codes: ['in_person', 'virtual', 'hybrid'] },
  commitmentState: { words: 'findings.commitment.state', codes: ['open', 'met', 'dropped'] },
  ordinalScope: { words: null, codes: ['series', 'year'] },
  dateBasis: { words: null, codes: ['stated', 'relative', 'inferred'] },
  confidence: { words: null, codes: ['verified_by_official', 'press_only', 'inferred'] },
  statementKind: {
    words: 'statement.kind',
    codes: ['joint_statement', 'communique', 'guiding_principles', 'readout', 'release', 'resolution'],
  },
  titleKind: { words: null, codes: ['as_published', 'descriptive'] },
  language: { words: 'language', codes: ['ar', 'en', 'it', 'fr', 'de', 'da', 'sv'] },
  standing: {
    words: 'standing',
    codes: [
      'official',
      'courtesy_translation',
      'press_report',
      'transcription',
      'portal_translation',
      'portal_summary',
    ],
  },
  rights: { words: 'rights', codes: rights },
  extent: { words: 'extent', codes: ['full', 'excerpt', 'link'] },
  sourceKind: { words: 'source.kind', codes: ['official', 'courtesy_translation', 'press'] },
  sourceState: { words: null, codes: ['listed', 'gone', 'not_for_readers', 'no_address'] },
  qualifier: { words: null, codes: ['exact', 'over', 'nearly', 'about'] },
  countBasis: {
    words: 'count.basis',
    codes: ['members', 'observers', 'members_observers', 'present', 'present_in_person', 'guests', 'expected'],
  },
  countUnit: {
    words: null,
    codes: [
      'states',
      'organizations',
      'states_organizations',
      'delegations',
      'partners',
      'people',
      'participants',
      'foreign_ministers',
    ],
  },
  claimStatus: { words: 'claim.status', codes: ['adopted', 'rejected', 'both_stand', 'open'] },
  tie: { words: null, codes: ['named_in_statement', 'announced_with', 'proximity'] },
  targetKind: { words: 'designations.kinds', codes: ['person', 'entity'] },
  targetStatus: { words: 'designations.statuses', codes: ['active', 'delisted', 'unknown'] },
  partyKind: { words: 'members.kind', codes: ['state', 'organization'] },
  topicFacet: { words: 'topics.facet', codes: ['source_of_funds', 'channel', 'response', 'context', 'theatre'] },
  bodyKind: {
    words: null,
    codes: [
      'coalition',
      'working_group',
      'sub_group',
      'steering_format',
      'line_of_effort',
      'meeting_format',
      'centre',
      'standard_setter',
      'sanctions_committee',
      'designating_authority',
    ],
  },
  nameUse: { words: null, codes: ['former', 'variant'] },
  membershipRole: { words: null, codes: ['member', 'observer', 'co_chair'] },
  conceptKind: { words: null, codes: ['body', 'party', 'place', 'topic', 'month', 'term'] },
  labelKind: { words: null, codes: ['preferred', 'variant', 'transliteration', 'wrong_form'] },
  gapKind: { words: null, codes: ['no_record', 'inferred', 'month_only', 'year_unconfirmed', 'beyond_last'] },
  labelLang: { words: null, codes: ['ar', 'en', 'ar-Latn'] },
  paragraphKind: {
    words: null,
    codes: ['paragraph', 'heading', 'quotation', 'list_item'],
  },
} as const;

export type ChoiceList = keyof typeof choiceLists;
