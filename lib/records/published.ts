/** Readers find a record only while it is not withdrawn. For them a withdrawn record is as one that never was. */
export const published = { withdrawnAt: null } as const;
