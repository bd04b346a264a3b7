import type { Duplex } from 'node:stream';
import { locales } from '@/lib/i18n/locales';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { onFiles } from './security-headers';

const faults = {
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', word: 'longHead' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', word: 'tooSlow' },
  HPE_INVALID_URL: { status: '400 Bad Request', word: 'rawAddress' },
  other: { status: '400 Bad Request', word: 'badRequest' },
} as const;

/** Answers what can't be read as a request, in both languages: which one the caller reads is not known. */
export async function prepareUnreadable(): Promise<(error: NodeJS.ErrnoException, socket: Duplex) => void> {
  const words = await readMessages('refusals');
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, word } = faults[error.code as 'other'] ?? faults.other;
    const text = locales.map((locale) => `${words[locale][word]}\n`).join('');
    const headers = {
      ...onFiles,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
      Connection: 'close',
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n${text}`);
    // No second try on the same connection.
    setTimeout(() => socket.destroy(), 1_000).unref();
  };
}
