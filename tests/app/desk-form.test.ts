import { describe, expect, it } from 'vitest';
import { readForm, UnreadableForm } from '@/app/internal/[locale]/desk/desk-form';

const post = (body: BodyInit, type?: string) =>
  readForm(
    new Request('http://localhost/', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) }),
  );
const statusOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof UnreadableForm ? error.status : error),
  );
const urlencoded = 'application/x-www-form-urlencoded';
const boundary = 'x'.repeat(20);
const multipart = `multipart/form-data; boundary=${boundary}`;
const parts = (count: number) =>
  `${Array.from({ length: count }, (_, index) => `--${boundary}\r\nContent-Disposition: form-data; name="n${index}"\r\n\r\nv\r\n`).join('')}--${boundary}--\r\n`;

describe('a form that was posted', () => {
  it.each([
    ['urlencoded', new URLSearchParams({ 'meeting.date': 'نهاية تموز', action: 'save' }), undefined],
    ['as JSON', '{"meeting.date":"نهاية تموز","action":"save"}', 'application/json; charset=utf-8'],
  ])('%s is read', async (_, body, type) => {
    const form = await post(body, type);
    expect(form.get('meeting.date')).toBe('نهاية تموز');
    expect(form.get('meeting.place')).toBe('');
    expect({ ...form.fields() }).toEqual({ 'meeting.date': 'نهاية تموز', action: 'save' });
  });

  it('puts what was chosen beside a field into it', async () => {
    const form = await post(new URLSearchParams({ 'more.meeting.sources': 'b', 'meeting.sources': 'a' }));
    expect(form.get('meeting.sources')).toBe('a, b');
    expect({ ...form.fields() }).toEqual({ 'meeting.sources': 'a, b' });
  });

  it('in parts is read with its file, where one was chosen', async () => {
    const data = new FormData();
    data.set('paragraph.1', 'سطر\nوسطر');
    data.set('file', new File(['abc'], 'a.txt'));
    data.set('empty', new File([], ''));
    const form = await post(data);
    expect(form.get('paragraph.1')).toBe('سطر\nوسطر');
    expect(await form.file('file')?.text()).toBe('abc');
    expect(form.file('empty')).toBeNull();
    expect(form.get('empty')).toBe('');
    expect(form.fields()).not.toHaveProperty('file');
  });

  it('has the names that it was sent, and no others', async () => {
    const body = '__proto__=a&constructor=b&toString=c&a=first&a=last';
    const fields = (await post(body, urlencoded)).fields();
    expect(Object.getPrototypeOf(fields)).toBeNull();
    expect(Object.entries(fields)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
      ['a', 'last'],
    ]);
    const other = await post('{"__proto__":"a"}', 'application/json');
    expect(other.get('__proto__')).toBe('a');
    expect(other.get('constructor')).toBe('');
  });

  it.each([
    ['fields of a form', urlencoded, (count: number) => Array.from({ length: count }, (_, n) => `n${n}=v`).join('&')],
    ['parts', multipart, parts],
    [
      'members of JSON',
      'application/json',
      (count: number) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`n${n}`, 'v']))),
    ],
  ])('is read with 10,000 %s, and refused with 30,000', async (_, type, make) => {
    expect(Object.keys((await post(make(10_000), type)).fields())).toHaveLength(10_000);
    expect(await statusOf(post(make(30_000), type))).toBe(413);
  });

  it.each([
    ['nothing but ampersands', '&'.repeat(1_000_000), urlencoded, 413],
    ['a name without an end', `${'n'.repeat(5_000)}=v`, urlencoded, 400],
    ['deep JSON', '['.repeat(10_000) + ']'.repeat(10_000), 'application/json', 400],
    ['deep JSON in a member', `{"a":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, 'application/json', 400],
    ['a number', '{"a":1}', 'application/json', 400],
    ['half of JSON', '{"a":', 'application/json', 400],
    ['a list', '["a"]', 'application/json', 400],
    ['no boundary', parts(1), 'multipart/form-data', 400],
    ['another boundary', parts(1), 'multipart/form-data; boundary=other', 400],
    ['no end', parts(1).slice(0, -30), multipart, 400],
    ['plain text', 'a=b', 'text/plain', 415],
  ])('that holds %s is refused', async (_, body, type, status) => {
    const begun = performance.now();
    expect(await statusOf(post(body, type))).toBe(status);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each([
    ['fields', urlencoded, '&'.repeat(65_536)],
    ['parts', multipart, parts(1_000)],
  ])('of too many %s is refused before all of it has come', async (_, type, piece) => {
    let sent = 0;
    const body = new ReadableStream({
      pull(stream) {
        sent += 1;
        if (sent > 60) stream.close();
        else stream.enqueue(new TextEncoder().encode(piece));
      },
    });
    const request = new Request('http://localhost/', {
      ...{ method: 'POST', body, headers: { 'content-type': type } },
      ...{ duplex: 'half' },
    });
    expect(await statusOf(readForm(request))).toBe(413);
    expect(sent).toBeLessThan(30);
  });

  it('keeps a name whose mark comes in two pieces', async () => {
    const whole = new TextEncoder().encode(parts(3));
    for (const at of [1, 10, 22, 75, 90]) {
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(whole.slice(0, at));
          stream.enqueue(whole.slice(at));
          stream.close();
        },
      });
      const request = new Request('http://localhost/', {
        ...{ method: 'POST', body, headers: { 'content-type': multipart } },
        ...{ duplex: 'half' },
      });
      expect({ ...(await readForm(request)).fields() }).toEqual({ n0: 'v', n1: 'v', n2: 'v' });
    }
  });
});
