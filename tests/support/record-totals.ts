/** How many of each the bundled record holds. A correction that adds a record changes its number here alone. */
export const recordTotals = {
  meetings: 61,
  meetingsByBody: {
    cifg: 19,
    'small-group': 15,
    ministerial: 9,
    tftc: 8,
    'africa-focus-group': 2,
    ftf: 1,
    stabilization: 1,
    'terrorist-travel': 1,
    other: 5,
  },
  gaps: 7,
  plans: 1,
  statements: 32,
  designations: 23,
  targets: 102,
  bodies: 16,
  partiesAndPlaces: 117,
  coalitionMembers: 84,
  groupMembers: 27,
  topics: 28,
  sources: 224,
} as const;

/** As many members as the Coalition itself says that it has. */
export const coalitionMembersSaid = 90;
