import type { Words } from '../../model/fields.ts';

export const EXAMPLES: Words = {
  id: `Contoh:
  tular export --kind innovations --output inovasi.xlsx
  tular export --kind agencies --format csv --csv-excel-id --output instansi/
  tular export --format ndjson --output katalog.ndjson
  duckdb -c "select id, phase from 'katalog.ndjson' where kind = 'innovation'"`,
  en: `Examples:
  tular export --kind innovations --output innovations.xlsx
  tular export --kind agencies --format csv --csv-excel-id --output agencies/
  tular export --format ndjson --output catalogue.ndjson
  duckdb -c "select id, phase from 'catalogue.ndjson' where kind = 'innovation'"`,
};

/** What a line of NDJSON holds. */
export const LINES: Words = {
  id: `Satu baris ndjson memuat satu rekaman; setiap baris dari jenis yang sama memuat kunci yang sama:
  catalog, kind, id, file, label (namanya), as_of (hari yang menjadi dasar turunan)
  isian rekaman menurut skema; yang tidak diisi null, daftar yang tidak diisi []
    isian bernama kind atau file menjadi kind_of dan file_of
    tanggal T didampingi T_from dan T_until: hari pertama dan terakhir yang mungkin
    peta seperti sources menjadi daftar dengan key
    isian yang berupa angka atau teks (value, signed): teksnya pada value_text, signed_text
  innovation: phase, phase_possible, owner_names, owner_regions,
    counts {stated, documented, acknowledged, verified: {value, possible}}
  replication: stage, stage_possible, proof, adopter_name, adopter_region,
    pairs [{origin, adopter, adopter_region, direction, stage, stage_possible, proof}]
  agency: region (kode pemerintah daerahnya)`,
  en: `A line of ndjson holds one record; every line of a kind has the same keys:
  catalog, kind, id, file, label (its name), as_of (the day of what is derived)
  the record's fields as in the schema; null where absent, lists that are absent are []
    a field called kind or file stands as kind_of and file_of
    a date D has D_from and D_until beside it: the first and last day that it may be
    a map such as sources becomes a list with key
    a field that is a number or a text (value, signed): its text in value_text, signed_text
  innovation: phase, phase_possible, owner_names, owner_regions,
    counts {stated, documented, acknowledged, verified: {value, possible}}
  replication: stage, stage_possible, proof, adopter_name, adopter_region,
    pairs [{origin, adopter, adopter_region, direction, stage, stage_possible, proof}]
  agency: region (code of its government)`,
};
