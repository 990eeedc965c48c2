import type { SpecDocument } from '../operation-spec.js';
import type { SpecFiles } from '../spec-files.js';
import { errorPairsModule } from './error-pairs-module.js';
import { typesModule } from './types-module.js';
import { validatorsModule } from './validators-module.js';

/** The TypeScript modules that are generated from the same schemas as the operation files. */
export async function generatedFiles(document: SpecDocument): Promise<SpecFiles> {
  return new Map([
    ['spec/generated/error-pairs.ts', errorPairsModule(document)],
    ['spec/generated/types.ts', await typesModule(document)],
    ['spec/generated/validators.ts', validatorsModule(document)],
  ]);
}
