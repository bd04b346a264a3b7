/** What a field says that means the source of its own draft, whatever id that gets. No source is given this id. */
export const ownSource = 'this-draft';
