import { createHash, generateKeyPairSync } from 'node:crypto';
import { pastKeys } from './past-keys.js';

/** A public key for digest files; times in milliseconds since the epoch. */
interface PublicKey {
  /** The month that it was valid in, counted from the epoch. */
  serial: number;
  /** DER, PKCS#1, base64. */
  value: string;
  fingerprint: string;
  validFrom: number;
  validUntil: number;
}

/** The documented key is valid for 30 days. */
const VALIDITY = 30 * 24 * 3600 * 1000;
const KEPT = 12;

/** The key of the first use serves all references of the process: making one takes longer than hundreds of calls. */
let firstKey: string | undefined;

/** The keys of an account: one at a time, the next when the last has run out; some are older than the reference. */
export class PublicKeyRing {
  readonly #keys: PublicKey[] = [];

  /** The keys that were valid at some time from `start` to `end`, the current one among the candidates, oldest first. */
  validBetween(start: number, end: number, now: number): PublicKey[] {
    this.#ensureCurrent(now);
    return this.#keys.filter((key) => key.validFrom <= end && key.validUntil >= start);
  }

  #ensureCurrent(now: number): void {
    if (this.#keys.some((key) => key.validFrom <= now && now < key.validUntil)) return;
    const month = Math.floor(now / VALIDITY);
    const isFirst = this.#keys.length === 0;
    if (isFirst) this.#keys.push(...pastKeys.map((value, index) => keyOf(month - 1 - index, value)).reverse());
    firstKey ??= makeKey();
    this.#keys.push(keyOf(month, isFirst ? firstKey : makeKey()));
    if (this.#keys.length > KEPT) this.#keys.shift();
  }
}

function keyOf(month: number, value: string): PublicKey {
  const validFrom = month * VALIDITY;
  return { serial: month, value, fingerprint: fingerprintOf(value), validFrom, validUntil: validFrom + VALIDITY };
}

function makeKey(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');
}

/** The MD5 of the DER bytes in hex: so it is in the example of the ListPublicKeys command, where it can be recomputed. */
function fingerprintOf(value: string): string {
  return createHash('md5').update(Buffer.from(value, 'base64')).digest('hex');
}
