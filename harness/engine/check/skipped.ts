/** The same symbol in every copy of this module: a run loads a bundled copy, and a check of a user imports another one. */
const mark = Symbol.for('cloudtrail-conformance/skipped');

/**
 * Ends a check that cannot be run here, without a verdict: a fixture is missing, or the account lacks what the check needs.
 * A body of a check throws it; the check is reported as `skipped`, with the message as the reason. `instanceof` also
 * recognises an error of this class from another copy of the package.
 */
export class Skipped extends Error {
  override readonly name = 'Skipped';
  readonly [mark] = true;

  static override [Symbol.hasInstance](value: unknown): value is Skipped {
    return typeof value === 'object' && value !== null && mark in value;
  }
}
