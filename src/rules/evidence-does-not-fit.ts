import { defineRule, isKind } from '../check/rule.ts';
import {
  evidenceIn,
  exhibitKind,
  fittingKinds,
  isHearsay,
  isKnown,
  stagesProven,
} from '../derive/evidence.ts';
import { stageRung } from '../derive/ladders.ts';

/** Below a letter of interest nothing is claimed that would need a document. */
const FIRST_RUNG = stageRung('berminat');

export default defineRule({
  id: 'evidence/does-not-fit',
  severity: 'warning',
  scope: 'neighbours',
  kinds: ['replication'],
  docs: {
    what: {
      id: 'Di antara bukti dukung sebuah status ada yang sesuai dengan status itu: perjanjian membuktikan perjanjian, bukan penerapannya.',
      en: 'Among the evidence of a stage is some that fits it: an agreement proves an agreement, not that anything is in use.',
    },
    why: {
      id: 'Dokumen yang tidak sesuai tidak menaikkan tingkat bukti; replikasinya tetap hanya "dinyatakan" pada status itu.',
      en: 'A document that does not fit raises no level of proof; the copy stays merely stated at that stage.',
    },
    fix: {
      id: 'Pindahkan dokumennya ke tahapan yang dibuktikannya, lalu mintalah dokumen yang sesuai kepada penerima. Bila jenisnya keliru dicatat, perbaiki `kind`.',
      en: 'Move the document to the milestone that it proves, and ask the adopter for one that fits. Where its kind is recorded wrongly, mend `kind`.',
    },
  },
  messages: {
    other: {
      id: '{here} "{given}" tidak membuktikan "{stage}", melainkan {proves}; yang sesuai: {kinds}',
      en: '{here} "{given}" does not prove "{stage}" but {proves}; fitting kinds: {kinds}',
    },
    nothing: {
      id: '{here} "{given}" tidak membuktikan status apa pun; yang sesuai untuk "{stage}": {kinds}',
      en: '{here} "{given}" proves no stage; fitting kinds for "{stage}": {kinds}',
    },
    'related-stage': { id: 'Status yang dibuktikan', en: 'The stage it is given for' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: foto}, {kind: sop, number: 5/2020, date: 2020, issuer: pemkab-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: berita}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'agreements/pks-blora.yaml':
            'kind: pks\nparties: [{agency: pemkab-trenggalek, number: 5/2020}, {agency: pemkab-blora}]\ndate: 2020-05-01\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020-06, evidence: [{agreement: pks-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'other', 'pks-blora']],
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: komitmen, date: 2020, evidence: [{kind: lainnya, number: 5/2020, date: 2020, issuer: pemkab-blora}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'nothing', 'lainnya']],
      },
    ],
  },
  check(document, { graph, report }) {
    if (!isKind(document, 'replication')) return;
    const told = new Set<number>();
    const placed = evidenceIn(document).map((each) => {
      const given = exhibitKind(graph, document, each.evidence, each.pointer);
      return {
        ...each,
        given,
        proves: stagesProven(given),
        isOpen: !isKnown(graph, document, each.pointer),
      };
    });
    for (const { event, field, named, given, proves } of placed) {
      if (event.rung < FIRST_RUNG || told.has(event.index) || isHearsay(given)) continue;
      const beside = placed.filter((each) => each.event.index === event.index);
      if (beside.some((each) => each.isOpen || each.proves.includes(event.stage))) continue;
      told.add(event.index);
      report({
        messageId: proves.length > 0 ? 'other' : 'nothing',
        document,
        pointer: field,
        args: {
          given: named,
          stage: event.stage,
          kinds: { list: fittingKinds(event.stage) },
          ...(proves.length > 0 && { proves: { list: proves } }),
        },
        related: [
          {
            messageId: 'related-stage',
            document,
            pointer: `/milestones/${event.index}/stage`,
          },
        ],
      });
    }
  },
});
