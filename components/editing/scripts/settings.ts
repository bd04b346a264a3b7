/** What the page gives a script at a place: it comes from a component of the same build, which names the same type. */
export function readSettings<Settings>({ dataset }: HTMLElement): Settings {
  return JSON.parse(dataset.settings ?? '{}') as Settings;
}
