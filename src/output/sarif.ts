import type { Presented, PresentedPlace } from '../present/present.ts';
import { json, visible } from './escape.ts';
import type { Output } from './output.ts';
import { worstFirst } from './worst-first.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
/** GitHub shows at most so many results of a run. */
const MOST_RESULTS = 5000;

/** SARIF 2.1.0 (OASIS). Addresses are relative to the root of the checkout, percent-encoded. */
export const sarif: Output = (findings, _summary, { version, rules, language }) => {
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const location = ({ file, range }: PresentedPlace) => ({
    physicalLocation: {
      artifactLocation: { uri: address(file), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: range.start.line,
        startColumn: range.start.column,
        endLine: range.end.line,
        endColumn: range.end.column,
      },
    },
  });
  const result = (finding: Presented) => ({
    ruleId: finding.rule,
    ...(index.has(finding.rule) && { ruleIndex: index.get(finding.rule) }),
    level: LEVELS[finding.severity],
    message: { text: text(finding.message) },
    locations: [location(finding)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id,
        ...location(related),
        message: { text: text(related.message) },
      })),
    }),
    partialFingerprints: { 'tular/v1': finding.fingerprint },
  });
  return `${json({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tular',
            version,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: text(rule.what) },
              fullDescription: { text: text(rule.why) },
              help: {
                text: text(`${rule.why}\n\n${rule.fix}`),
                // Our own words, in which backticks are meant as such.
                markdown: braces(`${rule.why}\n\n**${rule.fix}**\n\n\`tular explain ${rule.id}\``),
              },
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'Root of the checkout' } } },
        results: worstFirst(findings).slice(0, MOST_RESULTS).map(result),
      },
    ],
  })}\n`;
};

/** Plain text of a SARIF message, in which `[text](1)` would be a link and `{0}` a gap (3.11.5, 3.11.6). */
function text(message: string): string {
  return braces(visible(message).replace(/[\\[\]]/g, '\\$&'));
}

function braces(message: string): string {
  return message.replace(/[{}]/g, '$&$&');
}

function address(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(Buffer.from(part, 'utf8').toString('utf8')))
    .join('/');
}
