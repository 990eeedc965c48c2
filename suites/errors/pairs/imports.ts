import { unknownImportDestination } from '../conditions/naming/unknown-resource.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { closedKeyOfStore } from '../conditions/stores/closed-key-of-store.js';
import { failuresToken, missingSource, reversedImport } from '../conditions/stores/imports.js';
import { runningImport } from '../conditions/stores/running-import.js';
import { storeCategory } from '../conditions/stores/store-category.js';
import { askedBy, eitherBy, needing, pairs, provokedBy } from '../pair-entry.js';

const start = ['StartImport'] as const;
const token = 'shapes/rejects-unknown-token';

/** Imports. */
export const importPairs = {
  ...pairs('AccountHasOngoingImportException', start, provokedBy(runningImport)),
  ...pairs('InvalidImportSourceException', start, provokedBy(missingSource)),
  ...pairs('EventDataStoreNotFoundException', start, provokedBy(unknownImportDestination)),
  ...pairs('InvalidEventDataStoreStatusException', start, eitherBy('errors/inactive-store')),
  ...pairs('InvalidEventDataStoreCategoryException', start, provokedBy(storeCategory)),
  ...pairs('InsufficientEncryptionPolicyException', start, needing('neighbours', closedKeyOfStore)),
  ...pairs('InvalidParameterException', start, provokedBy(reversedImport)),
  ...pairs(
    'InvalidParameterException',
    ['GetImport', 'StopImport', 'ListImports', 'ListImportFailures'],
    provokedBy(outOfItsBounds),
  ),
  ...pairs('InvalidNextTokenException', ['ListImports'], askedBy(token)),
  ...pairs('InvalidNextTokenException', ['ListImportFailures'], provokedBy(failuresToken)),
};
