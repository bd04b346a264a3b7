/** A file of the public zip, with its path in it. */
export type PublicFile = { name: string; content: string };
