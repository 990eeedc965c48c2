import { Pool } from 'undici';
import type { RawRequest } from './raw-request.js';

/**
 * Sends recorded requests again, in their order, `concurrency` at a time, and reads each answer to its end without
 * looking at it: the least that these exchanges can cost. Resolves to the seconds that took, connecting included.
 */
export async function replay(url: string, requests: readonly RawRequest[], concurrency: number): Promise<number> {
  const pool = new Pool(url, { connections: concurrency });
  const started = performance.now();
  let next = 0;
  async function work(): Promise<void> {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const { method, path, headers, body } = request;
      const answer = await pool.request({
        method: method as 'POST',
        path,
        headers,
        body: body.length > 0 ? body : null,
      });
      await answer.body.arrayBuffer();
    }
  }
  try {
    await Promise.all(Array.from({ length: concurrency }, work));
    return (performance.now() - started) / 1000;
  } finally {
    await pool.destroy();
  }
}
