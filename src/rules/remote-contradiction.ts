import { defineRule } from '../check/rule.ts';
import { pairsOf } from '../derive/pairs.ts';
import { type Difference, reconcile } from '../derive/reconcile.ts';
import { exampleManifest, examplePinned } from '../model/pinned-example.ts';
import type { Document } from '../model/record.ts';

const manifest = exampleManifest('bandung', 'https://git.bandung.go.id/katalog');
const pin = 'remotes/bandung.jsonl';
const file = 'replications/sabilulungan-trenggalek.yaml';
const sources = { laman: { title: 'Laman Pemerintah Kota Bandung' } };
const theirs = examplePinned({}, [
  {
    kind: 'replication',
    id: 'sabilulungan-trenggalek',
    value: {
      origins: [{ innovation: 'sabilulungan' }],
      adopter: { name: 'Pemkab Trenggalek' },
      scope: 'keseluruhan',
      milestones: [{ id: 'lihat', stage: 'dijajaki', date: '2023' }],
      sources,
    },
  },
]);
const ours = (scope: string, stage: string, date: string) =>
  `origins: [{innovation: "bandung:sabilulungan"}]\nadopter: {agency: pemkab-trenggalek}\nscope: ${scope}\nmilestones:\n  - {id: lihat, stage: ${stage}, date: ${date}}\nsources: {berita: {title: Berita}}\n`;

export default defineRule({
  id: 'remote/contradiction',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Replikasi yang dicatat kedua pihak dicatat sama: status, tanggal, cakupan, dan namanya.',
      en: 'A copy that both sides record is recorded alike: its stage, dates, scope and name.',
    },
    why: {
      id: 'Laporan kedua instansi sampai ke meja yang sama. Perbedaan yang tidak dijelaskan membuat keduanya diragukan.',
      en: 'The reports of both agencies reach the same desk. A difference that nobody explains casts doubt on both.',
    },
    fix: {
      id: 'Tanyakan kepada pengelola katalog itu, lalu perbaiki yang keliru atau catat sebagai sengketa (`disputes`). Daftarnya: `tular remote reconcile`.',
      en: 'Ask the keeper of that catalogue; then mend what is wrong, or record a dispute (`disputes`). The list: `tular remote reconcile`.',
    },
  },
  messages: {
    value: {
      id: '{here}: di sini "{ours}", sedangkan menurut katalog "{remote}" "{theirs}"',
      en: '{here}: "{ours}" here, and "{theirs}" by catalogue "{remote}"',
    },
    stage: {
      id: 'Status replikasi di sini {ours}, sedangkan menurut katalog "{remote}" {theirs}',
      en: 'The stage is {ours} here, and {theirs} by catalogue "{remote}"',
    },
    date: {
      id: '{here} status "{stage}" di sini {ours}, sedangkan menurut katalog "{remote}" {theirs}',
      en: '{here} of stage "{stage}" is {ours} here, and {theirs} by catalogue "{remote}"',
    },
  },
  examples: {
    good: [
      {
        files: {
          'catalog.yaml': manifest,
          [pin]: theirs,
          [file]: ours('keseluruhan', 'dijajaki', '2023-05'),
        },
      },
    ],
    bad: [
      {
        files: {
          'catalog.yaml': manifest,
          [pin]: theirs,
          [file]: ours('sebagian', 'dijajaki', '2021'),
        },
        expect: [
          [file, 'value', 'sebagian'],
          [file, 'date', '2021'],
        ],
      },
      {
        files: {
          'catalog.yaml': manifest,
          [pin]: theirs,
          [file]: ours('keseluruhan', 'berminat', '2022'),
        },
        expect: [[file, 'stage', 'berminat']],
      },
    ],
  },
  check({ graph, day, report }) {
    if (graph.remotes.size === 0) return;
    const pairs = pairsOf(graph, 'everyones');
    for (const remote of graph.remotes.keys())
      for (const row of reconcile(graph, remote, day, pairs))
        for (const field of row.fields) {
          const document = row.ours.map((id) => graph.byId(id)).find((each) => each !== undefined);
          if (document?.kind === 'replication')
            report({ document, ...told(document, field, remote) });
        }
  },
});

/** Where in our record the field stands, and what is said of it. */
function told(
  { value: { milestones } }: Document<'replication'>,
  { field, ours: our, theirs: their }: Difference,
  remote: string,
) {
  const [kind = '', stage = ''] = field.split('/');
  if (kind === 'date') {
    const at = milestones.findIndex((each) => each.stage === stage && each.date === our);
    return {
      messageId: 'date' as const,
      pointer: at < 0 ? '/milestones' : `/milestones/${at}/date`,
      args: { ours: { date: our }, theirs: { date: their }, remote, stage },
    };
  }
  const args = { ours: our, theirs: their, remote };
  if (kind !== 'stage') return { messageId: 'value' as const, pointer: `/${field}`, args };
  const last = milestones.findLastIndex((each) => !each.planned);
  return {
    messageId: 'stage' as const,
    pointer: last < 0 ? '/milestones' : `/milestones/${last}/stage`,
    args,
  };
}
