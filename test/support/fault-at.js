/**
 * Loaded before a program with `--import`: at the change of the disk whose number TULAR_FAULT_AT holds,
 * what TULAR_FAULT names happens. `KILL`, `TERM` and `INT` are signals to this process; `EDIT PATH` is
 * somebody else who saves that file; all else is the error that the system gives from then on.
 */
import { appendFileSync } from 'node:fs';
import { halfDone, watchChanges } from './faulty-fs.js';

const { TULAR_FAULT: fault = '', TULAR_FAULT_AT: at = '' } = process.env;

watchChanges((number, name, args) => {
  if (number < Number(at)) return;
  if (/^E[A-Z]+$/.test(fault)) throw halfDone(fault, name, args);
  if (number > Number(at)) return;
  const [what = '', path = ''] = fault.split(' ');
  if (what === 'EDIT') appendFileSync(path, '# disunting\n');
  else process.kill(process.pid, `SIG${what}`);
  // A process may live on for a moment after it has killed itself.
  if (what === 'KILL') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
