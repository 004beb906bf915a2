import { inFile } from '../model/places.ts';
import type { Document } from '../model/record.ts';
import { dateText } from '../text/dates.ts';
import { type Amendment, given, type JsonObject, type Refused } from './amendment.ts';

/** A sign of life, or that there was none, as it is to be recorded. */
export interface ObserveRequest {
  readonly result: string;
  readonly date: string;
  /** `by` or `by_name`. */
  readonly by: JsonObject;
  readonly evidence: readonly JsonObject[];
  readonly note?: string;
}

/** Plans a record with one more check. */
export function planObserve(
  record: Document<'innovation'> | Document<'replication'>,
  { result, date, by, evidence, note }: ObserveRequest,
): Amendment | Refused {
  const [[key = '', who] = []] = Object.entries(by);
  const same = (record.value.checks ?? []).some(
    (check) =>
      check.date === date &&
      check.result === result &&
      (check as Readonly<Record<string, unknown>>)[key] === who,
  );
  if (same)
    return {
      refused: {
        id: `${record.id} sudah mencatat pemeriksaan ini (${dateText(date, 'id')}).`,
        en: `${record.id} has this check already (${dateText(date, 'en')}).`,
      },
      hint: {
        id: `Untuk menambah buktinya: tular evidence add ${record.id} BERKAS --check ${date} …`,
        en: `To add evidence to it: tular evidence add ${record.id} FILE --check ${date} …`,
      },
    };
  const check = given({ date, result, ...by, evidence: [...evidence], note });
  return {
    kind: record.kind,
    id: record.id,
    record,
    additions: [{ pointer: `${inFile(record, '/checks')}/-`, value: check }],
    copies: [],
    notes: [],
  };
}
