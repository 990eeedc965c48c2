import { type NeighbourAnswer, type NeighbourCall, NeighbourFault } from './neighbour-call.js';
import { writeXml, type XmlElements } from './xml.js';

/** The parameters of a call in the AWS query protocol. */
export type QueryParameters = ReadonlyMap<string, string>;

/** An operation of a service that speaks the query protocol: the elements of its result; undefined: it has no result. */
export type QueryOperation = (parameters: QueryParameters, call: NeighbourCall) => XmlElements | undefined;

/** A service that speaks the query protocol. */
export interface QueryService {
  readonly namespace: string;
  readonly operations: ReadonlyMap<string, QueryOperation>;
}

/**
 * Answers one call in the AWS query protocol: a form in the body, a small XML document back.
 * Source: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function answerQuery(service: QueryService, body: Buffer, call: NeighbourCall): NeighbourAnswer {
  const parameters = new Map(new URLSearchParams(body.toString('utf8')));
  const action = parameters.get('Action') ?? '';
  try {
    const operation = service.operations.get(action);
    if (operation === undefined) {
      throw new NeighbourFault('InvalidAction', `The action ${action} is not valid for this endpoint`);
    }
    const result = operation(parameters, call);
    return xml(200, `${action}Response`, service.namespace, {
      ...(result && { [`${action}Result`]: result }),
      ResponseMetadata: { RequestId: call.requestId },
    });
  } catch (thrown) {
    if (!(thrown instanceof NeighbourFault)) throw thrown;
    return xml(thrown.status, 'ErrorResponse', service.namespace, {
      Error: { Type: 'Sender', Code: thrown.code, Message: thrown.message },
      RequestId: call.requestId,
    });
  }
}

/** A parameter that must be there. Throws NeighbourFault. */
export function required(parameters: QueryParameters, name: string): string {
  const value = parameters.get(name);
  if (value === undefined || value === '') {
    throw new NeighbourFault('ValidationError', `1 validation error detected: ${name} must not be null`);
  }
  return value;
}

function xml(status: number, root: string, namespace: string, elements: XmlElements): NeighbourAnswer {
  return { status, headers: { 'Content-Type': 'text/xml' }, body: writeXml(root, namespace, elements) };
}
