import { z } from 'zod';
import { toMeetingJson } from '@/lib/exchange/meeting-json';
import { listMeetingPage, type MeetingCursor } from '@/lib/records/meeting-pages';
import { answerJson, answerProblem, preflight } from '../answer';

const Cursor = z
  .string()
  .max(200)
  .transform((text, context): MeetingCursor => {
    const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
    const updatedAt = new Date(at);
    if (Number.isNaN(updatedAt.getTime()) || !/^[a-z0-9-]+$/.test(id)) context.addIssue({ code: 'custom' });
    return { updatedAt, id };
  });

const Query = z.object({
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(100))
    .default(50),
  cursor: Cursor.nullable().default(null),
  updatedSince: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
});

const faults = { limit: 'invalidLimit', cursor: 'invalidCursor', updatedSince: 'invalidUpdatedSince' } as const;

export async function GET(request: Request): Promise<Response> {
  const asked = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) {
    const field = asked.error.issues[0]?.path[0] as keyof typeof faults;
    return answerProblem(request, (t) => ({
      status: 400,
      code: `invalid-${field.toLowerCase()}`,
      title: t('invalid'),
      detail: t(faults[field]),
      pointer: `/${field}`,
    }));
  }
  const { items, next, total } = await listMeetingPage(asked.data);
  return answerJson(request, {
    items: items.map((item) => ('deleted' in item ? item : toMeetingJson(item))),
    next: next && writeCursor(next),
    total,
  });
}

export const OPTIONS = preflight;

function writeCursor({ updatedAt, id }: MeetingCursor): string {
  return Buffer.from(`${updatedAt.toISOString()} ${id}`).toString('base64url');
}
