import { createHash, generateKeyPairSync } from 'node:crypto';

/** A public key for digest files; times in milliseconds since the epoch. */
interface PublicKey {
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

/** The keys of an account: one at a time, the next when the last has run out. */
export class PublicKeyRing {
  readonly #keys: PublicKey[] = [];

  /** The keys that were valid at some time from `start` to `end`, the current one among the candidates, oldest first. */
  validBetween(start: number, end: number, now: number): PublicKey[] {
    this.#ensureCurrent(now);
    return this.#keys.filter((key) => key.validFrom <= end && key.validUntil >= start);
  }

  #ensureCurrent(now: number): void {
    if (this.#keys.some((key) => key.validFrom <= now && now < key.validUntil)) return;
    firstKey ??= makeKey();
    const value = this.#keys.length === 0 ? firstKey : makeKey();
    const validFrom = now - (now % VALIDITY);
    this.#keys.push({ value, fingerprint: fingerprintOf(value), validFrom, validUntil: validFrom + VALIDITY });
    if (this.#keys.length > KEPT) this.#keys.shift();
  }
}

function makeKey(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');
}

/** The MD5 of the DER bytes in hex: so it is in the example of the ListPublicKeys command, where it can be recomputed. */
function fingerprintOf(value: string): string {
  return createHash('md5').update(Buffer.from(value, 'base64')).digest('hex');
}
