import { z } from 'zod';

/** The kinds of records that a table may bring, as the parts of drafts name them. */
export const tableTypes = ['meeting', 'designation', 'party'] as const;

export type TableType = (typeof tableTypes)[number];

/** A cell under the heading of its column, as it stands there. Two columns may give one field, a place in either language. */
const Cell = z.strictObject({
  column: z.string(),
  field: z.string(),
  value: z.string().max(100_000, 'validation.tooLong'),
});

/** What is wrong with a cell. A null line is of the file as a whole, a null column of a row. `message`: a key of the messages. */
export type TableFault = {
  line: number | null;
  column: string | null;
  message: string;
  values?: Record<string, string | number>;
};

export const mostRows = 1_000;

export const TableInput = z.strictObject({
  type: z.enum(tableTypes),
  rows: z
    .array(
      z.strictObject({
        line: z.number().int(),
        /** The version of the record that our export gave the row of; null where the table says none. */
        version: z.number().int().nullable(),
        cells: z.array(Cell),
      }),
    )
    .max(mostRows, 'validation.tooMany'),
});

export type TableInput = z.output<typeof TableInput>;

export type TableRow = TableInput['rows'][number];

/** A table that was read. `leftAside`: columns of our own export that say nothing which could be typed. */
export type ReadTable = TableInput & { leftAside: string[]; encoding: string };
