import type { Extent, Rights, StatementKind } from '@/lib/db/generated/enums';
import type { Bilingual } from '@/lib/records/bilingual';
import type { PublicWords } from '@/lib/records/statements/paragraphs';
import type { TextMark } from '@/lib/records/statements/texts';

/** The meeting of a statement, as far as a text is dated and counted by it. */
export type HeldMeeting = { id: string; body: string; ordinal: number | null; edtf: string };

/**
 * A text whose words may be shown, at one moment of the history. `isExcerpt`: the portal has more of it than it may show.
 */
export type HeldText = TextMark &
  PublicWords & {
    /** `cifg-12/en`. */
    id: string;
    statement: string;
    slug: string;
    kind: StatementKind;
    /** Of the statement; our own Arabic rendering where none was published. */
    title: Bilingual;
    officialLanguage: string | null;
    meeting: HeldMeeting | null;
    /** EDTF: of the meeting, else of the statement's or the text's publication. */
    date: string | null;
    extent: Extent;
    rights: Rights;
  };
