/**
 * A refusal that the client gets as `{"__type": code, "Message": message}`.
 *
 * The status is 400 for everything that CloudTrail itself refuses (facts: error-conditions.json, `wireForm`); only the
 * plumbing around the protocol (a body beyond the limit) uses another 4xx.
 */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    // Two of three answers are refusals: nobody reads where they come from, and to find out takes longer than all else.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
  }
}
