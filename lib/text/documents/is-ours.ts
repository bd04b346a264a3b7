/** Whether a text of this standing is the portal's own: it has no source, since nobody else has published it. */
export function isOurs(standing: string): boolean {
  return standing === 'portal_translation' || standing === 'portal_summary';
}
