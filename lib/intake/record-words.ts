/** The record's own words for a count and for a mode, as the schema has them. */
export const countBases = [
  'members',
  'observers',
  'members_observers',
  'present',
  'present_in_person',
  'guests',
  'expected',
] as const;

export const qualifiers = ['exact', 'over', 'nearly', 'about'] as const;
export type Qualifier = (typeof qualifiers)[number];

export const meetingModes = ['in_person', 'virtual', 'hybrid'] as const;
export type MeetingMode = (typeof meetingModes)[number];
