import { REVIVING_RUNG, STAGES } from '../../../derive/ladders.ts';
import { standingOn } from '../../../derive/standing.ts';
import { eventsOf } from '../../../derive/pairs.ts';
import type { Block } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { statedCounts } from '../../material/groups.ts';
import { dateCell } from '../../material/when.ts';

/** Numbers that sources state for a group of adopters: shown as stated, never summed. */
export function groupTable(context: Context): Block[] {
  const { t, graph } = context;
  const rows = graph.all('replication').flatMap((record) => {
    const group = record.value.adopter.group;
    const origins = record.value.origins.map((origin, index) => {
      const ref = graph
        .out(record, 'origin')
        .find((edge) => edge.pointer === `/origins/${index}/innovation`)?.ref;
      const innovation = ref && graph.get(ref);
      return {
        innovation,
        name:
          innovation?.kind === 'innovation'
            ? innovation.value.name
            : (origin.name ?? t('Inovasi asal belum diketahui', 'Original innovation not known')),
      };
    });
    if (
      !group ||
      origins.some(
        ({ innovation }) =>
          innovation?.kind === 'innovation' && context.derived.known(innovation) === 'no',
      )
    )
      return [];
    const standing = standingOn(eventsOf(record), context.day, REVIVING_RUNG);
    const stage = STAGES[standing.sure - 1];
    return statedCounts(context, record).map(({ label, stated, when }) => ({
      cells: [
        text(origins.map(({ name }) => name).join('; ')),
        text(label),
        { type: 'number' as const, value: stated.count },
        text(
          stated.basis &&
            context.label('replication', '/adopter/group/counts/*/basis', stated.basis),
        ),
        dateCell(when),
        text(stage && context.label('replication', '/milestones/*/stage', stage)),
      ],
      records: [context.refId(record)],
    }));
  });
  return [
    ...(rows.length === 0
      ? []
      : [
          paragraph(
            t(
              'Angka berikut berasal dari sumbernya, tidak masuk ke dalam jumlah replikasi, dan tidak dijumlahkan satu sama lain. Anggota kelompok yang disebut namanya dihitung sebagai instansi penerima tersendiri.',
              'These figures are the sources’; they are not in the counts and are not summed. Members who are named count as adopters of their own.',
            ),
          ),
        ]),
    table(
      'kelompok',
      t(
        'Angka penerima yang dinyatakan sumber untuk suatu kelompok',
        'Numbers of adopters stated for a group',
      ),
      [
        t('Inovasi', 'Innovation'),
        t('Kelompok menurut sumber', 'Group by the source'),
        `${t('Angka menurut sumber', 'Number stated')}#`,
        t('Sifat angka', 'Basis'),
        t('Tanggal', 'Date'),
        t('Status', 'Stage'),
      ],
      rows,
      t(
        'Tidak ada angka kelompok yang dinyatakan sumber.',
        'No source states a number for a group.',
      ),
    ),
  ];
}
