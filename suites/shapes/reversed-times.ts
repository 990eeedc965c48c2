const later = 1_700_000_000;

/** A time range whose start lies after its end. */
export const reversedTimes = { StartTime: later, EndTime: later - 3600 };
