/** An element of an XML document: its name as written, its attributes, its elements, and its own text. */
export type XmlElement = { name: string; attributes: Record<string, string>; elements: XmlElement[]; text: string };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#13': '\r' };

/** Reads XML as our writers make it, and throws where it is not well-formed. No part of it is taken from them. */
export function readXml(xml: string): XmlElement {
  if (!xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')) throw new Error('no XML declaration');
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error('a character that XML has not');
  const root: XmlElement = { name: '', attributes: {}, elements: [], text: '' };
  const open = [root];
  for (const [, text = '', closing, name, rest = '', alone] of xml
    .slice(xml.indexOf('?>') + 2)
    .matchAll(/([^<]*)(?:<(\/?)([A-Za-z_][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>|$)/g)) {
    const inside = open.at(-1)!;
    inside.text += decode(text);
    if (name === undefined) continue;
    if (closing) {
      if (open.length < 2 || inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`);
      open.pop();
      continue;
    }
    const element: XmlElement = { name, attributes: readAttributes(rest), elements: [], text: '' };
    inside.elements.push(element);
    if (!alone) open.push(element);
  }
  const [document] = root.elements;
  if (open.length !== 1 || root.elements.length !== 1 || !document) throw new Error('not one whole element');
  return document;
}

export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return element.elements.flatMap((each) => [...(each.name === name ? [each] : []), ...elementsNamed(each, name)]);
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = text.replace(/\s+([\w:.-]+)="([^"<]*)"/g, (_all, name: string, value: string) => {
    if (name in attributes) throw new Error(`${name} twice`);
    attributes[name] = decode(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`not an attribute: ${rest}`);
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (all, name: string) => {
    const known = entities[name.replace(/;$/, '')];
    if (known === undefined || !name.endsWith(';')) throw new Error(`no entity: ${all}`);
    return known;
  });
}
