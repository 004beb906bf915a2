import { defineRule, isKind } from '../check/rule.ts';
import { phaseEvents } from '../derive/derive.ts';
import { REVIVING_RUNG } from '../derive/ladders.ts';
import { eventsOf } from '../derive/pairs.ts';
import { standingOn } from '../derive/standing.ts';
import { parseDate } from '../util/dates.ts';

export default defineRule({
  id: 'replication/plan-overdue',
  severity: 'warning',
  scope: 'record',
  kinds: ['replication', 'innovation'],
  docs: {
    what: {
      id: 'Rencana yang tanggalnya sudah lewat disertai kejadiannya: terlaksana, ditunda, atau batal.',
      en: 'A plan whose date has passed comes with what happened: done, put off, or cancelled.',
    },
    why: {
      id: 'Rencana tidak pernah dihitung sebagai terjadi. Yang terlaksana tanpa dicatat hilang dari laporan; yang batal masih terlihat seperti rencana.',
      en: 'A plan never counts as done. One carried out without a record is lost to the report; one that was dropped still looks like a plan.',
    },
    fix: {
      id: 'Tanyakan kepada penerima atau pemiliknya. Bila terlaksana, hapus `planned` dan isi tanggalnya; bila ditunda, ubah tanggalnya; bila batal, catat tahapan batal atau berhenti dengan alasan.',
      en: 'Ask the adopter or owner. Where it was done, remove `planned` and give the date; where it was put off, change the date; where it was dropped, record the end with its reason.',
    },
  },
  messages: {
    overdue: {
      id: '{here} "{step}" direncanakan {date}; kelanjutannya belum dicatat',
      en: '{here} "{step}" was planned for {date}; what came of it is not recorded',
    },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2024}\n  - {stage: diterapkan, date: 2027, planned: true}\nsources: {berita: {title: Berita}}\n',
          'replications/lion-kebumen.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-kebumen}\nmilestones:\n  - {stage: diterapkan, date: 2023, planned: true}\n  - {stage: batal, date: 2024, reason: Anggaran dialihkan}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2022}\n  - {stage: diterapkan, date: 2024, planned: true}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'overdue', '2024']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2023-06, planned: true}]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'overdue', '2023-06']],
      },
    ],
  },
  check(document, { day, report }) {
    const events = isKind(document, 'replication')
      ? eventsOf(document)
      : isKind(document, 'innovation')
        ? phaseEvents(document)
        : [];
    const steps = isKind(document, 'replication')
      ? document.value.milestones.map(({ stage, date }) => ({ step: stage, date }))
      : isKind(document, 'innovation')
        ? (document.value.milestones ?? []).map(({ phase, date }) => ({ step: phase, date }))
        : [];
    const revives = isKind(document, 'replication') ? REVIVING_RUNG : 1;
    const { possible, ended } = standingOn(events, day, revives);
    events.forEach((plan, index) => {
      const { step = '', date = '' } = steps[index] ?? {};
      // As planned, not as reported: who tells of a plan does so before its day.
      const due = parseDate(date);
      if (!plan.planned || !due || due.hi >= day) return;
      const isOver =
        ended !== 'no' &&
        events.some(({ end, planned, when }) => end && !planned && when.hi >= due.lo);
      // What was to end and goes on is as overdue as what was to begin and did not.
      if (isOver || (!plan.end && possible >= plan.rung)) return;
      report({
        messageId: 'overdue',
        document,
        pointer: `/milestones/${index}/date`,
        args: { step, date: { date } },
      });
    });
  },
});
