const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let isWatching = false;
let stopping: NodeJS.Immediate | undefined;

/**
 * Does work that a signal is not to break off. One that came meanwhile ends the process as soon as the
 * work is done, in the way that the system ends one: a shell sees 130 or 143.
 */
export function withoutInterruption(work: () => void): void {
  clearImmediate(stopping);
  if (!isWatching) SIGNALS.forEach((signal) => process.on(signal, end));
  isWatching = true;
  try {
    work();
  } finally {
    // Signals that came meanwhile are told where the event loop polls: surely before its second turn ends.
    stopping = setImmediate(() => (stopping = setImmediate(stop)));
  }
}

function end(signal: NodeJS.Signals): void {
  stop();
  process.kill(process.pid, signal);
}

function stop(): void {
  SIGNALS.forEach((signal) => process.off(signal, end));
  isWatching = false;
}
