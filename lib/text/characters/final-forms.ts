/**
 * The forms under which an Arabic word is indexed and looked up, the primary one first: ة as ه and ى as ي; ؤ and ئ as a bare
 * hamza («مسؤول», «مسئول») and as و and ي («الموتمر»); from four letters on also without a final hamza («الاعضا»).
 * Takes a folded word after inflection. Compare stop words before this, since «على» and «علي» become one.
 */
export function finalForms(raw: string): string[] {
  const plain = raw.replaceAll('ة', 'ه').replaceAll('ى', 'ي');
  const seats = [plain.replace(/[ؤئ]/g, 'ء'), plain.replaceAll('ؤ', 'و').replaceAll('ئ', 'ي')];
  return [...new Set([...seats, ...seats.filter(hasLightHamza).map((form) => form.slice(0, -1))])];
}

function hasLightHamza(form: string): boolean {
  return form.length >= 4 && form.endsWith('ء');
}
