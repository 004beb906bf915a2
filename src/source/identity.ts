import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, so that another run can tell whether it is still there. What a system lacks is empty. */
export interface Identity {
  readonly pid: number;
  readonly host: string;
  /** Tells machines of one name apart. */
  readonly machine: string;
  /** The start of the machine, after which no process of before is left. */
  readonly boot: string;
  /** The container within which the number of the process means something. */
  readonly space: string;
  /** When the process began: its number may be given to another. */
  readonly start: string;
}

export function ownIdentity(): Identity {
  return {
    pid: process.pid,
    host: hostname(),
    machine: textOf('/etc/machine-id'),
    boot: textOf('/proc/sys/kernel/random/boot_id'),
    space: linkOf('/proc/self/ns/pid'),
    start: statusOf(process.pid)?.start ?? '',
  };
}

/** Reads what another run wrote of itself; nothing where it is not that. */
export function identityOf(value: unknown): Identity | undefined {
  const { pid, host, machine, boot, space, start } = (value ?? {}) as Record<string, unknown>;
  if (!Number.isSafeInteger(pid) || Number(pid) < 1) return undefined;
  const texts = [host, machine, boot, space, start];
  return texts.every((text) => typeof text === 'string' && text.length <= 300)
    ? ({ pid, host, machine, boot, space, start } as Identity)
    : undefined;
}

/**
 * Whether a process is there, is gone, or is somewhere that cannot be seen from here. What this very
 * process has left behind is of one that is gone: it asks only where it holds nothing.
 */
export function whereabouts(other: Identity): 'here' | 'gone' | 'elsewhere' {
  const own = ownIdentity();
  if (other.host !== own.host || other.machine !== own.machine) return 'elsewhere';
  if (other.boot !== own.boot) return 'gone';
  if (other.space !== own.space) return 'elsewhere';
  if (other.pid === own.pid) return 'gone';
  const status = statusOf(other.pid);
  if (status) return status.isOver || status.start !== other.start ? 'gone' : 'here';
  try {
    process.kill(other.pid, 0);
    return 'here';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'gone' : 'here';
  }
}

/** What Linux says of a process. One that has ended may be listed until its parent has asked. */
function statusOf(pid: number): { readonly start: string; readonly isOver: boolean } | undefined {
  const text = textOf(`/proc/${pid}/stat`);
  // The name of the program, in brackets, may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', start] = [fields[0], fields[19]];
  return start === undefined ? undefined : { start, isOver: /[ZXx]/.test(state) };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
