import type { Role } from '@/lib/db/generated/enums';

/** The rules of the desk once more, in other words than the code has them, and what each step makes of drafts and records. */

export const draftSteps = ['save', 'rebase', 'submit', 'return', 'approve', 'publish', 'discard'] as const;
export const openings = ['start', 'restore'] as const;
export const recordSteps = ['withdraw', 'reinstate'] as const;

export type DraftStep = (typeof draftSteps)[number];
export type Opening = (typeof openings)[number];
export type RecordStep = (typeof recordSteps)[number];
export type Action = DraftStep | Opening | RecordStep;

/** Somebody who acts. `isReal` is false of one whose account is not, or no longer, what they come with. */
export type Player = {
  name: string;
  role: Role | 'operator' | null;
  translates: string | null;
  isReal: boolean;
};

/** The records that the model has; every other kind has the same workflow. */
export type Told = 'source' | 'meeting' | 'statement' | 'text';

/** A published record as readers and the history see it. */
export type ModelRecord = {
  key: string;
  type: Told;
  id: string;
  /** The language of a text. */
  lang: string | null;
  version: number;
  isWithdrawn: boolean;
  words: string;
  /** What it belongs to, and is not to be read without. */
  owner: string | null;
  isCited: boolean;
  /** Its words after each of its changes, by the number of the change. */
  history: { seq: string; words: string }[];
};

export type ModelDraft = {
  id: string;
  record: string;
  starter: string;
  state: 'draft' | 'in_review' | 'ready' | 'published' | 'discarded';
  version: number;
  base: number;
  words: string;
  baseWords: string;
  authors: string[];
  /** Its words by the versions at which somebody wrote them. */
  revisions: { version: number; words: string }[];
};

export type Model = { records: Map<string, ModelRecord>; drafts: (ModelDraft | null)[] };

export type Move = {
  player: Player;
  action: Action;
  /** The place of a draft among those that are open side by side. */
  place: number;
  record: ModelRecord;
  draft: ModelDraft | null;
  isStale: boolean;
  words: string;
  /** Which of the record's changes is restored. */
  change: { seq: string; words: string } | null;
};

type Refusal = 'forbidden' | 'not-found' | 'conflict' | 'invalid';

const isWriter = (role: Player['role']) => role !== null && role !== 'administrator' && role !== 'operator';
const isReviewer = (role: Player['role']) => role === 'reviewer' || role === 'publisher';

const nextState = {
  save: 'draft',
  rebase: 'draft',
  submit: 'in_review',
  return: 'draft',
  approve: 'ready',
  publish: 'published',
  discard: 'discarded',
} as const;

/** Null: the move succeeds. */
export function expectedRefusal(model: Model, move: Move): Refusal | null {
  const { player, action, record } = move;
  if (!mayEver(player, action, record)) return 'forbidden';
  if (!player.isReal) return 'forbidden';
  if (action === 'withdraw' || action === 'reinstate') return ofRecordStep(model, move, action);
  if (action === 'start') return isShutOut(player, record) ? 'forbidden' : null;
  if (action === 'restore') return null;
  return ofDraftStep(model, move, action);
}

function mayEver({ role }: Player, action: Action, record: ModelRecord): boolean {
  if (action === 'start') return role === 'operator' || isWriter(role);
  if (action === 'restore') return isWriter(role) && role !== 'translator';
  if (action === 'withdraw') return role === 'publisher' || (role === 'operator' && record.type === 'text');
  if (action === 'reinstate' || action === 'publish') return role === 'publisher';
  return action === 'return' || action === 'approve' ? isReviewer(role) : isWriter(role);
}

/** A translator has to do with texts in one language, and with nothing else. */
function isShutOut({ role, translates }: Player, record: ModelRecord): boolean {
  return role === 'translator' && record.lang !== translates;
}

function ofDraftStep(model: Model, { player, record, draft, isStale, words }: Move, action: DraftStep): Refusal | null {
  if (draft === null || isShutOut(player, record)) return 'not-found';
  const { state } = draft;
  const wrote = draft.authors.includes(player.name);
  if (action === 'discard' && !isReviewer(player.role) && draft.starter !== player.name) return 'forbidden';
  if (action === 'approve' && state === 'in_review' && wrote) return 'forbidden';
  const isWriting = action === 'save' || action === 'rebase';
  if (isStale && !isWriting) return 'conflict';
  const isOver = state === 'published' || state === 'discarded';
  const fits = {
    save: !isOver,
    rebase: !isOver,
    discard: !isOver,
    submit: state === 'draft',
    approve: state === 'in_review',
    return: state === 'in_review' || state === 'ready',
    publish: state === 'ready',
  };
  if (!fits[action]) return 'conflict';
  if (isStale && isOpposed(draft, action === 'save' ? words : null)) return 'conflict';
  if (action === 'rebase') return isMovedOn(draft, record) ? 'conflict' : null;
  // Readers may have been brought back meanwhile to what the draft started from.
  const isConsent = action === 'approve' || action === 'publish';
  if (isConsent && draft.baseWords !== record.words) return 'conflict';
  if (action !== 'submit' && !isConsent) return null;
  const owner = record.owner === null ? null : model.records.get(record.owner);
  const isGone = record.isWithdrawn || (record.type === 'text' && owner?.isWithdrawn === true);
  if (isConsent && record.type !== 'source' && isGone) return 'conflict';
  if (draft.words === draft.baseWords) return 'invalid';
  // A source comes back by being published; anything else is given back first, and what it belongs to before it.
  const isHidden = record.type !== 'source' && (record.isWithdrawn || owner?.isWithdrawn === true);
  return isHidden ? 'invalid' : null;
}

