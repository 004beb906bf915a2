/** A small catalogue in which every number is worked out by hand; see annual.test.ts. */
export const SMALL: Readonly<Record<string, string>> = {
  'innovations/lion.yaml': `
name: Lion
owners: [dinas-perikanan]
form: pelayanan-publik
type: digital
summary: Lelang ikan dari jauh.
milestones:
  - {id: mulai, phase: penerapan, date: 2020-09-24}
checks:
  - {date: 2022-11, result: jarang-dipakai, by_name: Pengawas}
benefits:
  - {metric: Nelayan berekening, unit: orang, result: {value: 1234.5, period: '2022'}}
sources: {a: {title: Berita Lion, published: 2020-09-25}}
`,
  'innovations/gertak.yaml': `
name: GERTAK
owners: [pemkab-trenggalek]
form: pelayanan-publik
type: non-digital
milestones:
  - {id: mulai, phase: penerapan, date: 2016-05-12}
sources: {a: {title: Berita GERTAK, published: 2016-05-13}}
`,
  'innovations/gagasan.yaml': `
name: Gagasan
owners: [dinas-kominfo]
form: pelayanan-publik
milestones:
  - {id: usul, phase: inisiatif, date: 2021-02-01}
sources: {a: {title: Usulan, published: 2021-02-02}}
`,
  'innovations/smart-center.yaml': `
name: Smart Center
owners: [dinas-kominfo]
form: tata-kelola
type: digital
milestones:
  - {id: mulai, phase: penerapan, date: '2019'}
awards:
  - {id: juara, name: Penghargaan Uji, year: '2022', level: provinsi}
sources: {a: {title: Berita Smart Center, published: 2019-12-01}}
`,
  'replications/gertak-blora.yaml': `
origins: [{innovation: gertak}]
adopter: {agency: pemkab-blora}
milestones:
  - {id: lihat, stage: dijajaki, date: 2019-10-24}
  - id: pakai
    stage: diterapkan
    date: 2022-03-01
    evidence:
      - {kind: keputusan, number: 5/2022, date: 2022-03-01, issuer: dinsos-blora}
sources: {a: {title: Berita Blora}}
`,
  'replications/gertak-kebumen.yaml': `
origins: [{innovation: gertak}]
adopter: {agency: pemkab-kebumen}
milestones:
  - {id: pakai, stage: diterapkan, date: ../2024}
sources: {a: {title: Berita Kebumen}}
`,
  'replications/gertak-desa.yaml': `
origins: [{innovation: gertak}]
adopter:
  group:
    label: Desa di Blora
    counts: [{count: 108, date: '2021', basis: stock}]
milestones:
  - {id: pakai, stage: diterapkan, date: '2021'}
sources: {a: {title: Berita desa}}
`,
  'replications/lion-kebumen.yaml': `
origins: [{innovation: lion}]
adopter: {agency: pemkab-kebumen}
milestones:
  - {id: lihat, stage: dijajaki, date: 2021-06-01}
sources: {a: {title: Berita kunjungan}}
`,
  'activities/festival.yaml': `
name: Festival Uji 2022
kind: festival
start: 2022-11-30
end: 2022-12-01
about: [lion, gertak]
entries_count: 67
sources: {a: {title: Berita festival}}
`,
  'activities/pameran.yaml': `
name: Pameran Uji
kind: pameran
start: 2022/2023
sources: {a: {title: Berita pameran}}
`,
};
