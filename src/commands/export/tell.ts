import type { Kind } from '../../model/record.ts';
import { terminal } from '../../output/escape.ts';
import type { Material } from '../../sheet/export/material.ts';
import { emptyPlaces, type Unfit } from '../../sheet/export/unfit.ts';
import { sheetNameOf } from '../../sheet/sheet-names.ts';
import type { Io } from '../command.ts';
import type { Gathered } from '../gather.ts';

const MOST = 20;

/** Records that are not exported as their files stand, for their author to mend; false where there is none. */
export function tellIncomplete(io: Io, { loaded, language }: Gathered, kinds: readonly Kind[]) {
  const { graph } = loaded;
  const id = language === 'id';
  const unread = graph.placeholders.filter((each) => kinds.includes(each.kind as Kind));
  const flawed = kinds.flatMap((kind) => graph.all(kind).filter(({ flaws }) => flaws.length > 0));
  tellList(
    io,
    id ? 'Tidak diekspor karena tidak terbaca:' : 'Not exported, since it cannot be read:',
    unread.map(({ file }) => file),
  );
  tellList(
    io,
    id
      ? 'Diekspor tanpa isian yang tidak sesuai skema:'
      : 'Exported without the fields that do not fit the schema:',
    flawed.map(({ file, flaws }) => `${file}: ${flaws.join(', ')}`),
  );
  const some = unread.length + flawed.length > 0;
  if (some)
    io.stderr.write(
      id ? '  tular validate menunjukkan sebabnya.\n' : '  tular validate shows why.\n',
    );
  return some;
}

/** Empty lists and objects, which no table shows; importing leaves them as they are. */
export function tellEmpty(io: Io, { records, language }: Material): void {
  const places = [...records.values()].flat().flatMap((record) => {
    const empty = emptyPlaces(record);
    return empty.length === 0 ? [] : [`${record.file}: ${empty.join(', ')}`];
  });
  tellList(
    io,
    language === 'id'
      ? 'Isian kosong yang tidak tampak dalam tabel:'
      : 'Empty fields that no table shows:',
    places,
  );
}

/** Cells that a form of export cannot hold, by sheet, record and heading. */
export function tellUnfit(
  io: Io,
  heading: string,
  unfit: readonly Unfit[],
  { language }: Material,
) {
  tellList(
    io,
    heading,
    unfit.map(({ table, id, heading: column }) =>
      [sheetNameOf(table)[language], id, column].join(', '),
    ),
  );
}

function tellList(io: Io, heading: string, items: readonly string[]): void {
  if (items.length === 0) return;
  io.stderr.write(`${heading}\n`);
  for (const item of items.slice(0, MOST)) io.stderr.write(`  ${terminal(item)}\n`);
  if (items.length > MOST) io.stderr.write(`  … ${items.length - MOST}\n`);
}
