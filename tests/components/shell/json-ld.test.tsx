import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { JsonLd } from '@/components/shell/json-ld';

it('writes data that no tag inside it can end, and that reads back as it was', () => {
  const data = { name: '</script><script>alert("1")</script>', other: 'داعش & <b>' };
  const html = renderToStaticMarkup(<JsonLd data={data} />);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(html).not.toMatch(/<(?!\/?script)/);
  expect(JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(data);
});
