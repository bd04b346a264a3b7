const secrets: [RegExp, string][] = [
  // The password of a database.
  [/(:\/\/[^\s:/@]{1,100}):[^\s@]{1,300}@/g, '$1:…@'],
  [/\botpauth:\/\/\S+/g, 'otpauth://…'],
  [/\b((?:set-)?cookie|authorization|password|secret)("?\s{0,3}[:=]\s{0,3}"?)[^\n"]{1,4000}/gi, '$1$2…'],
  // An invitation, or the address of a report: whoever has it may use it.
  [/\/[\w-]{32,200}(?=[/?#\s"'.,)]|$)/g, '/…'],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '…@…'],
];

/** Takes out of words for the log what nobody may read there: passwords, cookies, tokens, addresses of people. */
export function redact(text: string): string {
  return secrets.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), text);
}
