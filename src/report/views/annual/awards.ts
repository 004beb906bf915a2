import { regionName } from '../../../regions/regions.ts';
import type { Block } from '../../blocks.ts';
import { type Award, ofYear } from '../../material/activities.ts';
import { paragraph, table } from '../../build.ts';
import { type Context, countCell, optional, text } from '../../material/context.ts';
import { dateCell } from '../../material/when.ts';

/** Awards of the year, and all awards by the day. */
export function awardTables(context: Context, awards: readonly Award[]): Block[] {
  const { t, during } = context;
  const on = context.date(context.day);
  const columns = [
    t('Inovasi', 'Innovation'),
    t('Penghargaan', 'Award'),
    t('Kelompok', 'Group'),
    t('Tingkat', 'Level'),
    t('Tahun', 'Year'),
  ];
  const rows = (some: readonly Award[]) =>
    some.map(({ innovation, award, when }) => {
      for (const part of ['name', 'year'])
        context.ledger.use(innovation.document, 'awards', award, part);
      return {
        cells: [
          { type: 'ref' as const, text: innovation.name, id: innovation.id },
          text(award.name),
          optional(award.group),
          text(award.level && levelText(context, award.level)),
          dateCell(when),
        ],
        records: [innovation.id],
      };
    });
  const all = countCell(
    awards.map(({ innovation, when }, index) => ({
      key: `${innovation.id} ${index}`,
      records: [innovation.id],
      sure: when.byDay === 'surely',
    })),
  );
  return [
    table(
      'penghargaan-tahun',
      t(`Penghargaan yang diterima selama ${during}`, `Awards won in ${during}`),
      columns,
      rows(ofYear(awards)),
      t(`Tidak ada penghargaan ${during} yang tercatat.`, `No award of ${during} is on record.`),
    ),
    ...(awards.length === 0
      ? []
      : [
          paragraph(
            t(
              `Secara kumulatif sampai ${on} tercatat ${context.number(all)} penghargaan.`,
              `In all, ${context.number(all)} awards are on record as of ${on}.`,
            ),
          ),
          table(
            'penghargaan-kumulatif',
            t(`Penghargaan sampai ${on}`, `Awards as of ${on}`),
            columns,
            rows(awards),
            '',
          ),
        ]),
  ];
}

/** A regency's own award is the regency's: the value covers cities as well, the region is one of them. */
/** Level of an award; of a regency or a city, which of the two the region is. */
export function levelText(context: Context, level: string): string {
  const home = context.graph.manifest?.value.region;
  const name = (home === undefined ? undefined : regionName(home)) ?? '';
  if (level === 'kabupaten' && name.startsWith('Kabupaten '))
    return context.t('Kabupaten', 'Regency');
  if (level === 'kabupaten' && name.startsWith('Kota ')) return context.t('Kota', 'City');
  return context.label('innovation', '/awards/*/level', level);
}
