import { defineRule, isKind } from '../check/rule.ts';
import { timeOf } from '../derive/timing.ts';
import { written } from '../util/dates.ts';

export default defineRule({
  id: 'group/count-shrinks',
  severity: 'warning',
  scope: 'record',
  kinds: ['replication'],
  docs: {
    what: {
      id: 'Jumlah anggota sebuah kelompok tidak berkurang dari waktu ke waktu.',
      en: 'The stated number of a group does not become smaller with time.',
    },
    why: {
      id: 'Angka yang menyusut berarti salah satunya keliru, angka barunya hanya menghitung tambahan, atau ada penerima yang berhenti tanpa dicatat.',
      en: 'A number that shrinks means that one of them is wrong, that the later one counts newcomers only, or that adopters ended without a word.',
    },
    fix: {
      id: 'Periksa kedua sumbernya. Bila angka itu hanya tambahan baru, isi `basis: new`; bila ada yang berhenti, catat sebabnya.',
      en: 'Check both sources. Where the number counts newcomers only, give it `basis: new`; where some ended, record why.',
    },
  },
  messages: {
    shrinks: {
      id: '{here} {later} ({when}) lebih kecil daripada {earlier} pada {before}',
      en: '{here} {later} ({when}) is smaller than {earlier} of {before}',
    },
    'related-earlier': { id: 'Angka yang lebih awal', en: 'The earlier number' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-daerah.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {group: {label: Pemerintah daerah, counts: [{count: 44, date: 2021}, {count: 12, date: 2022, basis: new}, {count: 135, date: 2023}]}}\nmilestones:\n  - {stage: dijajaki, date: 2021}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-daerah.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {group: {label: Pemerintah daerah, counts: [{count: 135, date: 2021}, {count: 44, date: 2023}]}}\nmilestones:\n  - {stage: dijajaki, date: 2021}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-daerah.yaml', 'shrinks', '44']],
      },
    ],
  },
  check(document, { report }) {
    if (!isKind(document, 'replication')) return;
    const counts = (document.value.adopter.group?.counts ?? []).flatMap((stated, index) =>
      stated.basis === 'new' || stated.date === undefined
        ? []
        : [{ ...stated, index, when: timeOf(document, stated.date, 'adopter', stated) }],
    );
    for (const later of counts) {
      const larger = counts
        .filter(({ count, when }) => when.hi < later.when.lo && count > later.count)
        .sort((a, b) => b.count - a.count)[0];
      if (!larger) continue;
      report({
        messageId: 'shrinks',
        document,
        pointer: `/adopter/group/counts/${later.index}/count`,
        args: {
          later: later.count,
          when: { date: written(later.when) },
          earlier: larger.count,
          before: { date: written(larger.when) },
        },
        related: [
          {
            messageId: 'related-earlier',
            document,
            pointer: `/adopter/group/counts/${larger.index}/count`,
          },
        ],
      });
    }
  },
});
