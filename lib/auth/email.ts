import { domainToASCII } from 'node:url';

/** Letters of other scripts look like ASCII and are not, so the local part has none; a host's own letters become punycode. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const host = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/** An email address as accounts are named by it: in small letters, in one spelling. Null: it can be none. */
export function parseEmail(typed: string): string | null {
  const [local = '', domain = '', ...rest] = typed.trim().split('@');
  const ascii = domainToASCII(domain);
  if (rest.length > 0 || local.length > 64 || !localPart.test(local) || !host.test(ascii)) return null;
  return `${local.toLowerCase()}@${ascii}`;
}
