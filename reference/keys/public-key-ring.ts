import { createHash } from 'node:crypto';

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
/** Key pairs of AWS belong to the Region and not to the account, so that an account has older ones than it is old itself. */
const OLDER = 5;

/** DER of a PKCS#1 public key around a modulus of 2048 bits; the exponent is 65537. */
const BEFORE_MODULUS = Buffer.from('3082010a0282010100', 'hex');
const AFTER_MODULUS = Buffer.from('0203010001', 'hex');

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
    for (let before = isFirst ? OLDER : 0; before >= 0; before--) this.#keys.push(keyOf(month - before));
    if (this.#keys.length > KEPT) this.#keys.shift();
  }
}

function keyOf(month: number): PublicKey {
  const validFrom = month * VALIDITY;
  const value = valueFor(month);
  return { serial: month, value, fingerprint: fingerprintOf(value), validFrom, validUntil: validFrom + VALIDITY };
}

/**
 * A key of its own for each month. Nothing is ever signed with it, so its modulus is no product of two primes but a hash:
 * looking for primes takes as long as a thousand calls, and nobody who reads the key can tell.
 */
function valueFor(month: number): string {
  const pieces = Array.from({ length: 8 }, (_, index) =>
    createHash('sha256').update(`key of month ${month}, part ${index}`).digest(),
  );
  const modulus = Buffer.concat(pieces);
  modulus[0]! |= 0x80;
  modulus[modulus.length - 1]! |= 1;
  return Buffer.concat([BEFORE_MODULUS, modulus, AFTER_MODULUS]).toString('base64');
}

/** The MD5 of the DER bytes in hex: so it is in the example of the ListPublicKeys command, where it can be recomputed. */
function fingerprintOf(value: string): string {
  return createHash('md5').update(Buffer.from(value, 'base64')).digest('hex');
}
