import type { SpecDocument } from '../operation-spec.js';
import type { ApiDocument } from './api-document.js';
import { shapeOfSchema } from './shape-of-schema.js';

/** The neutral form of a derived spec, which is silent about nothing. */
export function documentOfSpec({ operations, errors }: SpecDocument, name: string): ApiDocument {
  return {
    name,
    extent: 'whole',
    operations: new Map(
      operations.map((spec) => [
        spec.operation,
        {
          input: shapeOfSchema(spec, spec.input),
          output: shapeOfSchema(spec, spec.output),
          errors: new Set(spec.errors),
          paginator: spec.paginator,
        },
      ]),
    ),
    errors: new Map(
      Object.entries(errors.errors).map(([error, { fault, shape }]) => [
        error,
        { fault, shape: shapeOfSchema({ operation: error, $defs: {} }, shape) },
      ]),
    ),
    silence: {},
  };
}
