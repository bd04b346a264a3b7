import { startAutosave } from './autosave-line';
import { startCopyWords } from './copy-words';
import { startAsSaved } from './form/as-saved';
import { startContents } from './form/contents';
import { startFileInput } from './form/file-input';
import { startOpening } from './form/led-to';
import { startSaveShortcut } from './form/save-shortcut';
import { showFault } from './form/show-fault';
import { startFolding } from './kept/fold-done';
import { placeKeptForms } from './kept/place-kept-forms';
import { startSignOut } from './kept/sign-out';
import { forgetOtherPlace } from './kept/typed-on';
import { startKeptForm } from './kept-form-line';
import { startKeptWordsLine } from './kept-words-line';
import { startAlsoOpen } from './merge/also-open';
import { startMergeKeys } from './merge-keys';
import { startCandidates } from './names/candidates';
import { startNameList } from './names/name-list';
import { startDeciding } from './reading/decide-keys';
import { startPastedReading } from './reading/pasted-reading';
import { startSameReason } from './reading/same-reason';
import { startChecking } from './review/check-keys';
import { startSendWhenReached } from './send-when-reached';
import { finishForgetting, forgetTaken } from './sent-form';
import { startArrangeKeys } from './texts/arrange-keys';
import { startSettleKeys } from './texts/settle-keys';
import { startShowFocused } from './texts/show-focused';
import { startUnsavedWarning } from './unsaved-warning';

/** The one script of the desk: each place of a page that has more to it with a script is named by an attribute. */
const starters: Record<string, (place: HTMLElement) => void> = {
  'data-action-bar': startShowFocused,
  'data-also-open': startAlsoOpen,
  'data-arrange': startArrangeKeys,
  'data-as-saved': startAsSaved,
  'data-autosave': startAutosave,
  'data-checklist': startChecking,
  'data-contents': startContents,
  'data-copy-words': startCopyWords,
  'data-candidates': startCandidates,
  'data-file-input': startFileInput,
  'data-fold-done': startFolding,
  'data-kept-form': startKeptForm,
  'data-merge': startMergeKeys,
  'data-name-list': startNameList,
  'data-pasted-reading': startPastedReading,
  'data-reading': startDeciding,
  'data-same-reason': startSameReason,
  'data-save-shortcut': startSaveShortcut,
  'data-settle': startSettleKeys,
  'data-sign-out': startSignOut,
  'data-unsent': startSendWhenReached,
};

// What is typed is kept by this script. After a step back, a browser would put choices that nobody made here into a newer page.
for (const form of document.querySelectorAll('form')) if (form.method === 'post') form.autocomplete = 'off';
for (const frame of document.querySelectorAll<HTMLElement>('[data-kept-forms]')) placeKeptForms(frame);
finishForgetting();
forgetTaken();
forgetOtherPlace();
for (const [attribute, start] of Object.entries(starters)) {
  for (const place of document.querySelectorAll<HTMLElement>(`[${attribute}]`)) start(place);
}
startKeptWordsLine();
startUnsavedWarning();
startOpening();
showFault();
