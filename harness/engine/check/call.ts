/** One call of a history, as each of the clients that a reader may have at hand makes it. */
export interface Call {
  /** The operation, or the request where it is none of CloudTrail. */
  call: string;
  curl: string;
  /** Absent where the AWS CLI would not send the same. */
  cli?: string;
  typescript?: string;
}
