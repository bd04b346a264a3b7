/** The codes that a field may hold, and where the messages have words for them. */
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
  ordinalScope: { words: 'desk.choices.ordinalScope', codes: ['series', 'year'] },
  dateBasis: { words: 'desk.choices.dateBasis', codes: ['stated', 'relative', 'inferred'] },
  confidence: { words: 'desk.choices.confidence', codes: ['verified_by_official', 'press_only', 'inferred'] },
  statementKind: {
    words: 'statement.kind',
    codes: ['joint_statement', 'communique', 'guiding_principles', 'readout', 'release', 'resolution'],
  },
  titleKind: { words: 'desk.choices.titleKind', codes: ['as_published', 'descriptive'] },
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
  sourceState: { words: 'desk.choices.sourceState', codes: ['listed', 'gone', 'not_for_readers', 'no_address'] },
  qualifier: { words: 'desk.choices.qualifier', codes: ['exact', 'over', 'nearly', 'about'] },
  countBasis: {
    words: 'count.basis',
    codes: ['members', 'observers', 'members_observers', 'present', 'present_in_person', 'guests', 'expected'],
  },
  countUnit: {
    words: 'desk.choices.unit',
    codes: ['states', 'organizations', 'states_organizations', 'delegations', 'partners', 'people'],
  },
  claimStatus: { words: 'claim.status', codes: ['adopted', 'rejected', 'both_stand', 'open'] },
  paragraphKind: {
    words: 'desk.choices.paragraphKind',
    codes: ['paragraph', 'heading', 'quotation', 'list_item'],
  },
} as const;

export type ChoiceList = keyof typeof choiceLists;
