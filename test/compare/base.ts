import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';

/** A small catalogue in which every kind of edit has something to change. */
export const BASE: Readonly<Record<string, string>> = {
  ...EXAMPLE_CATALOG,
  'innovations/lion.yaml': `name: Lion
owners: [dinas-perikanan]
form: pelayanan-publik
summary: Lelang ikan daring.
milestones:
  - { id: uji, phase: uji-coba, date: "2019" }
benefits:
  - id: waktu
    metric: Waktu lelang
    unit: menit
    result: { value: 30, period: "2021" }
awards:
  - { id: kovablik, name: Kovablik, year: "2021", group: Top 30 }
sources:
  berita: { title: Berita }
`,
  'innovations/cilen.yaml': `name: Cilen
owners: [dinas-kominfo]
sources:
  berita: { title: Berita }
`,
  'replications/lion-blora.yaml': `origins:
  - innovation: lion
adopter: { agency: dinsos-blora }
milestones:
  - { stage: dijajaki, date: "2021" }
  - { stage: diterapkan, date: "2027", planned: true }
sources:
  berita: { title: Berita }
`,
  'replications/lion-kebumen.yaml': `origins:
  - innovation: lion
adopter: { agency: pemkab-kebumen }
milestones:
  - { stage: diterapkan, date: "2022" }
sources:
  berita: { title: Berita }
`,
  'agreements/pks-blora.yaml': `name: Perjanjian Lion
kind: pks
parties:
  - { agency: dinas-perikanan, signed: true }
  - { agency: dinsos-blora, signed: true }
date: 2021-08-02
covers: [lion]
sources:
  berita: { title: Berita }
`,
  'activities/tif-2021.yaml': `name: TIF 2021
kind: festival
start: 2021-11-10
about: [lion]
sources:
  berita: { title: Berita }
`,
  'submissions/kipp-2022.yaml': `channel: kipp
edition: "2022"
entries:
  - { innovation: lion, status: diajukan }
sources:
  berita: { title: Berita }
`,
};
