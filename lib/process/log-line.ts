import { env } from '@/lib/env';
import { redact } from './redact';
import { requestName } from './request-name';

export type Level = 'info' | 'warn' | 'error';

/** Words for whoever keeps the portal; where PORTAL_LOG is json, as one line of JSON. */
export function toLogLine(level: Level, words: string, now = new Date()): string {
  // At a terminal an invitation is told to whoever made it.
  const message = level === 'info' && env.PORTAL_LOG !== 'json' ? words : redact(words);
  const request = requestName();
  if (env.PORTAL_LOG !== 'json') return request && level === 'error' ? `${message} [request ${request}]` : message;
  return JSON.stringify({ time: now.toISOString(), level, message, ...(request && { request }), pid: process.pid });
}
