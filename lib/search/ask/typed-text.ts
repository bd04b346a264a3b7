const dotted = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;
const resolution = /\bS\s*\/\s*RES\s*\/\s*(\d{3,4})(?:\s*\(\d{4}\))?/gi;
const executiveOrder = /\bE\.?\s?O\.?\s*(?=\d{5}\b)/gi;
/** Half rings and raised commas, by which scholars write ع and ء, and the signs that stand for them in type. */
const raised = /[\u02b9-\u02bf]|(?<=\p{sc=Latn})['`\u2018\u2019](?=\p{sc=Latn})/gu;
const articleGlued = /(?<!\p{L})([Aa]l|[Ee]l)(?=\p{Lu}\p{Ll})/gu;

/** Writes what was typed as the index has it: C.I.F.G. as CIFG, S/RES/2253 as a resolution, Qa'ida and AlRawi as words. */
export function readTyped(text: string): string {
  return text
    .replace(resolution, 'resolution $1')
    .replace(executiveOrder, 'Executive Order ')
    .replace(dotted, (letters) => letters.replaceAll('.', ''))
    .replace(articleGlued, '$1-')
    .replace(raised, '');
}
