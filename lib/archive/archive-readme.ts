import words from './archive-readme.json';

/** What an archive says of itself to whoever opens it, in both languages. */
export const readme = `${words.lines.join('\n')}\n`;
