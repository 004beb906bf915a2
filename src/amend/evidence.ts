import { fits } from '../derive/evidence.ts';
import { STAGES, stageRung } from '../derive/ladders.ts';
import { eventsOf, type PairEvent } from '../derive/pairs.ts';
import { labelOf, type Words } from '../model/fields.ts';
import { inFile } from '../model/places.ts';
import type { Document } from '../model/record.ts';
import type { Evidence } from '../model/types.gen.ts';
import { dateText } from '../text/dates.ts';
import { happenedBy } from '../util/dates.ts';
import { UsageError } from '../util/usage-error.ts';
import { type Amendment, given, type JsonObject, type Refused } from './amendment.ts';
import { safeFileName, unused } from './names.ts';

/** A document as it was found: what its bytes are known by. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Where it lies within the catalogue already. */
  readonly inside?: string;
}

/** A document that is to be recorded as evidence. */
export interface EvidenceRequest {
  readonly document: { readonly url: string } | { readonly file: FoundFile };
  readonly kind: string;
  readonly number?: string;
  readonly date: string;
  /** `issuer` or `issuer_name`. */
  readonly issuer: JsonObject;
  readonly access?: 'public' | 'restricted';
  readonly note?: string;
}

/** What a document is evidence of: an item of `milestones` or `checks`. */
export interface Target {
  readonly list: 'milestones' | 'checks';
  readonly index: number;
}

/** How the command line picks what a document is evidence of. */
export interface Picked {
  readonly stage?: string;
  readonly milestone?: string;
  readonly check?: string;
}

/**
 * The milestone or check that a document is evidence of. Without a choice it is the latest milestone
 * reached that such a document can prove, else the latest reached at all.
 */
export function targetOf(
  record: Document<'innovation'> | Document<'replication'>,
  kind: string,
  day: string,
  { stage, milestone, check }: Picked,
): Target {
  if (check !== undefined) {
    const index = (record.value.checks ?? []).findLastIndex(
      (each) => each.id === check || each.date === check,
    );
    if (index !== -1) return { list: 'checks', index };
    throw noSuch(`--check ${check}`, record);
  }
  if (record.kind === 'innovation')
    throw new UsageError(
      {
        id: 'Bukti sebuah inovasi disimpan pada pemeriksaannya: --check belum diisi.',
        en: 'Evidence about an innovation belongs to one of its checks: --check is missing.',
      },
      {
        id: 'Isi dengan tanggal atau pengenal pemeriksaan; pemeriksaan baru dicatat dengan tular observe.',
        en: 'Give the date or id of the check; a new check is recorded with tular observe.',
      },
    );
  const events = eventsOf(record as Document<'replication'>);
  const chosen = (given: string, is: (event: PairEvent) => boolean): Target => {
    const event = latest(events.filter(is));
    if (!event) throw noSuch(given, record);
    return { list: 'milestones', index: event.index };
  };
  if (milestone !== undefined)
    return chosen(`--milestone ${milestone}`, (event) => event.milestone.id === milestone);
  if (stage !== undefined) return chosen(`--stage ${stage}`, (event) => event.stage === stage);
  const reached = events.filter(
    (event) => !event.planned && !event.end && happenedBy(event.when, day) !== 'no',
  );
  const event = latest(reached.filter((each) => fits(each.stage, kind))) ?? latest(reached);
  if (event) return { list: 'milestones', index: event.index };
  throw new UsageError(
    {
      id: `${record.id} belum mencapai satu status pun.`,
      en: `${record.id} has reached no stage yet.`,
    },
    { id: 'Pilih dengan --stage atau --milestone.', en: 'Choose with --stage or --milestone.' },
  );
}

/** The one that was reached last; of those of one time, the later in the record. */
function latest(events: readonly PairEvent[]): PairEvent | undefined {
  return events.reduce<PairEvent | undefined>(
    (last, event) => (last && last.when.lo > event.when.lo ? last : event),
    undefined,
  );
}

function noSuch(given: string, record: Document): UsageError {
  return new UsageError(
    { id: `${given}: tidak ada di ${record.id}.`, en: `${given}: not in ${record.id}.` },
    { id: `Lihat isinya: tular show ${record.id}`, en: `See what it has: tular show ${record.id}` },
  );
}

/**
 * Plans the record with one more piece of evidence. A public file is copied into the catalogue; of a
 * restricted one only the digest is kept, since what git once holds cannot be taken back.
 */
