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
