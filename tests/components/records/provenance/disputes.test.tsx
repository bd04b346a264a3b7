import { describe, expect, it } from 'vitest';
import { Disputes } from '@/components/records/provenance/disputes';
import { makeClaim, makeSource } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const adopted = makeClaim({
  value: { kind: 'count', value: 56, qualifier: 'exact', basis: 'members', unit: 'states' },
  property: 'count.present',
  saidBy: { ar: 'البيان', en: 'The statement' },
  reason: { ar: 'هو النص الرسمي.', en: 'It is the official text.' },
  sources: [makeSource()],
});
const rejected = makeClaim({
  id: 'claim-2',
  value: { kind: 'text', ar: 'نحو ستين', en: 'some sixty' },
  property: 'count.present',
  status: 'rejected',
  asSaid: { words: 'some sixty states', lang: 'en' },
});
const disputes = [{ property: 'count.present', claims: [adopted, rejected] }];

describe('what sources disagree on', () => {
  it('is shown whole: each value, who says so, which one is adopted, and why', () => {
    const words = readAs('en', <Disputes about="/meetings/cifg-12" disputes={disputes} />);
    expect(words).toContain('56 states (members)');
    expect(words).toContain('The statement');
    expect(words).toContain('✓ adopted It is the official text.');
    expect(words).toContain('some sixty “some sixty states”');
    expect(words).toContain('not adopted');
    expect(readAs('ar', <Disputes about="/meetings/cifg-12" disputes={disputes} />)).toContain(
      '✓ معتمدة هو النص الرسمي.',
    );
  });

  it('says words once that the value in their language holds already', () => {
    const value = { kind: 'text' as const, ar: 'مجموعة أخرى', en: 'Other Group (heading)' };
    const claim = makeClaim({ property: 'name', value, asSaid: { words: 'Other Group', lang: 'en' } });
    const one = <Disputes about="/meetings/cifg-12" disputes={[{ property: 'name', claims: [claim] }]} />;
    expect(readAs('en', one)).not.toContain('“Other Group”');
    expect(readAs('ar', one)).toContain('“Other Group”');
  });

  it('says the words for a topic, unless they are its name', () => {
    const value = { kind: 'text' as const, ar: 'استغلال الموانئ', en: 'Abuse of harbours' };
    const page = (words: string) => {
      const claim = makeClaim({ property: 'topic.harbours', value, asSaid: { words, lang: 'en' } });
      return readAs('en', <Disputes about="/meetings/cifg-12" disputes={[{ property: 'topic', claims: [claim] }]} />);
    };
    expect(page('harbours')).toContain('“harbours”');
    expect(page('abuse of harbours')).not.toContain('“abuse of harbours”');
  });

  it('says the words that an editor added of a source beside the value that names it, and other sources apart', () => {
    const added = (id: string, source: string) =>
      makeClaim({
        ...adopted,
        id,
        saidBy: null,
        reason: null,
        sources: [makeSource({ id: source })],
        asSaid: { words: `fifty-six, says ${source}`, lang: 'en' },
      });
    const [first, other] = [added('claim-3', makeSource().id), added('claim-4', 'another')];
    const claims = [{ property: 'count.present', claims: [adopted, first, other] }];
    const html = render('en', <Disputes about="/meetings/cifg-12" disputes={claims} />);
    expect(html.match(/<tr/g)).toHaveLength(3);
    expect(html).toContain('id="claim-claim-3"');
    expect(readAs('en', <Disputes about="/meetings/cifg-12" disputes={claims} />)).toMatch(
      /56 states \(members\) “fifty-six, says [^”]+” .*✓ adopted It is .*56 states \(members\) “fifty-six, says another”/,
    );
  });

  it('marks one value as adopted, not each', () => {
    expect(readAs('en', <Disputes about="/meetings/cifg-12" disputes={disputes} />).match(/✓/g)).toHaveLength(1);
  });

  it('cites the sources of the record as a set where a claim names none', () => {
    const words = readAs(
      'en',
      <Disputes about="/meetings/cifg-12" disputes={[{ property: 'date', claims: [makeClaim()] }]} />,
    );
    expect(words).toContain('no particular source recorded');
    expect(
      readAs('en', <Disputes about="/meetings/cifg-12" disputes={[{ property: 'date', claims: [adopted] }]} />),
    ).not.toContain('no particular source');
  });

  it.each([
    ['count.present', 'عدد الحاضرين', 'Attendance'],
    ['count.present.organizations', 'عدد الحاضرين', 'Attendance'],
    ['count.of-everything', 'العدد', 'Figure'],
    ['co-chairs', 'الرئاسة المشتركة', 'Co-chairs'],
    ['no-such-thing', 'مسألة أخرى', 'Other point'],
  ])('is named by its property: %s', (property, ar, en) => {
    const one = [{ property, claims: [makeClaim({ property })] }];
    expect(readAs('ar', <Disputes about="/meetings/cifg-12" disputes={one} />)).toMatch(new RegExp(`^${ar}`));
    expect(readAs('en', <Disputes about="/meetings/cifg-12" disputes={one} />)).toMatch(new RegExp(`^${en}`));
  });

  it('links a source only where readers may be sent there', () => {
    const from = (state: 'listed' | 'gone') => [
      { property: 'date', claims: [makeClaim({ sources: [makeSource({ state })] })] },
    ];
    expect(render('en', <Disputes about="/meetings/cifg-12" disputes={from('listed')} />)).toContain(
      'href="https://gazette.example/3"',
    );
    expect(render('en', <Disputes about="/meetings/cifg-12" disputes={from('gone')} />)).not.toContain('href="https');
    expect(readAs('en', <Disputes about="/meetings/cifg-12" disputes={from('gone')} />)).toContain('Harbour Gazette');
  });

  it('names a publisher once, and tells two sources of one publisher by their language', () => {
    const unlinked = { kind: 'official' as const, url: null, state: 'no_address' as const };
    const english = makeSource({ ...unlinked, id: 'one', lang: 'en' });
    const arabic = makeSource({ ...unlinked, id: 'two', lang: 'ar' });
    const saidBy = { ar: 'صحيفة «جريدة الموانئ»', en: 'Harbour Gazette (English text)' };
    const claims = [
      makeClaim({ id: 'a', property: 'date', saidBy, sources: [english] }),
      makeClaim({ id: 'b', property: 'date', saidBy: null, sources: [arabic] }),
    ];
    const page = readAs('en', <Disputes about="/meetings/cifg-12" disputes={[{ property: 'date', claims }]} />);
    expect(page.match(/Harbour Gazette/g)).toHaveLength(2);
    expect(page).toContain('Harbour Gazette · Arabic');
  });
});
