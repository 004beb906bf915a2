import { defineRule, isKind } from '../check/rule.ts';
import { addDays, written } from '../util/dates.ts';
import { lastSign, latestCheck, STALE_DAYS } from '../derive/signs.ts';
import { phaseRung } from '../derive/ladders.ts';

/** `STALE_DAYS` as people say it. */
const MONTHS = 24;

export default defineRule({
  id: 'innovation/no-sign-of-life',
  severity: 'warning',
  scope: 'neighbours',
  kinds: ['innovation'],
  docs: {
    what: {
      id: 'Inovasi yang tercatat diterapkan perlu tanda hidup dalam 24 bulan terakhir: pemeriksaan, hasil ukur, penampilan, penghargaan, atau tahapan baru.',
      en: 'An innovation recorded as in use needs a sign of life within 24 months: a check, a measurement, a showing, an award or a new milestone.',
    },
    why: {
      id: 'Banyak inovasi berhenti tanpa catatan; laporan tidak boleh menyebut berjalan apa yang tidak diketahui.',
      en: 'Many innovations end without a word; a report must not call running what nobody knows of.',
    },
    fix: {
      id: 'Tanyakan kepada pemiliknya, lalu catat pemeriksaan (`checks`) dengan tanggal dan hasilnya, apa pun hasilnya.',
      en: 'Ask its owner and record a check (`checks`) with date and result, whatever it is.',
    },
  },
  messages: {
    stale: {
      id: 'Tanda hidup terakhir {name} bertanggal {last}, lebih dari {months} bulan yang lalu',
      en: 'The last sign of life of {name} is dated {last}, more than {months} months ago',
    },
    never: {
      id: '{name} tercatat diterapkan tanpa satu pun tanda hidup yang bertanggal',
      en: '{name} is recorded as in use without a single dated sign of life',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nchecks: [{date: 2025-03, result: berjalan}]\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'innovations/cilen.yaml':
            'name: Cilen\nowners: [dinas-kominfo]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'stale', 'name']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan}]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'never', 'name']],
      },
    ],
  },
  check(document, { graph, derived, day, report }) {
    if (!isKind(document, 'innovation') || graph.mayBeMentioned(document.id)) return;
    if (derived.phase(document).possible < phaseRung('penerapan')) return;
    // A showing or an entry that did not fit its schema might be the sign.
    if (graph.in(graph.refOf(document)).some((edge) => edge.from.flaws.length > 0)) return;
    // A check that found it hardly used or ended is a sign of its own, told by festival/shown-without-use.
    if ((latestCheck(document, day)?.result ?? 'berjalan') !== 'berjalan') return;
    const last = lastSign(graph, document, day);
    if (last && last.hi >= addDays(day, -STALE_DAYS)) return;
    report({
      messageId: last ? 'stale' : 'never',
      document,
      pointer: '',
      part: 'key',
      args: {
        name: document.value.name,
        months: MONTHS,
        ...(last && { last: { date: written(last) } }),
      },
    });
  },
});
