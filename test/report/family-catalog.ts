/** One innovation with all that a profile can tell, and those around it; see profile.test.ts and agency.test.ts. */
export const FAMILY: Readonly<Record<string, string>> = {
  'agencies/uptd-posko.yaml': 'name: UPTD Posko\nlevel: uptd\nparent: dinas-kominfo\n',
  'agencies/balai-asal.yaml': 'name: Balai Asal\nlevel: lembaga\n',
  'innovations/posko.yaml': `
name: Posko Warga
long_name: Posko Satu Pintu
owners: [uptd-posko]
form: pelayanan-publik
type: non-digital
affairs: [sosial]
serves: [Warga miskin, Penyandang disabilitas]
summary: Satu pintu untuk melapor.
vision: Tidak ada warga yang terlewat.
regulations:
  - {title: Peraturan Bupati Uji, number: '5', date: 2020-01-01, permanent: true}
  - {title: Keputusan Kemudian, date: 2023-05-01}
partners:
  - {agency: kemenpanrb, role: Pembina}
  - {name: Baznas}
sop: {title: Prosedur Posko, number: '12', date: 2019-02-01, url: 'https://contoh.go.id/sop'}
offer: {open: true, since: 2021-05-01}
milestones:
  - {id: mulai, phase: penerapan, date: 2016-05-12}
  - {id: baru, phase: penerapan, date: 2021-08-27, version: '2.0'}
benefits:
  - {metric: Indeks kepuasan masyarakat, unit: indeks, result: {value: 88.5, period: '2021'}, baseline: 70, target: {value: 90}, measured_by: kemenpanrb}
  - {metric: Laporan ditangani, unit: laporan, result: {value: 900, period: '2023'}}
awards:
  - {id: lama, name: Penghargaan Lama, year: '2018', level: nasional}
  - {id: baru, name: Penghargaan Nanti, year: '2023', level: provinsi}
checks:
  - {id: cek, date: 2022-06, result: jarang-dipakai, by: kemenpanrb}
responses:
  - {date: 2022-07-01, by: uptd-posko, text: Petugas sedang ditambah.}
disputes:
  - {field: milestones/mulai/date, status: terbuka, values: [{value: 2016-05-12}, {value: 2017-04-18}]}
sources: {a: {title: Berita Posko}}
`,
  'innovations/payung.yaml': `
name: Payung Warga
owners: [dinas-kominfo]
form: pelayanan-publik
milestones:
  - {id: mulai, phase: penerapan, date: '2019'}
sources: {a: {title: Berita payung}}
`,
  'innovations/bagian.yaml': `
name: Bagian Payung
owners: [dinas-kominfo]
form: pelayanan-publik
type: digital
part_of: [{innovation: payung, since: '2020'}]
milestones:
  - {id: mulai, phase: penerapan, date: '2018'}
sources: {a: {title: Berita bagian}}
`,
  'innovations/gagasan.yaml': `
name: Gagasan
owners: [dinas-kominfo]
milestones:
  - {id: usul, phase: inisiatif, date: 2021-02-01}
sources: {a: {title: Usulan, published: 2021-02-02}}
`,
  'innovations/hening.yaml': 'name: Hening\nowners: [dinas-perikanan]\nsources: {a: {title: x}}\n',
  'replications/posko-blora.yaml': `
origins: [{innovation: posko}]
adopter: {agency: pemkab-blora}
changes:
  - {kind: kept, what: Loket tunggal}
  - {kind: changed, what: Jam layanan}
  - {kind: added, what: Antar jemput, planned: true}
milestones:
  - {id: lihat, stage: dijajaki, date: 2019-10-24}
  - id: pakai
    stage: diterapkan
    date: 2022-03-01
    evidence:
      - {kind: keputusan, number: 5/2022, date: 2022-03-01, issuer: dinsos-blora}
sources: {a: {title: Berita Blora}}
`,
  'replications/posko-kebumen.yaml': `
origins: [{innovation: posko}]
adopter: {agency: pemkab-kebumen}
milestones:
  - {id: janji, stage: perjanjian, date: 2021-06-01, evidence: [{agreement: pks-kebumen}]}
sources: {a: {title: Berita Kebumen}}
`,
  'replications/posko-mundur.yaml': `
origins: [{innovation: posko}]
adopter: {name: Pemerintah Kota Kediri}
milestones:
  - {id: pakai, stage: diterapkan, date: '2020'}
  - {id: henti, stage: berhenti, date: 2022-05-01, reason: Anggaran dialihkan}
sources: {a: {title: Berita Kediri}}
`,
  'replications/posko-desa.yaml': `
origins: [{innovation: posko}]
adopter:
  group:
    label: Desa di Blora
    counts: [{count: 1080, date: '2021', basis: stock}, {count: 2000, date: '2024', basis: stock}]
milestones:
  - {id: pakai, stage: diterapkan, date: '2021'}
sources: {a: {title: Berita desa}}
`,
  'replications/asal-posko.yaml': `
origins: [{name: Loket Asal, owner: balai-asal}]
adopter: {agency: uptd-posko}
becomes: posko
changes: [{kind: dropped, what: Denda}]
milestones:
  - {id: pakai, stage: diterapkan, date: '2016'}
sources: {a: {title: Berita asal}}
`,
  'agreements/pks-kebumen.yaml': `
kind: pks
date: 2021-06-01
parties: [{agency: uptd-posko}, {agency: pemkab-kebumen}]
covers: [posko]
sources: {a: {title: Berita kerja sama}}
`,
  'activities/festival.yaml': `
name: Festival Uji 2022
kind: festival
start: 2022-11-30
host: dinas-kominfo
about: [posko]
sources: {a: {title: Berita festival}}
`,
  'activities/nanti.yaml': `
name: Festival Nanti
kind: festival
start: 2023-11-30
about: [posko]
sources: {a: {title: Berita nanti}}
`,
  'submissions/lomba-2021.yaml': `
channel: lainnya
channel_name: Lomba Uji
edition: '2021'
filed_by: pemkab-trenggalek
date: 2021-09-01
entries: [{innovation: posko, status: pemenang, result: Juara 1}]
sources: {a: {title: Berita lomba}}
`,
};
