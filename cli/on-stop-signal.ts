/** Calls `act` at each SIGINT and SIGTERM, which end the process no longer, until the returned function is called. */
export function onStopSignal(act: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, act);
  return () => {
    for (const name of signals) process.off(name, act);
  };
}
