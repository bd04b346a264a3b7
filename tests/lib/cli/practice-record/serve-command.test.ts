import { describe, expect, it } from 'vitest';
import { serveCommand } from '@/lib/cli/practice-record/serve-command';

describe('the command that serves the practice record', () => {
  it.each([
    [{}, 'PORTAL_PRACTICE=1 npm start'],
    [{ PORT: '4651', PORTAL_DATA: '/srv/data' }, 'PORTAL_PRACTICE=1 PORTAL_DATA=/srv/data PORT=4651 npm start'],
    [{ PORTAL_DATA: "/srv/the editor's" }, "PORTAL_PRACTICE=1 PORTAL_DATA='/srv/the editor'\\''s' npm start"],
  ])('has what was given: %j', (settings, command) => {
    expect(serveCommand(settings)).toBe(command);
  });
});
