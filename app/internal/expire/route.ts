import { revalidateTag } from 'next/cache';
import { z } from 'zod';

const Tags = z.array(z.string().min(1).max(256));

/** Only the front calls this, after a change: nothing made with one of these tags is shown again. */
export async function POST(request: Request): Promise<Response> {
  const tags = Tags.safeParse(await request.json());
  if (!tags.success) return new Response(null, { status: 400 });
  for (const tag of tags.data) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
