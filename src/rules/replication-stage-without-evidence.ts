import { defineRule, isKind } from '../check/rule.ts';
import type { Document } from '../model/record.ts';
import { exhibitKind, fittingKinds, isHearsay, isKnown } from '../derive/evidence.ts';
import { happenedBy } from '../util/dates.ts';
import { stageRung } from '../derive/ladders.ts';
import { eventsOf } from '../derive/pairs.ts';

/** Below a letter of interest nothing is claimed that would need a document. */
const FIRST_RUNG = stageRung('berminat');

export default defineRule({
  id: 'replication/stage-without-evidence',
  severity: 'warning',
  scope: 'neighbours',
  kinds: ['replication'],
  docs: {
    what: {
      id: 'Status mulai dari surat minat perlu dokumen yang sesuai dengan status itu. Berita dan tautan bukan bukti dukung. Kelompok tanpa satu pun anggota bernama tidak ditanya.',
      en: 'From a letter of interest on, a stage needs a document that fits it. News and links are not evidence. A group of which nobody is named is not asked.',
    },
    why: {
      id: 'Tanpa dokumen, replikasi hanya dihitung "dinyatakan" dan tidak dapat dipertanggungjawabkan dalam laporan.',
      en: 'Without a document a copy counts as stated only, and the report cannot answer for it.',
    },
    fix: {
      id: 'Mintalah dokumennya kepada penerima, lalu catat di `evidence` tahapan itu beserta nomor, tanggal, dan penerbitnya.',
      en: 'Ask the adopter for the document and record it under `evidence` of that milestone with number, date and issuer.',
    },
  },
  messages: {
    none: {
      id: '{here} "{stage}" belum punya bukti dukung; yang sesuai: {kinds}',
      en: '{here} "{stage}" has no evidence yet; fitting kinds: {kinds}',
    },
    unfit: {
      id: '{here} "{stage}" hanya disertai {given}; yang sesuai: {kinds}',
      en: '{here} "{stage}" comes only with {given}; fitting kinds: {kinds}',
    },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: sop, number: 5/2020, date: 2020, issuer: pemkab-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2027, planned: true}\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'replications/lion-nasional.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {group: {label: Tiga puluh kabupaten}}\nmilestones:\n  - {stage: diterapkan, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'none', 'diterapkan']],
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: berita}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'unfit', 'diterapkan']],
      },
    ],
  },
  check(document, { graph, day, report }) {
    if (!isKind(document, 'replication') || !isAnybody(document)) return;
    for (const event of eventsOf(document)) {
      if (
        event.end ||
        event.planned ||
        event.rung < FIRST_RUNG ||
        happenedBy(event.when, day) === 'no'
      )
        continue;
      // Evidence that leads nowhere, or to a record that did not fit, is told elsewhere.
      if (!isKnown(graph, document, `/milestones/${event.index}/evidence`)) continue;
      const given = event.evidence.map((evidence, index) =>
        exhibitKind(graph, document, evidence, `/milestones/${event.index}/evidence/${index}`),
      );
      // A document that does not fit this stage is told by evidence/does-not-fit.
      if (given.some((kind) => !isHearsay(kind))) continue;
      const args = { stage: event.stage, kinds: { list: fittingKinds(event.stage) } };
      const pointer = `/milestones/${event.index}/stage`;
      if (given.length === 0) report({ messageId: 'none', document, pointer, args });
      else
        report({
          messageId: 'unfit',
          document,
          pointer,
          args: { ...args, given: { list: [...new Set(given)] } },
        });
    }
  },
});

/** A group of which nobody is named makes no pair, and nobody can be asked for a document. */
function isAnybody({ value: { adopter } }: Document<'replication'>): boolean {
  return adopter.group?.members !== undefined || !adopter.group || adopter.name !== undefined;
}
