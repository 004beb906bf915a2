import { familyOf } from '../../derive/family.ts';
import { lineageOf } from '../../derive/lineage.ts';
import { type Branch, forestOf } from '../../graph/forest.ts';
import { keysOf } from '../../graph/keys.ts';
import { wordsOf } from '../../graph/words.ts';
import type { CatalogRecord, Document } from '../../model/record.ts';
import type { Block } from '../blocks.ts';
import { table } from '../build.ts';
import { familyTree } from '../pictures/family.ts';
import type { Member } from '../pictures/family-members.ts';
import { capital, type Context, optional, text } from './context.ts';
import { figure } from './figures.ts';

/** A picture folds what lies deeper long before this. */
const DEEPEST = 40;

/** Where one innovation came from and what came of it, with its table; nothing where it was not there yet. */
export function familyFigure(context: Context, innovation: Document<'innovation'>): Block[] {
  const { t, derived, language } = context;
  const lineage = lineageOf(derived);
  const keys = keysOf(derived, lineage, innovation as CatalogRecord);
  if (keys.length === 0) return [];
  const family = familyOf(lineage, keys);
  const words = wordsOf({ derived, language });
  const memberOf = (branch: Branch): Member => {
    const { node, descent, part, alsoFrom, again } = branch;
    const told = words.label(node, descent);
    const others = family.others.get(node.key);
    return {
      name: told.title,
      lines: [
        ...(part ? [words.put('part')] : []),
        ...told.lines,
        ...(alsoFrom.length > 0
          ? [words.put('also', { names: alsoFrom.map(words.nodeName).join(', ') })]
          : []),
        ...(again ? [words.put(again)] : []),
      ],
      state: told.state,
      ...(others !== undefined && { others }),
      children: branch.children.map(memberOf),
    };
  };
  const roots = forestOf(family, DEEPEST).map(({ root }) => memberOf(root));
  const { name } = innovation.value;
  const title = t(`Silsilah replikasi ${name}`, `Lineage of ${name}`);
  const nameAt = (key: string) => {
    const node = family.nodes.get(key);
    return node && words.nodeName(node);
  };
  return [
    figure('gambar-silsilah', title, 'silsilah', familyTree('gambar-silsilah', roots, language)),
    table(
      'silsilah',
      title,
      [
        t('Inovasi asal', 'Original'),
        t('Instansi penerima', 'Adopter'),
        t('Nama di penerima', 'Name there'),
        t('Status dan pembuktian', 'Stage and proof'),
      ],
      family.descents.map((descent) => {
        const to = family.nodes.get(descent.to);
        const own = to?.kind === 'innovation' ? to.name : descent.knownAs;
        for (const record of descent.records)
          context.ledger.use(record as CatalogRecord, 'milestones', descent.event?.milestone);
        return {
          cells: [
            text(nameAt(descent.from)),
            text(descent.adopter ? words.bodies([descent.adopter]) : nameAt(descent.to)),
            optional(own),
            text(capital(words.told(descent))),
          ],
          records: descent.records.map((record) => context.refId(record)),
        };
      }),
      t(
        `Belum ada replikasi ${name} yang tercatat, dan belum tercatat pula inovasi yang menjadi asalnya.`,
        `No copy of ${name} is on record, and no original of it.`,
      ),
    ),
  ];
}
