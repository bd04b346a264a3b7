/** What decides where a portal keeps its state and at which address it is. */
const given = ['PORTAL_DATA', 'PORT', 'PORTAL_ORIGIN'] as const;

/** The command that serves the practice record as it was made: with the same settings, so that its invitations lead there. */
export function serveCommand(settings: Readonly<Record<string, string | undefined>>): string {
  const words = given.flatMap((name) => {
    const value = settings[name];
    return value ? [`${name}=${/^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`] : [];
  });
  return ['PORTAL_PRACTICE=1', ...words, 'npm start'].join(' ');
}
