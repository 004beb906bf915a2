import type { Graph } from '../link/graph.ts';
import type { Filing } from '../model/types.gen.ts';
import { type Amendment, given, type Refused } from './amendment.ts';

/** A report as it was handed in. */
export interface HandedIn {
  readonly report: string;
  /** `2025`, or `2024-07-01/2025-06-30`. */
  readonly period: string;
  readonly asOf: string;
  readonly commit: string;
  /** SHA-256 of the report's JSON. */
  readonly digest: string;
  readonly number: string;
  readonly date: string;
}

/** Plans the record of a report that is handed in; the same one is recorded once. */
export function fileReport(graph: Graph, handedIn: HandedIn): Amendment | Refused {
  const { report, period, asOf, commit, digest, number, date } = handedIn;
  const same = filingsOf(graph, report, period).find(({ value }) => value.digest === digest);
  if (same)
    return {
      refused: {
        id: `Laporan dengan isi yang sama sudah tercatat diserahkan pada ${same.id}.`,
        en: `A report that says the same is on record as handed in: ${same.id}.`,
      },
      hint: {
        id: 'Ubah nomor atau tanggalnya pada berkas itu bila keliru.',
        en: 'Change its number or date in that file if they are wrong.',
      },
    };
  const manifest = graph.manifest?.value;
  const signatory = manifest?.signatory;
  return {
    kind: 'filing',
    id: freeId(graph, `${report}-${period.replace('/', '-')}`),
    additions: [],
    copies: [],
    notes: [],
    value: given({
      report,
      period,
      as_of: asOf,
      commit,
      digest,
      number,
      date,
      signed_by: signatory && [signatory.name, signatory.title].filter(Boolean).join(', '),
      addressee: manifest?.addressee,
    }),
  };
}

/** What was handed in of a report for a period, oldest first. */
export function filingsOf(graph: Graph, report: string, period: string) {
  const place = (value: Filing) => value.date ?? value.as_of;
  return graph
    .all('filing')
    .filter(({ value }) => value.report === report && value.period === period)
    .sort((a, b) =>
      place(a.value) < place(b.value) ? -1 : place(a.value) > place(b.value) ? 1 : 0,
    );
}

function freeId(graph: Graph, wanted: string): string {
  let id = wanted;
  for (let next = 2; graph.byId(id); next += 1) id = `${wanted}-${next}`;
  return id;
}
