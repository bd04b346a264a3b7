import { escapeHtml } from '@/lib/text/escape-html';

/** HTML that was written already, so that it is not escaped again. */
export class Markup {
  constructor(readonly html: string) {}
}

type Props = Record<string, unknown>;
type Type = string | ((props: Props) => unknown);

/** What stands in HTML under another name than in JSX. */
const names: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  defaultValue: 'value',
  strokeWidth: 'stroke-width',
  textAnchor: 'text-anchor',
};
/** Attributes that are there or not, and have no value. */
const bare = new Set(['hidden', 'open', 'checked', 'disabled', 'required']);
const withoutEnd = new Set(['input', 'br', 'hr', 'img', 'meta', 'link', 'wbr']);

/**
 * A JSX runtime that writes HTML at once, in place of React's, which first makes a tree and then walks it: for a page of three
 * hundred links that costs more than the search. Components see no difference as long as they keep no state and read no context.
 */
export function jsx(type: Type, props: Props): Markup {
  if (typeof type === 'function') return new Markup(htmlOf(type(props)));
  let attributes = '';
  for (const name in props) if (name !== 'children') attributes += attribute(name, props[name]);
  if (withoutEnd.has(type)) return new Markup(`<${type}${attributes}/>`);
  return new Markup(`<${type}${attributes}>${htmlOf(props.children)}</${type}>`);
}

/** The name by which an element with several children is made. */
export function jsxs(type: Type, props: Props): Markup {
  return jsx(type, props);
}

export function Fragment({ children }: Props): unknown {
  return children;
}

export function htmlOf(node: unknown): string {
  if (node instanceof Markup) return node.html;
  if (typeof node === 'string') return escapeHtml(node);
  if (Array.isArray(node)) {
    let html = '';
    for (const each of node) html += htmlOf(each);
    return html;
  }
  return node === null || node === undefined || typeof node === 'boolean' ? '' : escapeHtml(String(node));
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || name === 'key') return '';
  if (bare.has(name)) return value === false ? '' : ` ${name}=""`;
  return ` ${names[name] ?? name}="${escapeHtml(String(value))}"`;
}
