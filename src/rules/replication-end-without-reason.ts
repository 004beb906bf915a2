import { defineRule, isKind } from '../check/rule.ts';
import { ENDS } from '../derive/ladders.ts';

export default defineRule({
  id: 'replication/end-without-reason',
  severity: 'warning',
  scope: 'record',
  kinds: ['replication', 'innovation'],
  docs: {
    what: {
      id: 'Yang berhenti atau batal disertai alasannya.',
      en: 'What ended or was cancelled comes with its reason.',
    },
    why: {
      id: 'Alasan berhenti adalah pelajaran yang paling berguna bagi daerah berikutnya.',
      en: 'The reason for an end is the lesson most useful to the next region.',
    },
    fix: {
      id: 'Isi `reason` pada tahapan itu, menurut sumbernya.',
      en: 'Fill in `reason` on that milestone, from a source.',
    },
  },
  messages: {
    missing: {
      id: '{here} "{stage}" belum disertai alasan',
      en: '{here} "{stage}" comes without a reason',
    },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: batal, date: 2021, reason: Anggaran dialihkan untuk pandemi}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: batal, date: 2021}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'missing', 'batal']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: henti, phase: berhenti, date: 2025}]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'missing', 'berhenti']],
      },
    ],
  },
  check(document, { report }) {
    const told = (index: number, field: 'stage' | 'phase', stage: string) =>
      report({
        messageId: 'missing',
        document,
        pointer: `/milestones/${index}/${field}`,
        args: { stage },
      });
    if (isKind(document, 'replication'))
      document.value.milestones.forEach(
        (each, index) =>
          (ENDS as readonly string[]).includes(each.stage) &&
          !each.reason &&
          told(index, 'stage', each.stage),
      );
    if (isKind(document, 'innovation'))
      document.value.milestones?.forEach(
        (each, index) =>
          each.phase === 'berhenti' && !each.reason && told(index, 'phase', each.phase),
      );
  },
});
