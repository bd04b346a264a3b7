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
  rights: { words: 'rights', codes: ['us_federal', 'press', 'unchecked', 'portal'] },
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
  paragraphKind: {
    words: null,
    codes: ['paragraph', 'heading', 'quotation', 'list_item'],
  },
} as const;

export type ChoiceList = keyof typeof choiceLists;
