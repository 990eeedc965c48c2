import { plainProgress } from './plain-progress.js';
import type { Progress } from './progress.js';

/** Live on a terminal, a line for each check otherwise. */
export async function createProgress(stream: NodeJS.WriteStream): Promise<Progress> {
  // A terminal that tells no width (some pipes pose as one) cannot be drawn on.
  return stream.isTTY && stream.columns > 20
    ? (await import('./live-progress.js')).liveProgress(stream)
    : plainProgress(stream);
}
