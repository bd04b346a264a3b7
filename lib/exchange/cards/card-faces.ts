import { readFile } from 'node:fs/promises';
import { Blob, Face, Font } from 'harfbuzzjs';
import { sfntOf } from './sfnt-of';

export type Weight = 400 | 600;
export type Script = 'arabic' | 'latin';

/** A face with the units of its square. */
export type CardFace = { font: Font; units: number };
/** For each script and weight the face that is asked first, then those for the letters that it lacks. */
export type CardFaces = Record<Script, Record<Weight, CardFace[]>>;

const packages = 'node_modules/@fontsource';
const files: Record<Script, string[]> = {
  arabic: [`${packages}/vazirmatn/files/vazirmatn-arabic`],
  // Plex has no ş and no ğ.
  latin: [
    `${packages}/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin`,
    `${packages}/vazirmatn/files/vazirmatn-latin-ext`,
  ],
};

let faces: Promise<CardFaces> | undefined;

/** The faces of the pages, for pictures; read once. */
export function readCardFaces(): Promise<CardFaces> {
  faces ??= readAll();
  return faces;
}

async function readAll(): Promise<CardFaces> {
  const [arabic, latin] = await Promise.all([readScript('arabic'), readScript('latin')]);
  return { arabic, latin };
}

async function readScript(script: Script): Promise<Record<Weight, CardFace[]>> {
  const read = (weight: Weight) => Promise.all(files[script].map((file) => readFace(file, weight)));
  const [regular, semibold] = await Promise.all([read(400), read(600)]);
  return { 400: regular, 600: semibold };
}

async function readFace(file: string, weight: Weight): Promise<CardFace> {
  const sfnt = sfntOf(await readFile(`${file}-${weight}-normal.woff`));
  const face = new Face(new Blob(new Uint8Array(sfnt).buffer));
  return { font: new Font(face), units: face.upem };
}
