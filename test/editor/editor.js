/**
 * `npm run test:editor`: drives the real yaml-language-server on this repository, as an editor does, on
 * files that are not on the disk: one with a modeline, one that only .vscode/settings.json knows. The
 * server is fetched by npx at its pinned version; another command to start one can be given instead.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startServer } from './language-server.js';

const SERVER = 'yaml-language-server@1.25.0';
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const given = process.argv.slice(2);
const server = await startServer(
  given.length > 0
    ? given
    : ['npx', '--yes', '--package', SERVER, '--', 'yaml-language-server', '--stdio'],
  root,
);
console.log(`${server.info?.name} ${server.info?.version}`);

const schema = JSON.parse(readFileSync(`${root}/schemas/innovation.schema.json`, 'utf8'));
const MODELINE = '# yaml-language-server: $schema=../../schemas/innovation.schema.json\n';
const TEXT = `name: Lion
ownrs: [dinas-perikanan]
form: pelayanan
milestones:
  - id: mulai
    phase: penerapan
    date: 2021
    
`;

for (const [how, path, head] of /** @type {const} */ ([
  ['with a modeline', 'catalog/innovations/baru.yaml', MODELINE],
  ['by the settings', 'catalog/innovations/dinas/baru.yaml', ''],
])) {
  const first = head === '' ? 0 : 1;
  const found = await server.open(path, head + TEXT);
  const at = (/** @type {RegExp} */ message) => {
    const range = found.find((each) => message.test(each.message))?.range;
    return range && [range.start.line - first, range.start.character, range.end.character];
  };
  assert.deepEqual(at(/ownrs/), [1, 0, 5], `${how}: the wrong key`);
  assert.deepEqual(at(/tata-kelola/), [2, 6, 15], `${how}: the wrong value`);
  assert.ok(at(/"owners"/), `${how}: the missing key`);

  const labels = async (/** @type {number} */ line, /** @type {number} */ character) =>
    (await server.complete(path, first + line, character)).map(({ label }) => label);
  const keys = await labels(8, 0);
  for (const key of Object.keys(schema.properties).filter(
    (each) => !/^(name|form|milestones)$/.test(each),
  ))
    assert.ok(keys.includes(key), `${how}: the key ${key} is offered`);
  assert.ok(!keys.includes('name'), `${how}: a key that is there is not offered again`);
  assert.deepEqual(await labels(2, 6), schema.properties.form.enum, `${how}: values`);
  const inner = await labels(7, 4);
  for (const key of ['version', 'reason', 'planned', 'note'])
    assert.ok(inner.includes(key), `${how}: the key ${key} of a milestone is offered`);

  const hover = await server.hover(path, first, 2);
  assert.match(
    hover,
    new RegExp(`^#+ ${schema.properties.name.title}\\s+${schema.properties.name.description}`),
  );
  assert.ok(!hover.includes(schema.properties.name['x-en'].title), `${how}: one language`);
  console.log(`${how}: ${found.length} findings, ${keys.length} keys; hover:\n${hover}`);
}

for (const [path, text, wrong] of /** @type {const} */ ([
  ['catalog/catalog.yaml', 'format: 1\nkeepr: x\n', 'keepr'],
  ['catalog/exceptions.yaml', '- rule: date/order\n  recrd: lion\n', 'recrd'],
  ['catalog/agencies/x.yaml', 'nmae: X\n', 'nmae'],
  ['catalog/replications/x.yaml', 'orgins: []\n', 'orgins'],
  ['catalog/activities/x.yaml', 'knid: pameran\n', 'knid'],
  ['catalog/agreements/x.yaml', 'partis: []\n', 'partis'],
  ['catalog/submissions/x.yaml', 'chanel: iid\n', 'chanel'],
  ['catalog/filings/x.yaml', 'reprt: annual\n', 'reprt'],
])) {
  const found = await server.open(path, text);
  const range = found.find(({ message }) => message.includes(wrong))?.range;
  const line = text.split('\n').findIndex((each) => each.includes(wrong));
  assert.equal(range?.start.line, line, `${path}: the wrong key`);
  console.log(`${path}: ${wrong} at ${line + 1}:${(range?.start.character ?? 0) + 1}`);
}
await server.stop();
