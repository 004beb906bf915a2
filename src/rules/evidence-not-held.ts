import { defineRule, isKind } from '../check/rule.ts';
import { evidenceIn, fits, stagesProven } from '../derive/evidence.ts';
import type { Evidence } from '../model/types.gen.ts';

export default defineRule({
  id: 'evidence/not-held',
  severity: 'warning',
  scope: 'neighbours',
  kinds: ['replication', 'agreement'],
  docs: {
    what: {
      id: 'Dokumen yang menjadi bukti bernomor, atau berkasnya disimpan di katalog (`file` dengan `sha256`).',
      en: 'A document given as evidence has a number, or its file is kept in the catalogue (`file` with `sha256`).',
    },
    why: {
      id: 'Dokumen yang hanya diketahui keberadaannya tidak dapat diminta atau diperiksa orang lain, sehingga replikasinya tetap hanya "dinyatakan".',
      en: 'A document that is only known to exist cannot be asked for or checked by others, so the copy stays merely stated.',
    },
    fix: {
      id: 'Isi `number` menurut dokumennya, atau simpan salinannya dan isi `file` beserta `sha256`. Pada perjanjian, nomornya dicatat pada setiap pihak.',
      en: 'Fill in `number` from the document, or keep a copy and fill in `file` and `sha256`. In an agreement, each party has its number.',
    },
  },
  messages: {
    evidence: {
      id: '{here} "{kind}" untuk "{stage}" belum bernomor dan berkasnya belum disimpan',
      en: '{here} "{kind}" for "{stage}" has no number, and its file is not kept',
    },
    agreement: {
      id: 'Perjanjian yang menjadi bukti {records} belum bernomor pada satu pihak pun dan berkasnya belum disimpan',
      en: 'The agreement, given as evidence by {records}, has no number at any party, and its file is not kept',
    },
  },
  examples: {
    good: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek}, {agency: pemkab-blora, number: 5/2025}]\ndate: 2025-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2025-05-01, evidence: [{agreement: pks-blora}]}\n  - {stage: diterapkan, date: 2025-07, evidence: [{kind: sop, number: 6/2025, date: 2025-07, issuer: pemkab-blora}, {kind: berita}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2025-07, evidence: [{kind: sop, date: 2025-07, issuer: pemkab-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'evidence', 'sop']],
      },
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek}, {agency: pemkab-blora}]\ndate: 2025-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: perjanjian, date: 2025-05-01, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['agreements/pks-blora.yaml', 'agreement', 'parties']],
      },
    ],
  },
  check(document, { graph, report }) {
    const isHeld = ({ number, file, sha256 }: Evidence) => Boolean(number || (file && sha256));
    if (isKind(document, 'replication'))
      for (const { event, evidence, field } of evidenceIn(document)) {
        const { kind, agreement, activity } = evidence;
        // What an agreement or an event lacks is told there.
        if (kind === undefined || agreement !== undefined || activity !== undefined) continue;
        if (isHeld(evidence) || !stagesProven(kind).includes(event.stage)) continue;
        report({
          messageId: 'evidence',
          document,
          pointer: field,
          args: { kind, stage: event.stage },
        });
      }
    if (!isKind(document, 'agreement')) return;
    const { kind, parties, file, sha256 } = document.value;
    if ((file && sha256) || parties.some(({ number }) => number)) return;
    const citing = graph
      .in(graph.refOf(document), 'evidence')
      .flatMap(({ from, pointer }) =>
        isKind(from, 'replication')
          ? evidenceIn(from).filter((each) => pointer === `${each.pointer}/agreement`)
          : [],
      )
      // One that only initialled it so far has nothing to number.
      .filter(({ event, evidence }) => !isHeld(evidence) && fits(event.stage, kind))
      .map(({ event }) => event.record.id);
    if (citing.length === 0) return;
    report({
      messageId: 'agreement',
      document,
      pointer: '/parties',
      part: 'key',
      args: { records: { list: [...new Set(citing)].sort() } },
    });
  },
});
