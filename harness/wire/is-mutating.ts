const readsOnly = /^(Get|List|Describe|Lookup|Search)/;

/** Whether an operation can change what the target holds. */
export function isMutating(operation: string): boolean {
  return !readsOnly.test(operation);
}
