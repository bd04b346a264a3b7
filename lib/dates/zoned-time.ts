/** A time as clocks of a zone show it; `offset` is what they are ahead of UTC, such as `+03:00`. */
type ZonedTime = { day: string; time: string; offset: string };

/** What clocks of a zone show at an instant. By Intl alone, with everything pinned: nothing depends on the machine. */
export function inZone(at: Date, zone: string): ZonedTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const offset = (parts.timeZoneName ?? '').replace(/^GMT$/, 'GMT+00:00').slice(3);
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}`, offset };
}

/**
 * The instants at which clocks of a zone show a day (`2027-03-28`) and a time (`02:30`): none in the hour that summer time
 * skips, two in the hour that comes twice when it ends.
 */
export function instantsOf(day: string, time: string, zone: string): Date[] {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  const offsets = new Set(
    [-1, 0, 1].map((days) => minutesOf(inZone(new Date(asUtc + days * 86_400_000), zone).offset)),
  );
  return [...offsets]
    .map((minutes) => new Date(asUtc - minutes * 60_000))
    .filter((at) => {
      const shown = inZone(at, zone);
      return shown.day === day && shown.time === time;
    })
    .sort((a, b) => +a - +b);
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  });
  formats.set(zone, format);
  return format;
}
