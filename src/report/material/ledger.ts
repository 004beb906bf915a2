import { parseDate } from '../../util/dates.ts';
import { sourcesOf } from '../../derive/timing.ts';
import type { CatalogRecord, Document } from '../../model/record.ts';
import type { Disputes, Source } from '../../model/types.gen.ts';

interface Item {
  readonly id?: string;
  readonly sources?: readonly string[];
}

interface Sourced {
  readonly sources?: Readonly<Record<string, Source>>;
  readonly disputes?: Disputes;
}

export interface Used {
  readonly source: Source;
  readonly records: Set<CatalogRecord>;
}

/** The field by which a record is counted. */
const MAIN: Readonly<Partial<Record<CatalogRecord['kind'], string>>> = {
  activity: 'start',
  agreement: 'date',
  replication: 'milestones',
  submission: 'edition',
};

/**
 * Notes which facts a report prints, so that its annex can name the records, the sources and the
 * open disputes behind them, and no others.
 */
export class Ledger {
  readonly records = new Set<CatalogRecord>();
  readonly sources = new Map<string, Used>();
  readonly disputes = new Map<
    string,
    { readonly record: CatalogRecord; readonly dispute: Disputes[number] }
  >();
  private readonly day: string;

  constructor(day: string) {
    this.day = day;
  }

  /** A field of a record is printed; `item` is the list item, `key` the part of it that is disputed. */
  use(record: CatalogRecord, field: string, item?: Item, key = 'date'): void {
    const value = (record as Document).value as Sourced;
    this.records.add(record);
    for (const source of this.reporting(value, field, item)) {
      const at = source.url ?? `${source.publisher ?? ''} ${source.title ?? ''}`;
      const used = this.sources.get(at) ?? { source, records: new Set() };
      used.records.add(record);
      this.sources.set(at, used);
    }
    const path = item ? `${field}/${item.id ?? ''}/${key}` : field;
    for (const dispute of value.disputes ?? [])
      if (dispute.field === path) this.disputes.set(`${record.id} ${path}`, { record, dispute });
  }

  /** A record stands behind a printed number: what it says of its main matter is printed with it. */
  cite(record: CatalogRecord): void {
    if (!this.records.has(record)) this.use(record, MAIN[record.kind] ?? 'name');
  }

  /**
   * The sources that carry a printed fact. What a record says in general may rest on sources of later
   * years as well: those come in only where no earlier one reports the fact.
   */
  private reporting(value: Sourced, field: string, item?: Item): Source[] {
    const all = sourcesOf(value, field, item);
    const dated = (source: Source) =>
      source.published === undefined ? undefined : parseDate(source.published);
    const early = all.filter((source) => (dated(source)?.lo ?? '9999') <= this.day);
    if (item?.sources) {
      const notLate = all.filter(
        (source) => source.published === undefined || (dated(source)?.lo ?? '') <= this.day,
      );
      return notLate.length > 0 ? notLate : all;
    }
    if (early.length > 0) return early;
    const undated = all.filter((source) => source.published === undefined);
    return undated.length > 0 ? undated : all;
  }
}
