/**
 * What a header such as Accept-Language names, in small letters, each with its weight from 0 to 1 (RFC 9110, 12.4.2). A
 * weight that can't be read counts as a refusal. No more than the first thousand characters are read.
 */
export function readAcceptHeader(header: string): [name: string, weight: number][] {
  return header
    .slice(0, 1_000)
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      const weight = quality === undefined ? 1 : Number(quality.slice(2));
      return [name, weight >= 0 && weight <= 1 ? weight : 0];
    });
}
