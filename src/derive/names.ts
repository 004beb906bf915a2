import type { Graph } from '../link/graph.ts';
import type { CatalogRecord, Document } from '../model/record.ts';
import { regionName } from '../regions/regions.ts';
import { joinList, type Language } from '../text/language.ts';
import { nameOn } from './bodies.ts';

/** What a record is called where people read it; made up from its parts where it has no name. */
export function nameOf(graph: Graph, record: CatalogRecord, language: Language): string {
  switch (record.kind) {
    case 'replication':
      return `${originsText(graph, record, language)} → ${adopterText(graph, record)}`;
    case 'agreement':
      return (
        record.value.name ??
        joinList(
          record.value.parties.map((party) =>
            party.agency === undefined
              ? (party.name ?? '')
              : nameOfText(graph, record, party.agency),
          ),
          language,
        )
      );
    case 'submission':
      return named(
        record,
        record.value.channel_name ?? record.value.channel.toUpperCase(),
        record.value.edition,
      );
    case 'filing':
      return named(record, record.value.report, record.value.period);
    default:
      return record.value.name || record.id;
  }
}

/** Parts of a name; a part that does not fit the schema stands as an empty one, and the id says more. */
function named({ id }: CatalogRecord, ...parts: readonly string[]): string {
  return parts.includes('') ? id : parts.join(' ');
}

function nameOfText(graph: Graph, from: CatalogRecord, text: string): string {
  const ref = graph.out(from).find((edge) => edge.text === text)?.ref;
  const record = ref && graph.get(ref);
  return record?.kind === 'agency' || record?.kind === 'innovation' ? record.value.name : text;
}

/** The origins of a replication in words. */
function originsText(graph: Graph, record: Document<'replication'>, language: Language): string {
  const id = language === 'id';
  const names = record.value.origins.map((origin) => {
    if (origin.innovation !== undefined) return nameOfText(graph, record, origin.innovation);
    if (origin.name !== undefined) return origin.name;
    return origin.lost
      ? id
        ? '(asal tidak diketahui)'
        : '(origin unknown)'
      : id
        ? '(sejumlah inovasi)'
        : '(a number of innovations)';
  });
  return joinList(names, language);
}

/** The adopter of a replication in words. */
export function adopterText(graph: Graph, record: Document<'replication'>): string {
  const { agency, name, group } = record.value.adopter;
  return agency === undefined ? (name ?? group?.label ?? '') : nameOfText(graph, record, agency);
}

const PLACES: readonly (readonly [string, string])[] = [
  ['Kabupaten', 'Regency'],
  ['Kota', 'City'],
  ['Provinsi', 'Province'],
];

/** `Kabupaten Trenggalek`, in English `Trenggalek Regency`; none for an unknown code. */
export function placeName(code: string, language: Language): string | undefined {
  const name = regionName(code);
  const [own, english] =
    PLACES.find(([level]) => language === 'en' && name?.startsWith(`${level} `)) ?? [];
  return own === undefined ? name : `${name?.slice(own.length + 1)} ${english}`;
}

/** What a catalogue is about: its region, or the one agency that its lists are limited to. */
export function wholeName(graph: Graph, day: string, language: Language): string | undefined {
  if (graph.within) return nameOn(graph.within.agency, day);
  const region = graph.manifest?.value.region;
  return region === undefined ? undefined : (placeName(region, language) ?? region);
}
