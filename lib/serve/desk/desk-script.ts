import { readdir } from 'node:fs/promises';

/** Where the build leaves the desk's script, and where browsers find it. Its name follows from its content. */
export const deskScripts = { folder: '.next/desk-script', at: '/scripts/' };

/** The address of the script that was built. */
export async function findDeskScript(): Promise<string> {
  const [name] = await readdir(deskScripts.folder);
  if (name === undefined) throw new Error(`There is no script in ${deskScripts.folder}.`);
  return deskScripts.at + name;
}
