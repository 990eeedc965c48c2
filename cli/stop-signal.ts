/** Resolves `asked` at the first SIGINT or SIGTERM, which end the process no longer, until `forget` is called. */
export function stopSignal(): { asked: Promise<void>; forget: () => void } {
  let forget = () => {};
  const asked = new Promise<void>((resolve) => {
    const onSignal = () => resolve();
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
    forget = () => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal);
    };
  });
  return { asked, forget };
}
