import { happenedBy } from '../../../util/dates.ts';
import type { Document } from '../../../model/record.ts';
import { by } from '../../../util/order.ts';
import type { Block } from '../../blocks.ts';
import type { Answers } from '../../material/answers.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import type { Known } from '../../material/innovations.ts';
import { whenOf } from '../../material/when.ts';

/** Agreements that cover an innovation, and the records of its pairs that cite evidence. */
function documentsOf(context: Context, { document }: Known): string[] {
  const { graph, derived } = context;
  const agreements = graph
    .in(graph.refOf(document), 'covers')
    .map(({ from }) => from)
    .filter(
      (from) =>
        from.kind === 'agreement' &&
        whenOf(context, from, (from as Document<'agreement'>).value.date, 'date').byDay ===
          'surely',
    );
  const copies = derived
    .pairsFrom(document)
    .flatMap(({ events }) => events)
    .filter(({ evidence, when }) => evidence.length > 0 && happenedBy(when, context.day) !== 'no')
    .map(({ record }) => record);
  return [...agreements, ...copies].map((record) => context.refId(record as Document));
}

/** Other regions by the rules of the Regional Innovation Index: a reading of its own. */
export function indexReading(context: Context, { innovations }: Answers): Block[] {
  const { t } = context;
  const on = context.date(context.day);
  const rows = innovations
    .map((each) => ({ each, regions: context.derived.index(each.document).regions }))
    .filter(({ regions }) => regions.length > 0)
    .sort(
      by(
        ({ regions }) => -regions.length,
        ({ each }) => each.name.toLowerCase(),
      ),
    )
    .map(({ each, regions }) => ({
      records: [...new Set([each.id, ...documentsOf(context, each)])],
      cells: [
        { type: 'ref' as const, text: each.name, id: each.id },
        {
          type: 'count' as const,
          value: regions.length,
          possible: regions.length,
          members: regions.map((key) => ({ key, records: [each.id] })),
        },
        text(regions.map((code) => context.place(code)).join('; ')),
      ],
    }));
  return [
    paragraph(
      rows.length === 0
        ? t(
            `Sampai ${on} belum ada daerah lain dengan dokumen yang diterima menurut indikator replikasi Indeks Inovasi Daerah.`,
            `As of ${on} no other region has a document that the index takes as proof.`,
          )
        : t(
            `Menurut indikator replikasi Indeks Inovasi Daerah, sampai ${on} terdapat ${context.number(context.counts['iidRegions'] ?? { value: 0, possible: 0 })} daerah lain dengan dokumen yang diterima. Penghitungan ini berdiri sendiri: dokumennya dapat berupa perjanjian atau pernyataan, baik inovasinya sudah diterapkan maupun belum.`,
            `By the index’s indicator of replication, ${context.number(context.counts['iidRegions'] ?? { value: 0, possible: 0 })} other regions have an accepted document as of ${on}. This is a count of its own: the document may be an agreement or a statement, whether the innovation runs there or not.`,
          ),
    ),
    table(
      'indeks',
      t(
        'Daerah lain dengan dokumen yang diterima menurut Indeks Inovasi Daerah',
        'Other regions with a document accepted by the index',
      ),
      [t('Inovasi', 'Innovation'), `${t('Jumlah daerah', 'Regions')}#`, t('Daerah', 'Names')],
      rows,
      '',
    ),
  ];
}
