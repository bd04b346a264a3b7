'use client';

import { useEffect, useRef, useState } from 'react';
import { type HeldWords, hold, letGo, listLeft, openTab } from './browser-store';
import { type Fields, fillFields, readFields } from './read-fields';
import { noteSent } from './sent-form';

type Props = { place: string; person: string; words: Record<'left' | 'back' | 'undo' | 'forget', string> };

/** Words of an earlier page; `before` is what the form had when they were put in, to be put back. */
type Left = { words: HeldWords; before: Fields | null };

const wait = 250;

/** Offers what this browser kept of the form around it, and writes it into the form only when somebody says so. */
export function KeptFormLine({ place, person, words }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<Left | null>(null);
  /** The keys of what earlier pages had kept and is in this form: once it is sent, these words are too. */
  const taken = useRef(new Set<string>());
  useEffect(() => {
    const form = line.current?.closest('form');
    if (!form) return;
    const served = readFields(form, 'served');
    void listLeft(person, place).then(({ left: all }) => {
      const differs = ({ fields }: HeldWords) => Object.entries(fields).some(([name, value]) => served[name] !== value);
      for (const words of all) if (!differs(words)) taken.current.add(words.key);
      const newest = all.findLast(differs);
      // The portal offers the form that was sent too late: the same words, and the newer.
      const isOffered = document.querySelector('button[value="forget-kept"]') !== null;
      if (newest && !isOffered) setLeft({ words: newest, before: null });
    });
    return keepForm(form, served, { place, person, taken: taken.current });
  }, [place, person]);

  const fill = () => {
    const form = line.current?.closest('form');
    if (!form || !left) return;
    const before = left.before ? null : readFields(form, 'now');
    fillFields(form, left.before ?? left.words.fields);
    form.dispatchEvent(new Event('input', { bubbles: true }));
    if (before) taken.current.add(left.words.key);
    else taken.current.delete(left.words.key);
    setLeft({ ...left, before });
  };
  const forget = () => {
    if (left) void letGo(left.words.key);
    setLeft(null);
  };
  return (
    <div ref={line} role="status" className="empty:hidden">
      {left && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-s-4 border-courtesy ps-3">
          {words.left}
          <button type="button" onClick={fill} className="cursor-pointer text-link underline pointer-coarse:min-h-11">
            {left.before ? words.undo : words.back}
          </button>
          {!left.before && (
            <button
              type="button"
              onClick={forget}
              className="cursor-pointer text-link underline pointer-coarse:min-h-11"
            >
              {words.forget}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function keepForm(
  form: HTMLFormElement,
  served: Fields,
  { place, person, taken }: Pick<Props, 'place' | 'person'> & { taken: ReadonlySet<string> },
): () => void {
  const tab = openTab();
  const key = `${person} ${place} ${tab}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    const changed = Object.entries(readFields(form, 'now')).filter(([name, value]) => served[name] !== value);
    const at = new Date().toISOString();
    const fields = Object.fromEntries(changed);
    if (changed.length === 0) await letGo(key);
    else await hold({ key, person, place, tab, seq: 0, version: '', turn: '', shown: '', at, fields });
  };
  const ended = new AbortController();
  const { signal } = ended;
  // This page is no answer that took the words.
  noteSent([]);
  window.addEventListener('pageshow', (event) => event.persisted && noteSent([]), { signal });
  const typed = () => {
    timer ??= setTimeout(() => void keep(), wait);
  };
  form.addEventListener('input', typed, { signal });
  form.addEventListener('change', typed, { signal });
  form.addEventListener(
    'submit',
    () => {
      void keep();
      noteSent([key, ...taken]);
    },
    { signal },
  );
  typed();
  return () => ended.abort();
}
