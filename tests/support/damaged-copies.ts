/** What happens to texts on their way through files, PDFs and web pages, done the same way to any text. */
export const damages: Record<string, (text: string) => string> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'CR line ends': (text) => text.replaceAll('\n', '\r'),
  'form feeds': (text) => text.replaceAll('\n', '\f'),
  'lines of sixty letters': (text) => wrap(text, 60),
  'lines of forty letters': (text) => wrap(text, 40),
  'a decomposed alphabet': (text) => text.normalize('NFD').normalize('NFC'),
  'empty lines': (text) => text.replaceAll('\n', '\n\n'),
  'words grown together': (text) => text.replace(/ة (?=ال)/g, 'ة'),
  'idle joiners': (text) => text.replace(/([ادرو])(?=[\u0621-\u064a]{2})/g, '$1\u200c'),
  'no-break spaces': (text) => text.replace(/ /g, '\u00a0'),
};

/** Turned lam-alefs change words inside as well, so that not every value can be read. */
export function turnLamAlef(text: string): string {
  return text.replace(/ل([اأإآ])/g, '$1ل');
}

function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = [];
      let now = '';
      for (const word of line.split(' ')) {
        if (now !== '' && now.length + 1 + word.length > width) {
          lines.push(now);
          now = word;
        } else {
          now = now === '' ? word : `${now} ${word}`;
        }
      }
      return [...lines, now];
    })
    .join('\n');
}
