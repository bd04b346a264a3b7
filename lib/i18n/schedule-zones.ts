/** The zones in which the time of a publication can be given. It is always shown in the first three, where the co-chairs are. */
export const scheduleZones = ['Asia/Riyadh', 'Europe/Rome', 'America/New_York', 'UTC'] as const;

export type ScheduleZone = (typeof scheduleZones)[number];

export const shownZones = scheduleZones.slice(0, 3);
