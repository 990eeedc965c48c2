/** The hour before now, whole minutes, in epoch seconds. */
export function lastHour(now = Date.now()): { StartTime: number; EndTime: number } {
  const EndTime = Math.floor(now / 60_000) * 60;
  return { StartTime: EndTime - 3600, EndTime };
}
