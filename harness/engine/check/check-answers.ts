import type { JsonObject } from '../../../common/json.js';
import type { Category } from '../../validators/finding.js';

/** An answer of the target, whatever its status. */
export interface CallAnswer {
  /** Tells an answer from a failure. */
  readonly kind: 'answer';
  /** The HTTP status. */
  readonly status: number;
  /** Whether the status is one of 200 to 299. */
  readonly isSuccess: boolean;
  /** The error code, read as the AWS SDKs read it; undefined where the answer has none. */
  readonly errorCode: string | undefined;
  /** The message of the error; undefined where the answer has none. */
  readonly errorMessage: string | undefined;
  /** The body as text, decoded as UTF-8. */
  readonly body: string;
  /** The body as a JSON object; undefined where it is anything else. */
  readonly jsonObject: JsonObject | undefined;
  /** The value of a header by its case-insensitive name; undefined where the answer has none of that name. */
  header(name: string): string | undefined;
}

/** Why there is no answer. */
export interface CallFailure {
  /** Tells a failure from an answer. */
  readonly kind: 'failure';
  /** Where the request was lost: `connect`, `tls`, `headers`, `reset` and others. */
  readonly phase: string;
  /** What happened, for a reader. */
  readonly message: string;
}

/** A call with what became of it. The validators have judged it already. */
export interface JudgedCall {
  /** The request and the response. */
  readonly exchange: {
    /** The name of the operation that was called. */
    readonly operation: string;
    /** The answer to the last attempt. Throttling, a 5xx and a cut connection were retried before. */
    readonly result: CallAnswer | CallFailure;
  };
  /** Whether the answer is the one that the target gives to operations that it does not have. */
  readonly unknown: boolean;
}

/** A successful answer. Only a call returns one. */
export interface Reply {
  /** The name of the operation that was called. */
  readonly operation: string;
  /** The output of the operation. Its members may be absent or of a wrong type: a target under test returned it. */
  readonly body: JsonObject;
  /** The call that was answered. */
  readonly judged: JudgedCall;
}

/** What the rejection of a request has to look like. */
export interface Rejection {
  /** The id of the requirement that asks for the rejection. */
  requirement: string;
  /** The error codes that the requirement allows. Default: any client error that carries a code. */
  codes?: readonly string[];
  /** Whether the target may accept the request as well. Default: false, so that accepting it is a gap. */
  mayAccept?: boolean;
  /**
   * Called where the target accepted the request, to revert what it did. A returned text says that the question was not
   * asked after all, because its condition no longer held; the check is then skipped for that reason.
   */
  onAccepted?(reply: Reply): Promise<string | undefined>;
  /** Called where the target rejected the request, with whatever code: to read that the request changed nothing. */
  onRejected?(judged: JudgedCall): Promise<void>;
}

/** What was expected and what came instead. */
export interface Expectation {
  /**
   * What it is about: mostly the path of a member, such as `Trail.Name`. It is a part of the gap's id, so that no value that
   * changes from run to run belongs in it.
   */
  path: string;
  /** What was expected, for a reader. */
  expected: string;
  /** What came instead, for a reader. */
  actual: string;
  /** The id of the requirement that is missed; it decides whether the gap is `must` or `should`. */
  requirement: string;
  /** What the gap is about. Default: `semantics`. */
  category?: Category;
}
