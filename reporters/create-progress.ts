import { plainProgress } from './plain-progress.js';
import type { Progress } from './progress.js';

/** Live progress on a terminal; a line for each check on any other stream. */
export async function createProgress(stream: NodeJS.WriteStream): Promise<Progress> {
  // Some pipes report that they are a terminal, but have no width.
  return stream.isTTY && stream.columns > 20
    ? (await import('./live-progress.js')).liveProgress(stream)
    : plainProgress(stream);
}
