/** A province on the grid: columns from west to east, rows from north to south, both from 0. */
export interface Tile {
  readonly code: string;
  /** As short as people write it. */
  readonly short: string;
  readonly column: number;
  readonly row: number;
}

/**
 * Our own grid of the 38 provinces, one tile each, so that Jakarta is as easy to read as Papua.
 * Neighbours keep their order west to east and north to south; the sea is shortened.
 */
const ROWS: readonly (readonly string[])[] = [
  ['11 Aceh', '', '', '', '', '65 Kaltara', '', '', '', '', '', ''],
  [
    '12 Sumut',
    '14 Riau',
    '21 Kepri',
    '',
    '61 Kalbar',
    '64 Kaltim',
    '',
    '75 Gorontalo',
    '71 Sulut',
    '82 Malut',
    '',
    '',
  ],
  [
    '13 Sumbar',
    '15 Jambi',
    '',
    '',
    '62 Kalteng',
    '63 Kalsel',
    '76 Sulbar',
    '72 Sulteng',
    '',
    '96 PBD',
    '92 Pabar',
    '91 Papua',
  ],
  [
    '17 Bengkulu',
    '16 Sumsel',
    '19 Babel',
    '',
    '',
    '',
    '73 Sulsel',
    '74 Sultra',
    '',
    '81 Maluku',
    '94 Papteng',
    '95 Papeg',
  ],
  ['', '18 Lampung', '', '', '', '', '', '', '', '', '', '93 Papsel'],
  ['', '', '36 Banten', '31 Jakarta', '33 Jateng', '35 Jatim', '', '', '', '', '', ''],
  ['', '', '', '32 Jabar', '34 DIY', '', '51 Bali', '52 NTB', '53 NTT', '', '', ''],
];

export const COLUMNS = 12;

export const TILES: readonly Tile[] = ROWS.flatMap((cells, row) =>
  cells.flatMap((cell, column) => {
    const [code = '', short = ''] = cell.split(' ');
    return code === '' ? [] : [{ code, short, column, row }];
  }),
);
