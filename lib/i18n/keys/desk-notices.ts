/** What a page of the desk may say was just done. Anybody can write an address, so nothing else is said. */
const notices = [
  'signed-out',
  'kept',
  'password-set',
  'password-changed',
  'language-changed',
  'session-ended',
  'others-ended',
  'recovery-code-used',
  'role-changed',
  'disabled',
  'enabled',
  'factor-removed',
  'saved',
  'submitted',
  'decided',
  'returned',
  'approved',
  'published',
  'discarded',
  'withdrawn',
  'reinstated',
  'draft-made',
  'text-in-draft',
  'restored-unclaimed',
  'set-aside',
  'file-not-text',
  'report-taken',
  'report-tied',
  'report-answered',
  'report-closed',
  'words-released',
  'words-withheld',
  'words-dropped',
  'text-taken',
  'text-given-back',
  'undone',
  'stands',
  'commented',
  'scheduled',
  'schedule-cancelled',
  'imported',
  'nothing-to-import',
  'import-undone',
  'upload-dropped',
] as const;

export type DeskNotice = (typeof notices)[number];

/** The notice of this name. */
export function findDeskNotice(name: string | null): DeskNotice | null {
  return notices.find((each) => each === name) ?? null;
}

/** The message that says it. */
export function noticeKey(notice: DeskNotice): `desk.notice.${DeskNotice}` {
  return `desk.notice.${notice}`;
}
