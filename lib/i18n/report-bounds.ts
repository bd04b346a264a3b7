/** How long the words of a report may be, and how long they are kept: after its end, and at most. */
export const reportBounds = { characters: 4_000, daysAfterEnd: 30, daysAtMost: 365 } as const;
