// Loaded by `--require` into each measured Node process: tells at exit, on descriptor 3, what it used.
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(
    3,
    JSON.stringify({
      cpu: (userCPUTime + systemCPUTime) / 1000,
      rss: maxRSS / 1024,
      children: children(),
    }),
  );
});

/** CPU milliseconds of finished child processes, where the system tells (Linux; ticks of 10 ms). */
function children() {
  try {
    const [, after = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    const fields = after.split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}
