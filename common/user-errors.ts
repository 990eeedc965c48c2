/** Wrong usage of the command or the library: the caller can mend it. Ends a command with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The target could not be used at all (closed port, TLS failure, not a CloudTrail endpoint). Exit code 3. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}
