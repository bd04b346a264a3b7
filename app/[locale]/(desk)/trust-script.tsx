/**
 * The desk's policy lets no string become code. Next loads the parts of its own build by their addresses, which alone pass,
 * unchanged. Without this policy the browser refuses to load what a page fetches only when it needs it.
 */
const source = [
  'if (window.trustedTypes) {',
  "const built = location.origin + '/_next/static/';",
  'const isBuilt = (address) => new URL(address, location.href).href.startsWith(built);',
  "window.trustedTypes.createPolicy('default', { createScriptURL: (address) => isBuilt(address) ? address : null });",
  '}',
].join('\n');

/** The first script of every page of the desk. */
export function TrustScript({ nonce }: { nonce: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the source is a constant, and must run before any other script
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: source }} />;
}
