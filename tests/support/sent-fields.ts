const plain = (words: string) =>
  words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  );
}

/** What a browser sends of the inputs and selects in this markup. A field of one line has no ends of lines. */
export function sentFields(markup: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, input = '', select = '', options = ''] of markup.matchAll(
    /<input([^>]*)>|<select([^>]*)>(.*?)<\/select>/gs,
  )) {
    const { name, type, value = '', checked } = attributesOf(input || select);
    if (name === undefined || (type === 'radio' && checked === undefined)) continue;
    if (select === '') fields[name] = type === 'hidden' ? value : value.replace(/[\r\n]/g, '');
    else fields[name] = attributesOf(/<option[^>]* selected=""[^>]*>/.exec(options)?.[0] ?? '').value ?? '';
  }
  return fields;
}
