// What links and styles cannot do for a reader; every page is whole without it.

// The day as a page writes it: in Arabic with the month by both of its names.
const writeDay = (day) => {
  if (document.documentElement.lang !== 'ar') return day.toLocaleDateString('sv');
  const names = ['ar-LB', 'ar-EG'].map((region) => day.toLocaleDateString(`${region}-u-ca-gregory`, { month: 'long' }));
  return `${day.getDate()} ${[...new Set(names)].join('/')} ${day.getFullYear()}`;
};

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const accessed = button.dataset.accessed.replace('#', writeDay(new Date()));
    await navigator.clipboard.writeText(button.dataset.copy.replace(/\.$/, `${accessed}.`));
    button.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

// The other language begins at the paragraph that the reader is at.
const switches = document.querySelectorAll('a[hreflang][data-switch]');
const keepFragment = () => {
  for (const link of switches) link.hash = location.hash;
};
addEventListener('hashchange', keepFragment);
keepFragment();

// Which of two texts is shown is told to those who cannot see it.
const views = document.querySelectorAll('a[data-view]');
const markView = () => {
  const side = document.getElementById(location.hash.slice(1))?.dataset.only ?? 'both';
  for (const link of views) link.ariaCurrent = link.dataset.view === side ? 'true' : null;
};
addEventListener('hashchange', markView);
markView();

// What was typed goes along into the other language, within this tab; storage may be shut.
for (const box of document.querySelectorAll('textarea[data-typed]')) {
  const keyOf = (path) => `typed ${path.slice(3)}`;
  try {
    box.value ||= sessionStorage.getItem(keyOf(location.pathname)) ?? '';
    sessionStorage.removeItem(keyOf(location.pathname));
  } catch {}
  for (const link of switches) {
    link.addEventListener('click', () => {
      try {
        sessionStorage.setItem(keyOf(link.pathname), box.value);
      } catch {}
    });
  }
}

// The reader's choice of dates and digits, kept in this browser and applied by dates.js to every page from then on.
const dateForm = document.querySelector('form[data-dates]');
if (dateForm) {
  try {
    const kept = JSON.parse(localStorage.getItem('dates') ?? '{}') ?? {};
    for (const [name, value] of Object.entries(kept)) {
      const own = dateForm.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(String(value))}"]`);
      if (own) own.checked = true;
    }
    dateForm.addEventListener('change', () => {
      localStorage.setItem('dates', JSON.stringify(Object.fromEntries(new FormData(dateForm))));
      location.reload();
    });
    dateForm.hidden = false;
    document.querySelector('[data-dates-off]').hidden = true;
  } catch {}
}

// A list that is narrowed while its words are typed: the page that the form would lead to gives its part.
for (const form of document.querySelectorAll('form[data-filter]')) {
  const box = form.querySelector('input[type=search]');
  const partOf = (page) => page.getElementById(form.dataset.filter);
  let waiting;
  let asked;
  const show = () => {
    asked?.abort();
    asked = new XMLHttpRequest();
    const words = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    const address = words.size > 0 ? `${form.action}?${words}` : form.action;
    asked.responseType = 'document';
    asked.addEventListener('load', ({ target: { response, responseURL } }) => {
      const found = response && partOf(response);
      if (!found) return;
      partOf(document).replaceWith(document.adoptNode(found));
      history.replaceState(null, '', responseURL);
    });
    asked.open('GET', address);
    asked.send();
  };
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 200);
  });
}

// Suggestions while typing: the ARIA combobox with a list box, focus staying in the box.
for (const form of document.querySelectorAll('form[data-suggest]')) {
  const box = form.querySelector('input');
  const list = form.querySelector('[role=listbox]');
  let items = [];
  let at = -1;
  let waiting;
  let asked;

  const show = (found) => {
    items = found;
    at = -1;
    list.replaceChildren(
      ...items.map(({ text, lang, url }, index) => {
        const item = document.createElement('div');
        item.role = 'option';
        item.id = `${list.id}-${index}`;
        item.className = list.dataset.look;
        item.ariaSelected = 'false';
        item.lang = lang;
        item.dir = 'auto';
        item.textContent = text;
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          go(url);
        });
        return item;
      }),
    );
    list.hidden = items.length === 0;
    box.ariaExpanded = String(!list.hidden);
    box.removeAttribute('aria-activedescendant');
  };
  const go = (url) => location.assign(new URL(url).pathname + new URL(url).search + new URL(url).hash);
  const mark = (next) => {
    if (items.length === 0) return;
    at = next < -1 ? items.length - 1 : next >= items.length ? -1 : next;
    [...list.children].forEach((item, index) => {
      item.ariaSelected = String(index === at);
    });
    if (at < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', list.children[at].id);
  };
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const words = new URLSearchParams({ q: box.value, lang: form.dataset.suggest });
    if (box.value.trim().length < 2) return show([]);
    try {
      const answer = await fetch(`/api/v1/suggest?${words}`, { signal: asked.signal });
      if (answer.ok) show((await answer.json()).items);
    } catch {
      // Typing went on, or the network is away: the form still sends.
    }
  };
  box.role = 'combobox';
  box.ariaAutoComplete = 'list';
  box.ariaExpanded = 'false';
  box.setAttribute('aria-controls', list.id);
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  box.addEventListener('blur', () => show([]));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Escape' && !list.hidden) show([]);
    else if (event.key === 'Enter' && at >= 0) go(items[at].url);
    else return;
    event.preventDefault();
  });
}
