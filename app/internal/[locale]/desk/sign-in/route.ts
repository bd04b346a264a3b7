import { again, deskPost } from '@/app/internal/[locale]/desk/post';

export const POST = deskPost(
  async ({ form, path }) => again(path, { status: 422, typed: { email: form.get('email') }, faults: { '': 'wrong' } }),
  { open: true },
);
