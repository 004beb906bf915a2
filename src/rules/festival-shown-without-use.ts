import { defineRule, isKind } from '../check/rule.ts';
import { happenedBy } from '../util/dates.ts';
import { phaseRung } from '../derive/ladders.ts';
import { latestCheck } from '../derive/signs.ts';
import { timeOf } from '../derive/timing.ts';
import type { Document } from '../model/record.ts';

const SHOWS = ['festival', 'pameran', 'kompetisi'];

export default defineRule({
  id: 'festival/shown-without-use',
  severity: 'warning',
  scope: 'neighbours',
  kinds: ['innovation'],
  docs: {
    what: {
      id: 'Inovasi yang ditampilkan di festival atau lomba perlu catatan bahwa ia dipakai warga.',
      en: 'An innovation that is shown at a festival or competition needs a record that citizens use it.',
    },
    why: {
      id: 'Inovasi tidak dibuat untuk festival; yang tidak dimanfaatkan tidak sepatutnya tampil lagi (arahan Bupati Trenggalek, 2020).',
      en: 'Innovations are not made for the festival; what is not used should not be shown again (the regent of Trenggalek, 2020).',
    },
    fix: {
      id: 'Catat penerapannya (`milestones`) atau hasil pemeriksaan terbaru (`checks`). Pemilik dapat menjawab lewat `responses`.',
      en: 'Record its use (`milestones`) or the latest check (`checks`). The owner can answer under `responses`.',
    },
  },
  messages: {
    'never-used': {
      id: '{name} sudah ditampilkan ({shows}), tetapi penerapannya belum tercatat',
      en: '{name} has been shown ({shows}), but its use is not on record',
    },
    'hardly-used': {
      id: '{name} sudah ditampilkan ({shows}), sedangkan pemeriksaan {date} menyatakan belum banyak dimanfaatkan atau tidak berlanjut',
      en: '{name} has been shown ({shows}), while the check of {date} found it hardly used or ended',
    },
    'related-check': { id: 'Pemeriksaan terakhirnya', en: 'Its latest check' },
  },
  examples: {
    good: [
      {
        files: {
          'activities/tif-2020.yaml':
            'name: TIF 2020\nkind: festival\nstart: 2020-12-14\nabout: [lion]\nsources: {berita: {title: Berita}}\n',
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nchecks: [{date: 2025, result: berjalan}]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'activities/tif-2020.yaml':
            'name: TIF 2020\nkind: festival\nstart: 2020-12-14\nabout: [lion, cilen]\nsources: {berita: {title: Berita}}\n',
          'innovations/cilen.yaml':
            'name: Cilen\nowners: [dinas-kominfo]\nsources: {berita: {title: Berita}}\n',
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nchecks: [{date: 2022, result: jarang-dipakai}]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/cilen.yaml', 'never-used', 'name'],
          ['innovations/lion.yaml', 'hardly-used', 'name'],
        ],
      },
    ],
  },
  check(document, { graph, derived, day, report }) {
    if (!isKind(document, 'innovation')) return;
    const shows = graph
      .in(graph.refOf(document), 'about')
      .map((edge) => edge.from)
      .filter((from): from is Document<'activity'> => from.kind === 'activity')
      .filter(
        (activity) =>
          SHOWS.includes(activity.value.kind) &&
          happenedBy(timeOf(activity, activity.value.start, 'start'), day) !== 'no',
      );
    if (shows.length === 0) return;
    const args = {
      name: document.value.name,
      shows: { list: shows.map((activity) => activity.id) },
    };
    const check = latestCheck(document, day);
    if (check && check.result !== 'berjalan') {
      const index = document.value.checks?.indexOf(check) ?? 0;
      report({
        messageId: 'hardly-used',
        document,
        pointer: '',
        part: 'key',
        args: { ...args, date: { date: check.date } },
        related: [{ messageId: 'related-check', document, pointer: `/checks/${index}/result` }],
      });
    } else if (
      !check &&
      derived.phase(document).possible < phaseRung('penerapan') &&
      derived.phase(document).everPossible < phaseRung('penerapan')
    ) {
      report({ messageId: 'never-used', document, pointer: '', part: 'key', args });
    }
  },
});
