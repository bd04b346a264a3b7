import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';

/** Other people's readers of CSV: each gives the rows of a file, its headings first. */
export const readCsv = {
  'csv-parse': (text: string): string[][] => parse(text, { relax_column_count: true, skip_empty_lines: false }),
  papaparse: (text: string): string[][] => {
    const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: ',' });
    return data;
  },
};
