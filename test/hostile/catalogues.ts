import { type Field, fieldsOf } from '../../src/model/fields.ts';
import { FOLDERS, type Kind } from '../../src/model/record.ts';

export const KINDS = Object.keys(FOLDERS) as Kind[];

/** A value as YAML in flow style; keys as they come, `__proto__` and doubles too. */
type Node = string | number | boolean | readonly Node[] | { readonly entries: readonly Entry[] };
type Entry = readonly [key: string, value: Node];

const mapping = (entries: readonly Entry[]): Node => ({ entries });

/**
 * JSON is YAML. With `ascii`, what YAML does not take as it stands is written as escapes: then the
 * values are read and refused one by one, and not the file as a whole.
 */
function write(node: Node, ascii: boolean): string {
  if (typeof node === 'string') return text(node, ascii);
  if (typeof node !== 'object') return String(node);
  if (Array.isArray(node)) return `[\n${node.map((each) => write(each, ascii)).join(',\n')}\n]`;
  const { entries } = node as { readonly entries: readonly Entry[] };
  return `{\n${entries.map(([key, value]) => `${text(key, ascii)}: ${write(value, ascii)}`).join(',\n')}\n}`;
}

function text(value: string, ascii: boolean): string {
  const quoted = JSON.stringify(value);
  return ascii
    ? quoted.replace(
        /[\u007f-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : quoted;
}

type Fields = Readonly<Record<string, Field>>;

/** A record of a kind in which every text field, at every level, holds this text. */
function filled(fields: Fields, hostile: string, pattern = ''): Node {
  const field = fields[pattern];
  if (field?.keys)
    return mapping(field.keys.map((key) => [key, filled(fields, hostile, `${pattern}/${key}`)]));
  if (field?.type[0] === 'object')
    return mapping([['satu', filled(fields, hostile, `${pattern}/*`)]]);
  if (field?.type[0] === 'array') return [filled(fields, hostile, `${pattern}/*`)];
  return hostile;
}

/** The same with an unknown key of this name in every mapping. */
function withKeys(fields: Fields, hostile: string, pattern = ''): Node {
  const field = fields[pattern];
  const mine: Entry = [hostile, 'isi'];
  if (field?.keys)
    return mapping([
      ...field.keys
        .filter((key) => ['object', 'array'].includes(fields[`${pattern}/${key}`]?.type[0] ?? ''))
        .map((key): Entry => [key, withKeys(fields, hostile, `${pattern}/${key}`)]),
      mine,
    ]);
  if (field?.type[0] === 'object')
    return mapping([
      ['satu', withKeys(fields, hostile, `${pattern}/*`)],
      [hostile, withKeys(fields, hostile, `${pattern}/*`)],
    ]);
  if (field?.type[0] === 'array') return [withKeys(fields, hostile, `${pattern}/*`)];
  return 'isi';
}

/** How many text fields a kind has: each of them is told of, or holds any text. */
export function textFields(kind: string): string[] {
  return Object.entries(fieldsOf(kind))
    .filter(([, { type }]) => type[0] === 'string')
    .map(([pattern]) => pattern);
}

/** Files with each text in every field of a kind of record, and as a key in every mapping of it. */
export function recordFiles(kind: Kind, texts: readonly string[]): Record<string, string> {
  const fields = fieldsOf(kind);
  return Object.fromEntries(
    texts.flatMap((hostile, index) => [
      [`${FOLDERS[kind]}/isi-${index}.yaml`, write(filled(fields, hostile), true)],
      [`${FOLDERS[kind]}/kunci-${index}.yaml`, write(withKeys(fields, hostile), true)],
    ]),
  );
}

/** The manifest and the exceptions, with a text in every field or as a key everywhere. */
export function singleFiles(hostile: string): Record<string, string>[] {
  return ['catalog', 'exceptions'].flatMap((kind) =>
    [filled, withKeys].map((make) => ({
      [`${kind}.yaml`]: write(make(fieldsOf(kind), hostile), true),
    })),
  );
}

/** Files that hold each text as it stands, in the places where a parser meets it. */
export function rawFiles(texts: readonly string[]): Record<string, string> {
  const written: readonly ((hostile: string) => string)[] = [
    (hostile) => `name: ${hostile}\nowners: [pemkab-trenggalek]\n`,
    (hostile) => `${hostile}: x\nname: Lion\n`,
    (hostile) => `# ${hostile}\nname: "Lion\n`,
    (hostile) => `name: 'x ${hostile}'\nownrs: [${hostile}]\n`,
    (hostile) => `name: |\n  ${hostile}\n\townrs: x\n`,
    (hostile) => `${JSON.stringify(hostile)}: 1\n${JSON.stringify(hostile)}: 2\n`,
    (hostile) => `name: Lion\nform: ${JSON.stringify(hostile)} # ${hostile}\n`,
  ];
  return Object.fromEntries(
    texts.flatMap((hostile, index) =>
      written.map((make, way) => [`innovations/mentah-${index}-${way}.yaml`, make(hostile)]),
    ),
  );
}

/** Records that are sound as far as they can be: free texts hold the text, the rest is in order. */
export function soundFiles(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts
      .map((hostile) => JSON.stringify(hostile))
      .flatMap((hostile, index) => [
        [
          `innovations/wajar-${index}.yaml`,
          `{name: ${hostile}, long_name: ${hostile}, aliases: [${hostile}], owners: [pemkab-trenggalek], summary: ${hostile}, checks: [{date: 2025, result: berjalan, by_name: ${hostile}}], milestones: [{id: mulai, phase: penerapan, date: 2020}], sources: {berita: {title: ${hostile}, publisher: ${hostile}}}, notes: ${hostile}}`,
        ],
        [
          `replications/wajar-salinan-${index}.yaml`,
          `{origins: [{innovation: wajar-${index}}], adopter: {name: ${hostile}}, known_as: ${hostile}, milestones: [{stage: diterapkan, date: 2021, note: ${hostile}, evidence: [{kind: sop, number: ${hostile}, issuer_name: ${hostile}}]}], sources: {berita: {title: ${hostile}}}}`,
        ],
      ]),
  );
}

/** A small catalogue with a text wherever the reports on one record and the brief print data. */
export function reportedFiles(hostile: string): Record<string, string> {
  const text = JSON.stringify(hostile);
  const sources = `sources: {a: {title: ${text}, publisher: ${text}}}`;
  return {
    'catalog.yaml': `{format: 1, id: trenggalek, keeper: bappedalitbang, region: "35.03", language: id, place: ${text}, signatory: {title: ${text}, on_behalf: ${text}, name: ${text}, rank: ${text}}}`,
    'agencies/dinas-perikanan.yaml': `{name: ${text}, level: perangkat-daerah, parent: pemkab-trenggalek}`,
    'innovations/wajar.yaml': `{name: ${text}, long_name: ${text}, owners: [dinas-perikanan], form: pelayanan-publik, serves: [${text}], summary: ${text}, vision: ${text}, regulations: [{title: ${text}, number: ${text}, permanent: true}], partners: [{name: ${text}}], sop: {title: ${text}, number: ${text}, url: ${text}}, offer: {open: true}, milestones: [{id: mulai, phase: penerapan, date: 2025, version: ${text}}, {id: henti, phase: berhenti, date: 2026, reason: ${text}}], benefits: [{metric: ${text}, unit: ${text}, result: {value: ${text}, period: "2025"}}], awards: [{name: ${text}, group: ${text}, year: "2025"}], checks: [{date: 2026, result: berhenti, by_name: ${text}}], responses: [{date: 2026, by_name: ${text}, text: ${text}}], disputes: [{field: summary, status: terbuka, values: [{value: ${text}}, {value: lain}], reason: ${text}}], ${sources}}`,
    'replications/salinan.yaml': `{origins: [{innovation: wajar}], adopter: {name: ${text}}, changes: [{kind: changed, what: ${text}}], milestones: [{stage: diterapkan, date: 2025}, {stage: berhenti, date: 2026, reason: ${text}}], ${sources}}`,
    'replications/kelompok.yaml': `{origins: [{innovation: wajar}], adopter: {group: {label: ${text}, counts: [{count: 3, date: "2025"}]}}, milestones: [{stage: diterapkan, date: 2025}], ${sources}}`,
    'replications/asal.yaml': `{origins: [{name: ${text}, owner_name: ${text}}], adopter: {agency: dinas-perikanan}, known_as: ${text}, becomes: wajar, milestones: [{stage: diterapkan, date: 2025}], ${sources}}`,
    'agreements/janji.yaml': `{kind: pks, date: "2024", parties: [{name: ${text}}, {agency: dinas-perikanan}], covers: [wajar], ${sources}}`,
    'activities/festival.yaml': `{name: ${text}, kind: festival, start: "2025", about: [wajar], host: dinas-perikanan, ${sources}}`,
    'submissions/lomba.yaml': `{channel: lainnya, channel_name: ${text}, edition: ${text}, filed_by: dinas-perikanan, date: "2025", entries: [{innovation: wajar, group: ${text}, result: ${text}}], ${sources}}`,
  };
}
