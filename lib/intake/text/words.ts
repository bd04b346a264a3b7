/** A run of letters of one script, or of digits, in the folded text. */
export type Word = { key: string; from: number; to: number };

const run = /[\u0621-\u064a]+|[a-z]+|\d+(?:\.\d{1,2}(?![\d.]))?/g;

const seats: Record<string, string> = {
  ة: 'ه',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '،': ',',
  '؛': ';',
};

/** What folding leaves apart and rules need as one. Unit for unit, so that offsets stay. */
export function level(folded: string): string {
  return folded.replace(/[ةىؤئ«»“”„’‘–—‐‑−،؛]/g, (unit) => seats[unit] ?? unit);
}

/** The words of a levelled text. A last hamza after a long word is dropped: «الاعضاء», «الاعضا». */
export function splitWords(levelled: string): Word[] {
  return [...levelled.matchAll(run)].map(({ 0: key, index }) => ({
    key: key.length >= 4 && key.endsWith('ء') ? key.slice(0, -1) : key,
    from: index,
    to: index + key.length,
  }));
}

/** A word as it may be without the particles written on to it; the word itself first. `لل` hides the article's alef. */
export function withoutParticles(key: string): { particles: string; rest: string }[] {
  const forms = [{ particles: '', rest: key }];
  if (key.length >= 4 && /^[وف]/.test(key)) forms.push({ particles: key.slice(0, 1), rest: key.slice(1) });
  for (const { particles, rest } of [...forms]) {
    if (rest.length < 4) continue;
    if (rest.startsWith('لل')) forms.push({ particles: `${particles}ل`, rest: `ال${rest.slice(2)}` });
    if (/^[بلك]/.test(rest)) forms.push({ particles: particles + rest.slice(0, 1), rest: rest.slice(1) });
  }
  return forms;
}
