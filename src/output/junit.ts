import { xml } from './escape.ts';
import { isAtLeast, type Output } from './output.ts';

/** JUnit XML: one test case a finding; a failure where it is at or above `--fail-on`, else passed. */
export const junit: Output = (findings, _summary, { failOn }) => {
  const failures = findings.filter((finding) => isAtLeast(finding.severity, failOn)).length;
  const cases = findings.map((finding) => {
    const { file, range, rule, message, severity, hint } = finding;
    const place = `${file}:${range.start.line}:${range.start.column}`;
    const body = xml(`${place}: ${severity} ${message}\n${hint}`);
    const inside = isAtLeast(severity, failOn)
      ? `<failure message="${xml(message)}" type="${xml(rule)}">${body}</failure>`
      : `<system-out>${body}</system-out>`;
    return `    <testcase classname="${xml(file)}" name="${xml(`${rule} ${range.start.line}:${range.start.column}`)}" file="${xml(file)}" line="${range.start.line}">${inside}</testcase>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tular" tests="${findings.length}" failures="${failures}">
  <testsuite name="tular validate" tests="${findings.length}" failures="${failures}" errors="0" skipped="0">
${cases.join('')}  </testsuite>
</testsuites>
`;
};
