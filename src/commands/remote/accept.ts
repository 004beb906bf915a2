import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { agencyBody } from '../../derive/bodies.ts';
import type { Reconciled } from '../../derive/reconcile.ts';
import type { Graph } from '../../link/graph.ts';
import { conform } from '../../model/conform.ts';
import type { PinnedHeader } from '../../model/pinned.ts';
import { type Document, refText } from '../../model/record.ts';
import { parse } from '../../parse/parse.ts';
import { changeFiles } from '../../source/change-files.ts';
import type { FileChange } from '../../util/file-change.ts';
import type { Gathered } from '../gather.ts';

type Fields = Record<string, unknown>;

/**
 * Takes over what only they record about our innovations: a new file each, marked as their statement
 * with the commit as its source. Nothing that is there is touched. Gives the paths written.
 */
export function accept(
  { location, loaded, snapshot }: Gathered,
  rows: readonly Reconciled[],
): string[] {
  const { graph } = loaded;
  const wanted = new Map<Document<'replication'>, Set<string>>();
  for (const { status, isAboutUs, told, origin } of rows)
    if (status === 'theirs-only' && isAboutUs)
      for (const record of told) wanted.set(record, (wanted.get(record) ?? new Set()).add(origin));
  const folder = join(location.folder, 'replications');
  const taken = new Set<string>();
  const files: FileChange[] = [];
  for (const [record, origins] of wanted) {
    const { catalog } = graph.refOf(record);
    const header = graph.remotes.get(catalog)?.header;
    const value = header && statement(graph, record, origins, catalog, header);
    if (!value) continue;
    const bytes = Buffer.from(dump(value, { lineWidth: -1, noRefs: true }), 'utf8');
    const read = parse(bytes);
    // Written only where it reads as what was meant.
    if (
      !read.ok ||
      conform('replication', '', record.id, read.value, read.numbers).findings.length > 0
    )
      continue;
    const id = freeId(graph, folder, taken, record.id, catalog);
    taken.add(id);
    files.push({ path: `replications/${id}.yaml`, bytes });
  }
  changeFiles(location, files, snapshot);
  return files.map(({ path }) => location.prefix + path);
}

function freeId(
  graph: Graph,
  folder: string,
  taken: ReadonlySet<string>,
  id: string,
  catalog: string,
): string {
  const isFree = (name: string) =>
    !graph.byId(name) &&
    !taken.has(name) &&
    !graph.placeholders.some((placeholder) => placeholder.id === name) &&
    !existsSync(join(folder, `${name}.yaml`));
  const base = `${catalog}-${id}`.slice(0, 74).replace(/-+$/, '');
  if (isFree(id)) return id;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (isFree(name)) return name;
  }
}

/** Their record as ours: references as we write them, their own sources replaced by their statement. */
function statement(
  graph: Graph,
  record: Document<'replication'>,
  origins: ReadonlySet<string>,
  catalog: string,
  header: PinnedHeader,
): Fields | undefined {
  const { value } = record;
  const reference = (pointer: string): string | undefined => {
    const ref = graph.out(record).find((edge) => edge.pointer === pointer)?.ref;
    return ref && graph.get(ref) ? ours(graph, refText(ref, graph.home)) : undefined;
  };
  const adopter = adopterOf(record, reference);
  if (!adopter) return undefined;
  const evidenceOf = (list: readonly object[], at: string) =>
    list.flatMap((evidence, index) => {
      // A file of theirs is not here; its kind, number and date are what they state.
      const {
        agreement,
        activity,
        issuer,
        file: _file,
        sha256: _sha256,
        sources: _sources,
        ...rest
      } = evidence as Fields;
      const here = `${at}/${index}`;
      const kept = defined({
        agreement: agreement === undefined ? undefined : reference(`${here}/agreement`),
        activity: activity === undefined ? undefined : reference(`${here}/activity`),
        issuer: issuer === undefined ? undefined : reference(`${here}/issuer`),
        ...rest,
      });
      return ['agreement', 'activity', 'kind'].some((key) => Object.hasOwn(kept, key))
        ? [kept]
        : [];
    });
  const { scope, mode, known_as, core_kept } = value;
  return defined({
    origins: [...origins].map((innovation) => ({ innovation })),
    adopter,
    known_as,
    becomes: reference('/becomes'),
    scope,
    mode,
    core_kept,
    milestones: value.milestones.map((milestone, index) => {
      const { evidence, sources: _sources, ...rest } = milestone;
      const proof = evidenceOf(evidence ?? [], `/milestones/${index}/evidence`);
      return { ...rest, ...(proof.length > 0 && { evidence: proof }) };
    }),
    sources: {
      [catalog]: defined({
        title: `Katalog ${bodyName(graph, catalog, header)}, rekaman ${record.id}`,
        url: /^https:\/\/[^\s]+$/.test(header.url) ? header.url : undefined,
        published: header.date.slice(0, 10),
        catalog,
        commit: header.commit,
      }),
    },
  });
}

function adopterOf(
  { value: { adopter } }: Document<'replication'>,
  reference: (pointer: string) => string | undefined,
): Fields | undefined {
  const { agency, group, with: _beside, ...rest } = adopter as Fields;
  if (agency !== undefined) {
    const meant = reference('/adopter/agency');
    return meant === undefined ? undefined : { agency: meant };
  }
  if (group === undefined) return defined(rest);
  const { members, ...told } = group as Fields & { members?: readonly string[] };
  const known = (members ?? []).flatMap(
    (_, index) => reference(`/adopter/group/members/${index}`) ?? [],
  );
  return defined({ ...rest, group: { ...told, ...(known.length > 0 && { members: known }) } });
}

/** Our own record of the same body, where there is one. */
function ours(graph: Graph, text: string): string {
  const [catalog = '', id = ''] = text.split(':');
  const agency = id === '' ? undefined : graph.get({ catalog, kind: 'agency', id });
  if (agency?.kind !== 'agency') return text;
  const { key } = agencyBody(graph, agency);
  return graph.all('agency').find((own) => agencyBody(graph, own).key === key)?.id ?? text;
}

/** Whose catalogue it is, in words: its government, else its keeper. */
function bodyName(graph: Graph, catalog: string, header: PinnedHeader): string {
  for (const text of [header.government, header.keeper]) {
    const id = text?.split(':').at(-1) ?? '';
    const body = graph.get({ catalog, kind: 'agency', id });
    if (body?.kind === 'agency') return body.value.name;
  }
  return catalog;
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
