import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../common/lazily.js';
import { nearMatches } from '../common/near-matches.js';
import { UsageError } from '../common/user-errors.js';
import type { ErrorCatalogue, OperationSpec } from './operation-spec.js';
import { packagePath } from './package-root.js';
import { errorsFile, operationsFolder } from './spec-files.js';

/** The committed spec. Nothing is read before it is asked for, and each file once. */
export interface Spec {
  /** All operations, sorted. */
  readonly operationNames: readonly string[];
  /** The errors that any operation declares. */
  readonly errorNames: ReadonlySet<string>;
  /** Members, fault and declaring operations of each error. */
  readonly errors: ErrorCatalogue['errors'];
  /** @throws UsageError naming near matches when there is no such operation. */
  operation(name: string): OperationSpec;
}

/** Opens the committed spec: this package's own, which is the same object each time, or the one below `root`. */
export function loadSpec(root?: string): Spec {
  return root === undefined ? ownSpec() : openSpec(root);
}

const ownSpec = lazily(() => openSpec(packagePath()));

function openSpec(root: string): Spec {
  const folder = join(root, operationsFolder);
  const names = lazily(() =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .sort(),
  );
  const catalogue = lazily(() => JSON.parse(readFileSync(join(root, errorsFile), 'utf8')) as ErrorCatalogue);
  const errorNames = lazily(() => new Set(Object.keys(catalogue().errors)));
  const operations = new Map<string, OperationSpec>();
  return {
    get operationNames() {
      return names();
    },
    get errorNames() {
      return errorNames();
    },
    get errors() {
      return catalogue().errors;
    },
    operation(name) {
      let operation = operations.get(name);
      if (!operation) {
        if (!names().includes(name)) throw new UsageError(unknownOperation(name, names()));
        operation = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as OperationSpec;
        operations.set(name, operation);
      }
      return operation;
    },
  };
}

function unknownOperation(name: string, names: readonly string[]): string {
  const near = nearMatches(name, names);
  return `CloudTrail has no operation ${name}${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''}`;
}
