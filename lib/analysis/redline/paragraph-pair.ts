/** Paragraphs of two texts that are one passage. A side without a counterpart is alone; `isMoved` tells of another order. */
export type ParagraphPair = { before: number[]; after: number[]; isMoved: boolean };
