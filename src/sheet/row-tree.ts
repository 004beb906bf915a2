import type { Json } from '../parse/json.ts';
import type { Place } from './problem.ts';
import type { Item, Target } from './target.ts';

/** What a cell says of its target. */
export interface Filled {
  readonly target: Target;
  /** Several for several items of a list whose one field the column is (`awards[].name`). */
  readonly values: readonly Json[];
  readonly at: Place;
}

/** A value with the cell that says it. */
export interface Leaf {
  readonly value: Json;
  readonly at: Place;
}

/** What a row says of an object: its fields, and items of its lists. */
export interface RowTree {
  readonly fields: Map<string, Leaf>;
  readonly objects: Map<string, RowTree>;
  readonly lists: Map<string, RowItem[]>;
}

/** What a row says of one item of a list. */
export interface RowItem {
  readonly chosen?: readonly [key: string, value: string];
  /** None where the item is a text of its own. */
  readonly tree: RowTree;
}

export const emptyTree = (): RowTree => ({
  fields: new Map(),
  objects: new Map(),
  lists: new Map(),
});

/**
 * What the cells of a row say, as a tree in the shape of the record. Columns of one list with one label
 * are one item; where one of them holds several values, they are as many items, and a column with a
 * single value tells it of each.
 */
export function treeOf(filled: readonly Filled[]): RowTree {
  const root = emptyTree();
  const groups = new Map<string, Filled[]>();
  for (const each of filled) {
    const at = each.target.steps.findIndex((step) => 'item' in step);
    if (at === -1) {
      place(
        root,
        each.target.steps.map((step) => ('key' in step ? step.key : '')),
        leafOf(each, 0),
      );
      continue;
    }
    const label = each.target.steps.slice(0, at + 1);
    const key = JSON.stringify(label);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) addItems(root, group);
  return root;
}

function addItems(root: RowTree, group: readonly Filled[]): void {
  const steps = group[0]?.target.steps ?? [];
  const at = steps.findIndex((step) => 'item' in step);
  const step = steps[at];
  const item: Item = step && 'item' in step ? step.item : { label: '' };
  const keys = steps.slice(0, at).flatMap((each) => ('key' in each ? [each.key] : []));
  const holder = keys.slice(0, -1).reduce(objectIn, root);
  const list = keys.at(-1) ?? '';
  const count = Math.max(...group.map(({ values }) => values.length));
  for (let index = 0; index < count; index += 1) {
    const below = group.flatMap((each) => {
      const value = each.values.length === 1 ? each.values[0] : each.values[index];
      if (value === undefined) return [];
      const target = { ...each.target, steps: each.target.steps.slice(at + 1) };
      return [{ ...each, target, values: [value] }];
    });
    const whole = below.filter(({ target }) => target.steps.length === 0);
    const tree = treeOf(below.filter(({ target }) => target.steps.length > 0));
    // A text for the whole item gives several of its fields.
    for (const each of whole) spread(tree, leafOf(each, 0));
    holder.lists.set(list, [
      ...(holder.lists.get(list) ?? []),
      { tree, ...(item.chosen && { chosen: item.chosen }) },
    ]);
  }
}

const leafOf = ({ values, at }: Filled, index: number): Leaf => ({
  value: values[index] ?? null,
  at,
});

function objectIn(tree: RowTree, key: string): RowTree {
  const had = tree.objects.get(key) ?? emptyTree();
  tree.objects.set(key, had);
  return had;
}

function place(tree: RowTree, keys: readonly string[], leaf: Leaf): void {
  const [key = '', ...rest] = keys;
  if (rest.length > 0) place(objectIn(tree, key), rest, leaf);
  else if (isObject(leaf.value)) spread(objectIn(tree, key), leaf);
  else if (Array.isArray(leaf.value)) {
    const had = tree.fields.get(key)?.value;
    const value = Array.isArray(had) ? [...had, ...leaf.value] : leaf.value;
    tree.fields.set(key, { ...leaf, value });
  } else tree.fields.set(key, leaf);
}

function spread(tree: RowTree, { value, at }: Leaf): void {
  for (const [key, held] of Object.entries(value ?? {})) place(tree, [key], { value: held, at });
}

function isObject(value: Json): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
