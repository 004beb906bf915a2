import { type Context, defineRule } from '../check/rule.ts';
import { IN_USE_RUNG, phaseRung } from '../derive/ladders.ts';
import { lastSignOfCopy, STALE_DAYS } from '../derive/signs.ts';
import type { Document } from '../model/record.ts';
import { addDays, happenedBy, written } from '../util/dates.ts';

/** `STALE_DAYS` as people say it. */
const MONTHS = 24;

export default defineRule({
  id: 'replication/check-stale',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Replikasi yang tercatat diterapkan perlu diperiksa atau memberi kabar dalam 24 bulan terakhir. Bila sudah menjadi inovasi tersendiri, yang diperiksa inovasi itu.',
      en: 'A copy recorded as in use needs a check or news of it within 24 months. Where it became an innovation of its own, that one is checked.',
    },
    why: {
      id: 'Setelah dihitung, replikasi jarang ditengok lagi; laporan tidak boleh menyebut berjalan apa yang tidak diketahui.',
      en: 'Once counted, a copy is rarely looked at again; a report must not call running what nobody knows of.',
    },
    fix: {
      id: 'Tanyakan kepada penerima, lalu catat pemeriksaan (`checks`) dengan tanggal dan hasilnya, apa pun hasilnya.',
      en: 'Ask the adopter and record a check (`checks`) with date and result, whatever it is.',
    },
  },
  messages: {
    stale: {
      id: '{here} "{stage}": kabar atau pemeriksaan terakhir bertanggal {last}, lebih dari {months} bulan yang lalu',
      en: '{here} "{stage}": the last check or news of it is dated {last}, more than {months} months ago',
    },
    never: {
      id: '{here} "{stage}" tercatat tanpa satu pun kabar atau pemeriksaan yang bertanggal',
      en: '{here} "{stage}" is recorded without a single dated check or news of it',
    },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020}\nchecks: [{date: 2025-03, result: jarang-dipakai}]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-kebumen.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-kebumen}\nmilestones:\n  - {stage: diterapkan, date: 2020}\n  - {stage: berhenti, date: 2022, reason: Pejabat berganti}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: komitmen, date: 2019}\n  - {stage: diterapkan, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'stale', 'diterapkan']],
      },
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'never', 'diterapkan']],
      },
    ],
  },
  check(context) {
    for (const replication of context.graph.all('replication')) look(replication, context);
  },
});

function look(
  document: Document<'replication'>,
  { graph, derived, day, report }: Context<'stale' | 'never'>,
): void {
  const pairs = derived
    .pairsIn(document)
    .filter((pair) => derived.standing(pair).possible >= IN_USE_RUNG);
  const inUse = pairs
    .flatMap((pair) => pair.events)
    .findLast(
      ({ record, rung, planned, when }) =>
        record === document && rung >= IN_USE_RUNG && !planned && happenedBy(when, day) !== 'no',
    );
  if (!inUse) return;
  const records = [...new Set(pairs.flatMap((pair) => pair.records))];
  // What it became is asked for its own sign of life.
  const lives = records.some((record) =>
    graph.out(record, 'becomes').some(({ ref }) => {
      const innovation = ref && graph.get(ref);
      return (
        innovation?.kind === 'innovation' &&
        derived.phase(innovation).possible >= phaseRung('penerapan')
      );
    }),
  );
  if (lives) return;
  const last = lastSignOfCopy(graph, records, day);
  if (last && last.hi >= addDays(day, -STALE_DAYS)) return;
  report({
    messageId: last ? 'stale' : 'never',
    document,
    pointer: `/milestones/${inUse.index}/stage`,
    args: {
      stage: inUse.stage,
      months: MONTHS,
      ...(last && { last: { date: written(last) } }),
    },
  });
}
