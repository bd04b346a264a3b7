import { useTranslations } from 'next-intl';

const keys = [
  '1',
  'J',
  'K',
  'Y',
  'E',
  'N',
  'U',
  'W',
  'A',
  'M',
  'B',
  'T',
  'S',
  'R',
  'Space',
  'Esc',
  'Ctrl Enter',
  '?',
] as const;

/** The keys of a reading. Each does what a visible control does. They need the script, which shows the button. */
export function KeyHelp() {
  const t = useTranslations('desk.reading');
  return (
    <>
      <button
        type="button"
        hidden
        data-key-help=""
        popoverTarget="reading-keys"
        className="min-h-9 cursor-pointer rounded-sm border border-quiet bg-sheet px-3 text-sm hover:border-ink pointer-coarse:min-h-11"
      >
        {t('keys')} <kbd dir="ltr">?</kbd>
      </button>
      <div
        id="reading-keys"
        popover="auto"
        role="dialog"
        aria-label={t('keys')}
        className="m-auto max-w-md rounded-sm border border-ink bg-sheet p-5 text-ink"
      >
        <h2 className="text-lg">{t('keys')}</h2>
        <p className="text-sm text-quiet">{t('keysLead')}</p>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd dir="ltr">{key === '1' ? '1 2 3 4' : key}</kbd>
              </dt>
              <dd>{t(`key.${keyName(key)}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

function keyName(key: (typeof keys)[number]) {
  const names = { '1': 'digits', Space: 'space', Esc: 'escape', 'Ctrl Enter': 'submit', '?': 'help' } as const;
  return key in names ? names[key as keyof typeof names] : (key as Exclude<typeof key, keyof typeof names>);
}
