import type { DeskRole } from '@/components/editing/frame/role-name';

/** An account as administrators see it. */
export type PersonItem = {
  id: string;
  email: string;
  name: string | null;
  role: DeskRole;
  translates: 'ar' | 'en' | null;
  lang: 'ar' | 'en';
  version: number;
  state: 'active' | 'invited' | 'expired' | 'disabled';
  /** When the open invitation ends. */
  invitedUntil: Date | null;
  lastSeen: Date | null;
  hasSecondFactor: boolean;
  /** The administrator's own account, which nobody disables for themselves. */
  isSelf: boolean;
};
