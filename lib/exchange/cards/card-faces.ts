import { readFile } from 'node:fs/promises';
import { Blob, Face, Font } from 'harfbuzzjs';
import { sfntOf } from './sfnt-of';

export type Weight = 400 | 600;
export type Script = 'arabic' | 'latin';

/** A face with the units of its square. */
export type CardFace = { font: Font; units: number };
export type CardFaces = Record<Script, Record<Weight, CardFace>>;

const files: Record<Script, string> = {
  arabic: 'node_modules/@fontsource/vazirmatn/files/vazirmatn-arabic',
  latin: 'node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin',
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

async function readScript(script: Script): Promise<Record<Weight, CardFace>> {
  const [regular, semibold] = await Promise.all([readFace(script, 400), readFace(script, 600)]);
  return { 400: regular, 600: semibold };
}

async function readFace(script: Script, weight: Weight): Promise<CardFace> {
  const sfnt = sfntOf(await readFile(`${files[script]}-${weight}-normal.woff`));
  const face = new Face(new Blob(new Uint8Array(sfnt).buffer));
  return { font: new Font(face), units: face.upem };
}
