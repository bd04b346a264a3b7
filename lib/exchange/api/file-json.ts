import { z } from 'zod';

/** The description of a table after CSV on the Web, as far as a caller may rely on it. */
export const TableDescriptionJson = z.looseObject({
  '@context': z.literal('http://www.w3.org/ns/csvw'),
  url: z.string(),
  tableSchema: z.looseObject({
    primaryKey: z.array(z.string()).optional(),
    columns: z.array(z.looseObject({ name: z.string(), datatype: z.string() })),
  }),
});

/** The file of bodies and memberships, as far as a caller may rely on it. */
export const PopoloJson = z.looseObject({
  organizations: z.array(z.looseObject({ id: z.string(), name: z.string().nullable() })),
  memberships: z.array(z.looseObject({ id: z.string(), organization_id: z.string(), member_id: z.string() })),
});
