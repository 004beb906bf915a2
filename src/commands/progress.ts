/** Milliseconds that work takes before it is worth a word, and between one word and the next. */
const PATIENCE = 500;
const PACE = 100;

/** A line on a terminal that says what is being done now. */
export interface ProgressLine {
  /** Says it in place of what was said before, once the work has taken long enough; empty at the end. */
  say(text: string): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** A line that is drawn over and gone in the end: what stays is what was written. */
export function progressLine(
  write: (text: string) => unknown,
  columns: number,
  now: () => number,
): ProgressLine {
  let since: number | undefined;
  let drawn = 0;
  let isShown = false;
  const clear = () => {
    if (isShown) write('\r\u001b[2K');
    isShown = false;
    // Whoever has just read something, or been asked, has not waited yet.
    since = undefined;
  };
  return {
    clear,
    say(text) {
      const time = now();
      since ??= time;
      if (text === '') clear();
      else if (time - since >= PATIENCE && (!isShown || time - drawn >= PACE)) {
        // A line that went on below could not be taken away.
        write(`\r\u001b[2K${text.slice(0, columns - 1)}`);
        drawn = time;
        isShown = true;
      }
    },
  };
}
