import { describe, expect, it } from 'vitest';
import { readPastedText } from '@/lib/editing/drafts/read-pasted-text';

const terms = {
  lang: 'en',
  url: 'https://bulletin.example/1',
  publisher: 'The Bulletin',
  published: '4 November 2026',
  standing: 'press_report',
};

const paste = (words: string, given: Partial<typeof terms> = {}) =>
  readPastedText({ ...terms, ...given, bytes: new TextEncoder().encode(words) });

describe('a pasted text', () => {
  it('is laid out in paragraphs, without the lines that its page wraps around it', () => {
    const { text, document } = paste('Share this article\n\nThe group met in the spring.\n\nIt spoke of money.\n');
    expect(text['paragraph.1']).toBe('The group met in the spring.');
    expect(text['paragraph.2']).toBe('It spoke of money.');
    expect(text['paragraph.3']).toBeUndefined();
    expect(document).not.toBeNull();
  });

  it('names its source as its form did, and the rights that a press report has', () => {
    const { source, text } = paste('The group met in the spring.');
    expect(source).toMatchObject({
      'source.publisher': 'The Bulletin',
      'source.url': 'https://bulletin.example/1',
      'source.published': '4 November 2026',
      'source.kind': 'press',
    });
    expect(text).toMatchObject({
      'text.rights': 'press',
      'text.extent': 'excerpt',
      'text.published': '4 November 2026',
    });
  });

  it('has the name of its publisher in the language that the name is written in', () => {
    const { source } = paste('The group met.', { publisher: 'النشرة' });
    expect(source?.['source.publisherAr']).toBe('النشرة');
    expect(source?.['source.publisher']).toBeUndefined();
  });

  it('is a draft all the same where it cannot be a document, or is said to be of a kind that there is not', () => {
    const { text, document } = paste('The group \u202emet in the spring.', { standing: 'gossip' });
    expect(document).toBeNull();
    expect(text['paragraph.1']).toContain('met in the spring');
    expect(text['text.standing']).toBe('');
  });
});
