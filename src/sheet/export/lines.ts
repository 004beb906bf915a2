import { agencyBody, bodyTable } from '../../derive/bodies.ts';
import type { Derived } from '../../derive/derive.ts';
import { adopterText, nameOf } from '../../derive/names.ts';
import { phaseNow, stageNow } from '../../derive/now.ts';
import type { CatalogRecord, Document } from '../../model/record.ts';
import { jsonLine } from '../../output/escape.ts';
import type { Language } from '../../text/language.ts';
import { shaped } from './shaped.ts';

/** Keys of a line about the record itself; a field of the same name stands as `kind_of`, `file_of`. */
const OWN = ['id', 'kind', 'file'];

/** A record as a line for a database: what it is, its fields in one shape, and what follows as of the day. */
export function lineOf(derived: Derived, record: CatalogRecord, language: Language): string {
  const { graph, day } = derived;
  const fields = Object.entries(shaped(record.kind, record.value)).map(
    ([key, value]) => [OWN.includes(key) ? `${key}_of` : key, value] as const,
  );
  return jsonLine({
    catalog: graph.home,
    kind: record.kind,
    id: record.id,
    file: record.file,
    label: nameOf(graph, record, language),
    as_of: day,
    ...Object.fromEntries(fields),
    ...derivedOf(derived, record),
  });
}

function derivedOf(derived: Derived, record: CatalogRecord): Readonly<Record<string, unknown>> {
  switch (record.kind) {
    case 'innovation':
      return ofInnovation(derived, record);
    case 'replication':
      return ofReplication(derived, record);
    case 'agency':
      return { region: agencyBody(derived.graph, record).region ?? null };
    default:
      return {};
  }
}

function ofInnovation(derived: Derived, record: Document<'innovation'>) {
  const { graph } = derived;
  const now = phaseNow(derived, record);
  const owners = graph.out(record, 'owner').map(bodyTable(graph));
  const inUse = derived.inUse(derived.pairsFrom(record), 'now');
  return {
    phase: now.sure ?? null,
    phase_possible: now.possible ?? null,
    owner_names: owners.map((owner) => owner?.name ?? null),
    owner_regions: owners.map((owner) => owner?.region ?? null),
    counts: Object.fromEntries(
      Object.entries(inUse).map(([proof, { value, possible }]) => [proof, { value, possible }]),
    ),
  };
}

function ofReplication(derived: Derived, record: Document<'replication'>) {
  const pairs = derived.pairsIn(record).map((pair) => {
    const { sure, possible, proof } = stageNow(derived, pair, record);
    return {
      origin: pair.origin.key,
      adopter: pair.adopter.key,
      adopter_region: pair.adopter.region ?? null,
      direction: pair.direction,
      stage: sure ?? null,
      stage_possible: possible ?? null,
      proof,
    };
  });
  const [first] = pairs;
  return {
    stage: first?.stage ?? null,
    stage_possible: first?.stage_possible ?? null,
    proof: first?.proof ?? null,
    adopter_name: adopterText(derived.graph, record),
    adopter_region: first?.adopter_region ?? null,
    pairs,
  };
}
