const kept = 'desk-kept-words';

/** Before the form of a draft is sent, whose words are kept whatever comes of it: what to say if it leads to the sign-in. */
export function noteKeptWords(said: string): void {
  sessionStorage.setItem(kept, said);
}

/**
 * Says at the sign-in that what was typed before it is kept, where the portal has not said so: after somebody signed out in
 * another window, the browser no longer tells the portal that there was a session.
 */
export function startKeptWordsLine(): void {
  const said = sessionStorage.getItem(kept);
  if (said === null) return;
  if (!/\/desk\/(sign-in|second-factor)$/.test(location.pathname)) {
    sessionStorage.removeItem(kept);
    return;
  }
  const form = document.querySelector('main form');
  if (form === null || document.querySelector('main [role=status]') !== null) return;
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.className = 'max-w-prose rounded-sm border border-s-4 border-done bg-sheet px-4 py-2.5';
  line.textContent = said;
  form.before(line);
}
