import { defineRule, isKind } from '../check/rule.ts';
import { concluded } from '../derive/signing.ts';
import type { Evidence } from '../model/types.gen.ts';

const UNDATED_BY_NATURE = ['berita', 'tautan'];

export default defineRule({
  id: 'evidence/undated',
  severity: 'warning',
  scope: 'neighbours',
  kinds: ['replication', 'innovation'],
  docs: {
    what: {
      id: 'Setiap dokumen bukti bertanggal.',
      en: 'Every document given as evidence is dated.',
    },
    why: {
      id: 'Bukti tanpa tanggal tidak dapat ditempatkan pada tahun laporan mana pun, dan tidak menaikkan tingkat bukti.',
      en: 'Undated evidence belongs to no reporting year and raises no level of proof.',
    },
    fix: {
      id: 'Isi `date` menurut dokumennya; bulan atau tahun saja sudah cukup.',
      en: 'Fill in `date` from the document; a month or year will do.',
    },
  },
  messages: {
    evidence: { id: 'Bukti dukung "{kind}" belum bertanggal', en: 'Evidence "{kind}" has no date' },
    target: {
      id: '{here} menuju "{text}" yang belum bertanggal',
      en: '{here} leads to "{text}", which has no date',
    },
    'related-target': { id: 'Yang dirujuk adalah rekaman ini', en: 'The target is this record' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: sop, date: 2020}, {kind: berita}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: sop}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'evidence', 'kind']],
      },
      {
        files: {
          'activities/kunjungan-blora.yaml':
            'name: Kunjungan Blora\nkind: kunjungan\nguests: [pemkab-blora]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, evidence: [{activity: kunjungan-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'target', 'kunjungan-blora']],
      },
    ],
  },
  check(document, { graph, report }) {
    const edges = graph.out(document, 'evidence');
    const look = (evidence: Evidence, pointer: string) => {
      if (evidence.date !== undefined) return;
      const edge = edges.find(
        (each) => each.pointer === `${pointer}/agreement` || each.pointer === `${pointer}/activity`,
      );
      const target = edge?.ref && graph.get(edge.ref);
      if (edge && target && target.flaws.length === 0) {
        const dated =
          target.kind === 'agreement'
            ? concluded(target)
            : target.kind === 'activity'
              ? target.value.start
              : undefined;
        if (dated === undefined)
          report({
            messageId: 'target',
            document,
            pointer: edge.pointer,
            args: { text: edge.text },
            related: [{ messageId: 'related-target', document: target, pointer: '', part: 'key' }],
          });
      } else if (
        !edge &&
        evidence.kind !== undefined &&
        !UNDATED_BY_NATURE.includes(evidence.kind)
      ) {
        report({
          messageId: 'evidence',
          document,
          pointer,
          part: 'key',
          args: { kind: evidence.kind },
        });
      }
    };
    if (!isKind(document, 'replication') && !isKind(document, 'innovation')) return;
    (document.value.milestones ?? []).forEach(
      (milestone, at) =>
        'evidence' in milestone &&
        milestone.evidence?.forEach((evidence, index) =>
          look(evidence, `/milestones/${at}/evidence/${index}`),
        ),
    );
    document.value.checks?.forEach((check, at) =>
      check.evidence?.forEach((evidence, index) =>
        look(evidence, `/checks/${at}/evidence/${index}`),
      ),
    );
  },
});
