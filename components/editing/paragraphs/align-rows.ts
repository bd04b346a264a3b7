import { pairRows } from '@/lib/analysis/alignment/pair-rows';
import type { DraftParagraph, PublishedText } from '@/lib/desk/texts/draft-paragraphs';
import { linkedWith, type ProposedLink } from '@/lib/desk/texts/proposed-links';
import { newAddress } from '@/lib/text/documents/paragraph-addresses';

/** A paragraph of the draft: its number in the text, and the numbers of those of the other text beside it. */
export type Placed = DraftParagraph & { number: number; isLast: boolean; linked: number[]; proposed: number[] };

/** A paragraph of the other text. */
export type RowOfOther = { number: number; content: string; places: string[] };

/** Side by side by the places that they share, or that are proposed to be shared. */
export function alignRows(
  paragraphs: readonly DraftParagraph[],
  other: PublishedText | null,
  proposed: readonly ProposedLink[],
): { left: Placed[]; right: RowOfOther[] }[] {
  const marks = (isIn: (link: ProposedLink) => boolean) =>
    proposed.flatMap((link, index) => (isIn(link) ? [`~${index}`] : []));
  const left = paragraphs.map((paragraph, index) => {
    const isIn = ({ rows }: ProposedLink) => rows.includes(paragraph.row);
    return {
      slots: [...paragraph.places.filter((place) => place !== newAddress), ...marks(isIn)],
      placed: {
        ...paragraph,
        number: index + 1,
        isLast: index === paragraphs.length - 1,
        linked: other ? linkedWith(paragraph, other) : [],
        proposed: proposed.find(isIn)?.to ?? [],
      },
    };
  });
  const right = (other?.paragraphs ?? []).map(({ content, slots }, index) => {
    const number = index + 1;
    return {
      slots: [...slots, ...marks(({ to }) => to.includes(number))],
      placed: { number, content, places: slots },
    };
  });
  return pairRows(left, right).map((row) => ({
    left: row.left.map(({ placed }) => placed),
    right: row.right.map(({ placed }) => placed),
  }));
}
