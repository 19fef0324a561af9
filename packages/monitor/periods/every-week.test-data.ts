/** All ISO weeks of some years, by the rule of weekdays: an oracle that shares no arithmetic with what it checks. */
export function everyWeek(firstYear: number, lastYear: number): number[] {
  const weeks: number[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    // A year has 53 Thursdays, and so 53 weeks, when it starts or ends on one.
    const last = weekday(`${year}-01-01`) === 'Thursday' || weekday(`${year}-12-31`) === 'Thursday' ? 53 : 52;
    for (let week = 1; week <= last; week++) weeks.push(year * 100 + week);
  }
  return weeks;
}

export function weekday(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
}

export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
