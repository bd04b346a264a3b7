/** A line of a calendar may have so many octets, its end not counted (RFC 5545, 3.1). */
const mostOctets = 75;

const encoder = new TextEncoder();

/** A property of a calendar with its text escaped, folded where it is long. `parameters` stand behind the name, as they are. */
export function textLine(name: string, text: string, parameters: Record<string, string> = {}): string {
  return plainLine(name, escapeText(text), parameters);
}

/** The same of a value that is no text: a date, an address, a number. */
export function plainLine(name: string, value: string, parameters: Record<string, string> = {}): string {
  const written = Object.entries(parameters).map(([key, own]) => `;${key}=${own}`);
  return `${fold(`${name}${written.join('')}:${value}`)}\r\n`;
}

/** Breaks a line by octets and never inside a character. Each line that goes on begins with a space, which counts. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
