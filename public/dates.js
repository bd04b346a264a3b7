// Dates and digits as the reader has chosen them, written before anything is painted. Who has chosen nothing gets the page as it is.
(() => {
  let choice = {};
  try {
    choice = JSON.parse(localStorage.getItem('dates') ?? '{}') ?? {};
  } catch {}
  const root = document.documentElement;
  const isArabic = root.lang === 'ar';
  const hasMonths = isArabic && (choice.months === 'levant' || choice.months === 'gulf');
  const hasDigits = isArabic && choice.digits === 'arab';
  const hasHijri = choice.calendar === 'hijri';
  if (!hasMonths && !hasDigits && !hasHijri) return;
  if (hasHijri) root.dataset.calendar = 'hijri';

  // The words of sources stay as they are, and so does what is copied, typed or written from left to right.
  const kept =
    'q, blockquote, code, kbd, pre, script, style, select, textarea, [dir=ltr]:not(html), .isolate-ltr, .font-text, .font-system, [id^=cite], [data-kept]';
  const levant = 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول';
  const gulf = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
  const doubled = new RegExp(`(${levant})/(${gulf})`, 'g');

  const rewrite = (text) => {
    const marked = text.parentElement;
    let words = text.data;
    if (hasHijri && marked.dataset.hijri && !('both' in marked.dataset)) {
      marked.dataset.both = '';
      words = `${marked.dataset.hijri} (${words})`;
    }
    if (hasMonths) words = words.replace(doubled, choice.months === 'levant' ? '$1' : '$2');
    if (hasDigits) words = words.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    if (words !== text.data) text.data = words;
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement && !node.parentElement.closest(kept)) rewrite(node);
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.closest(kept)) {
      const accept = (each) =>
        each.nodeType === Node.ELEMENT_NODE
          ? each.matches(kept)
            ? NodeFilter.FILTER_REJECT
            : NodeFilter.FILTER_SKIP
          : NodeFilter.FILTER_ACCEPT;
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
      while (texts.nextNode()) rewrite(texts.currentNode);
    }
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) walk(node);
  }).observe(root, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', () => walk(document.body));
})();
