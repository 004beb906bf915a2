const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that a signal is not to break off. One that came meanwhile ends the process as soon as the
 * work is done, in the way that the system ends one: a shell sees 130 or 143.
 */
export function withoutInterruption(work: () => void): void {
  const end = (signal: NodeJS.Signals) => {
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => SIGNALS.forEach((signal) => process.off(signal, end));
  SIGNALS.forEach((signal) => process.on(signal, end));
  try {
    work();
  } finally {
    // Signals that came meanwhile are told where the event loop polls: surely before its second turn ends.
    setImmediate(() => setImmediate(stop));
  }
}