/** The version that somebody has before them who does not know of the newest. Where that is the first, one that never was. */
export const staleVersion = (version: number) => (version > 1 ? version - 1 : version + 1);

function seenWords({ version, revisions, baseWords }: ModelDraft): string {
  const seen = revisions.findLast((revision) => revision.version <= staleVersion(version));
  return seen?.words ?? baseWords;
}

/** Whether words that were typed over older ones are others than those that somebody else has put there since. */
function isOpposed(draft: ModelDraft, typed: string | null): boolean {
  // Once it was handed on, whoever has an older version before them is to know of that first.
  if (staleVersion(draft.version) > draft.version || draft.state !== 'draft') return true;
  const seen = seenWords(draft);
  return typed !== null && typed !== seen && seen !== draft.words && typed !== draft.words;
}

/** Whether draft and record have both left what the draft started from, and for different words. */
function isMovedOn({ words, baseWords }: ModelDraft, record: ModelRecord): boolean {
  return words !== baseWords && record.words !== baseWords && words !== record.words;
}

function ofRecordStep(model: Model, { record, isStale }: Move, action: RecordStep): Refusal | null {
  if (isStale || record.isWithdrawn !== (action === 'reinstate')) return 'conflict';
  const others = [...model.records.values()];
  if (action === 'withdraw') {
    const isLeftAlone = others.some(
      ({ owner, type, isWithdrawn }) => owner === record.key && type !== 'text' && !isWithdrawn,
    );
    return isLeftAlone || record.isCited ? 'conflict' : null;
  }
  const owner = record.owner === null ? null : model.records.get(record.owner);
  return owner?.isWithdrawn ? 'conflict' : null;
}

/** What a change says: who did what, to which thing. */
export type ToldChange = { action: string; subject: string; actor: string };

/** Makes a move that succeeds, and returns what the history has to tell of it, in order. `opened`: the draft that it began. */
export function applyMove(model: Model, move: Move, opened: { id: string } | null): ToldChange[] {
  const { player, action, record, draft, place, words } = move;
  const actor = player.role === 'operator' ? 'operator' : `${player.role}:${player.name}`;
  const told = (what: string, subject: string) => ({ action: what, subject, actor });
  if (action === 'start' || action === 'restore') {
    const typed = move.change?.words ?? record.words;
    model.drafts[place] = {
      id: opened?.id ?? '',
      record: record.key,
      starter: player.name,
      state: 'draft',
      version: 1,
      base: record.version,
      words: action === 'restore' ? typed : record.words,
      baseWords: record.words,
      authors: action === 'restore' && typed !== record.words ? [player.name] : [],
      revisions: action === 'restore' && typed !== record.words ? [{ version: 1, words: typed }] : [],
    };
    return [];
  }
  if (action === 'withdraw' || action === 'reinstate') {
    record.isWithdrawn = action === 'withdraw';
    moveOn(model, record);
    return [told(`${record.type}.${action}`, record.key)];
  }
  if (draft === null) return [];
  if (action === 'save' || action === 'rebase') {
    const isOwnOld = move.isStale && words === seenWords(draft);
    write(draft, record, player, action === 'save' ? (isOwnOld ? draft.words : words) : null);
    return [];
  }
  draft.state = nextState[action];
  draft.version += 1;
  const step = told(`draft.${action}`, `draft ${draft.id}`);
  if (action !== 'publish') return [step];
  // No text here has paragraphs, and the history says of such a one that it is published, each time.
  const kind = record.isWithdrawn ? 'restore' : record.type === 'text' ? 'publish' : 'revise';
  const published = told(`${record.type}.${kind}`, record.key);
  record.words = draft.words;
  record.isWithdrawn = false;
  moveOn(model, record);
  return [published, step];
}

/** A text is part of what its statement says, so the statement has a new version as well. */
function moveOn(model: Model, record: ModelRecord): void {
  record.version += 1;
  const owner = record.type === 'text' && record.owner !== null ? model.records.get(record.owner) : undefined;
  if (owner) owner.version += 1;
}

/** Whoever brings words, or brings a draft up to the record, is one of its authors. Null: nothing is typed. */
function write(draft: ModelDraft, record: ModelRecord, player: Player, typed: string | null): void {
  const before = { ...draft };
  if (typed === null) {
    if (draft.base === record.version) return;
    const isUntouched = draft.words === draft.baseWords;
    // What the draft began with stays known to whoever has it before them.
    if (draft.revisions.length === 0) draft.revisions.push({ version: draft.version, words: draft.words });
    Object.assign(draft, { base: record.version, baseWords: record.words });
    if (isUntouched) draft.words = record.words;
  } else {
    draft.words = typed;
    if (before.words === typed) return;
  }
  draft.state = 'draft';
  draft.version += 1;
  draft.revisions.push({ version: draft.version, words: draft.words });
  if (!draft.authors.includes(player.name)) draft.authors.push(player.name);
}
