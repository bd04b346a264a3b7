/** The zones in which the time of a publication can be given. It is always shown in all of them: the co-chairs are in the first three. */
export const scheduleZones = ['Asia/Riyadh', 'Europe/Rome', 'America/New_York', 'UTC'] as const;

export type ScheduleZone = (typeof scheduleZones)[number];
