import type { PolicyHolder } from './policy-holder.js';

/** A KMS key. */
export interface Key extends PolicyHolder {
  readonly id: string;
  readonly arn: string;
  readonly description: string;
  readonly createdAt: number;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
}

/** The KMS keys of all Regions, and the aliases that stand for them. */
export class KeyStore {
  readonly #keys = new Map<string, Key>();
  /** ARN of the alias to ARN of the key. */
  readonly #aliases = new Map<string, string>();

  add(key: Key): void {
    this.#keys.set(key.arn, key);
  }

  all(): Key[] {
    return [...this.#keys.values()];
  }

  /** The key that the ARN of a key or of an alias names. */
  find(arn: string): Key | undefined {
    return this.#keys.get(this.#aliases.get(arn) ?? arn);
  }

  /** False when there is an alias of that name. */
  addAlias(aliasArn: string, key: Key): boolean {
    if (this.#aliases.has(aliasArn)) return false;
    this.#aliases.set(aliasArn, key.arn);
    return true;
  }

  /** False when there is no such alias. */
  removeAlias(aliasArn: string): boolean {
    return this.#aliases.delete(aliasArn);
  }
}