export function planEvidence(
  record: Document<'innovation'> | Document<'replication'>,
  target: Target,
  request: EvidenceRequest,
  contentOf: (path: string) => string | undefined,
): Amendment | Refused {
  const { document, kind, number, date, issuer, access, note } = request;
  const item = record.value[target.list]?.[target.index] as { evidence?: Evidence[] } | undefined;
  const twin = (item?.evidence ?? []).some((each) =>
    'url' in document ? each.url === document.url : each.sha256 === document.file.sha256,
  );
  if (twin)
    return {
      refused: {
        id: `Dokumen ini sudah tercatat sebagai bukti ${record.id} pada butir itu.`,
        en: `This document is recorded as evidence of that item of ${record.id} already.`,
      },
      hint: { id: `Lihat isinya: tular show ${record.id}`, en: `See it: tular show ${record.id}` },
    };
  const isRestricted = access === 'restricted';
  if (isRestricted && number === undefined)
    throw new UsageError(
      {
        id: 'Dokumen terbatas memerlukan --number: berkasnya tidak disimpan, jadi hanya nomornya yang menunjukkannya.',
        en: 'A restricted document needs --number: its file is not kept, so only the number leads to it.',
      },
      { id: 'Isi nomor suratnya.', en: 'Give the number of the document.' },
    );
  const file =
    'file' in document && !isRestricted ? placeFor(record.id, document.file, contentOf) : undefined;
  const evidence = given({
    kind,
    number,
    date,
    ...issuer,
    url: 'url' in document ? document.url : undefined,
    file: file?.path,
    sha256: 'file' in document ? document.file.sha256 : undefined,
    access: access ?? ('file' in document ? 'public' : undefined),
    note,
  });
  return {
    kind: record.kind,
    id: record.id,
    record,
    additions: [
      {
        pointer: `${inFile(record, `/${target.list}/${target.index}/evidence`)}/-`,
        value: evidence,
      },
    ],
    copies: file?.copy ? [file.copy] : [],
    notes: notesOn(record, target, request),
  };
}

/** A name of its own under `evidence/<record>/`; a file that lies there with the same bytes is used. */
function placeFor(
  id: string,
  { name, bytes, sha256, inside }: FoundFile,
  contentOf: (path: string) => string | undefined,
) {
  if (inside !== undefined) return { path: inside };
  const wanted = `evidence/${id}/${safeFileName(name)}`;
  const isOther = (path: string) => ![undefined, sha256].includes(contentOf(path));
  const path = unused(wanted, isOther, (base, times) =>
    base.replace(/(\.[^./]+)?$/, `-${times}$1`),
  );
  return contentOf(path) === sha256 ? { path } : { path, copy: { path, bytes } };
}

function notesOn(
  record: Document,
  target: Target,
  { document, kind, number, access }: EvidenceRequest,
): Words[] {
  const notes: Words[] = [];
  if (access === 'restricted' && 'file' in document)
    notes.push({
      id: 'Dokumen terbatas tidak disalin: yang sudah masuk riwayat git tidak dapat ditarik kembali. Yang dicatat nomor dan sidiknya (sha256); simpan berkasnya di arsip.',
      en: 'A restricted document is not copied: what is in the history of git cannot be taken back. Its number and digest (sha256) are recorded; keep the file in the archive.',
    });
  if ('url' in document && number === undefined && STAGES.some((stage) => fits(stage, kind)))
    notes.push({
      id: 'Tanpa nomor, sebuah alamat belum menjadi bukti dukung: isi --number, atau tambahkan berkasnya.',
      en: 'Without a number an address does not document anything: give --number, or add the file itself.',
    });
  const item = record.kind === 'replication' && target.list === 'milestones';
  const milestone = item
    ? (record as Document<'replication'>).value.milestones[target.index]
    : undefined;
  if (milestone && stageRung(milestone.stage) > 0 && !fits(milestone.stage, kind)) {
    const fitting = STAGES.filter((stage) => fits(stage, kind));
    const word = (language: 'id' | 'en') => {
      const label = (stage: string) =>
        labelOf('replication', '/milestones/*/stage', stage)[language];
      const at = milestone.date === undefined ? '' : ` (${dateText(milestone.date, language)})`;
      return { own: label(milestone.stage) + at, others: fitting.map(label).join(', ') };
    };
    const [indonesian, english] = [word('id'), word('en')];
    notes.push({
      id: `Jenis ini bukan bukti untuk "${indonesian.own}"${indonesian.others === '' ? '' : `; yang dibuktikannya: ${indonesian.others}`}.`,
      en: `This kind does not prove "${english.own}"${english.others === '' ? '' : `; it proves: ${english.others}`}.`,
    });
  }
  return notes;
}
