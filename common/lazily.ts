/** Builds a value when it is first asked for, and keeps it: what is never used costs nothing. */
export function lazily<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
