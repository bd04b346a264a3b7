/** A page that Next made can't be shown, because it is no whole document. */
export class UnfitPage extends Error {
  override name = 'UnfitPage';
}

/**
 * Traces of content that React puts in place later by script, where a reader would never see it: `S:` is what it streamed, `B:` and
 * `P:` where that should go, `$?` and `$!` a boundary that waits or failed. None of it can come from words, which React escapes.
 */
const streamed = /hidden id="S:|<template[^>]* id="[BP]:|<!--\$[?!]-->|<!--\$~-->/;
/** The calls of its streaming runtime, in scripts. */
const streaming = /\$R[CXVB]\(/;

const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const parts = new RegExp(
  `<!--[\\s\\S]*?-->` +
    `|<style\\b${attributes}>[\\s\\S]*?</style\\s*>` +
    `|<script\\b(${attributes})>([\\s\\S]*?)</script\\s*>` +
    `|<(?:link|meta)\\b(${attributes})>`,
  'gi',
);

/**
 * A page as Next made it, without what serves Next alone: its scripts and their preloads, the data for its router, React's
 * markers. Data blocks and scripts of our own stay. React escapes `<` in texts and attributes, so a tag is a tag.
 */
export function stripPage(html: string): string {
  if (!/^<!doctype html><html [^>]*lang="/i.test(html) || !html.trimEnd().endsWith('</html>')) {
    throw new UnfitPage('it is no whole HTML document');
  }
  const late = 'it holds content that a script would have to put in place';
  if (streamed.test(html)) throw new UnfitPage(late);
  const stripped = html
    .replace(parts, (whole, script: string | undefined, content: string | undefined, tag: string | undefined) => {
      if (whole.startsWith('<!--')) return '';
      if (script !== undefined) {
        if (streaming.test(content ?? '')) throw new UnfitPage(late);
        return isOurs(script, content ?? '') ? whole : '';
      }
      return tag !== undefined && isForNext(tag) ? '' : whole;
    })
    .replace(/<div hidden=""><\/div>/g, '');
  if (/<(?:script|link)\b[^>]*(?:\/_next\/[^"'\s>]*\.js|__next_f)/.test(stripped))
    throw new UnfitPage('a script of Next is left in it');
  return stripped;
}

function isOurs(script: string, content: string): boolean {
  if (attribute(script, 'type') === 'application/ld+json') return true;
  const source = attribute(script, 'src');
  return content.trim() === '' && source !== null && /^\/(?!\/|_next\/)/.test(source);
}

function isForNext(tag: string): boolean {
  if (attribute(tag, 'name') === 'next-size-adjust') return true;
  const relation = attribute(tag, 'rel');
  return relation === 'modulepreload' || (relation === 'preload' && attribute(tag, 'as') === 'script');
}

function attribute(tag: string, name: string): string | null {
  return (
    new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i')
      .exec(tag)
      ?.slice(1)
      .find((value) => value !== undefined) ?? null
  );
}
