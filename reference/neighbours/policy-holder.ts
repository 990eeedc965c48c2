/** A resource that a policy may say who may use; without a policy it is open to CloudTrail. */
export interface PolicyHolder {
  /** The JSON text, as set. */
  policy: string | undefined;
}
