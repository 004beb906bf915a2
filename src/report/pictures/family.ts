import type { Language } from '../../text/language.ts';
import { numberWords } from '../../text/numbers.ts';
import type { Picture } from '../blocks.ts';
import { FOUR, GREY, INK, PAPER } from './colors.ts';
import {
  block,
  hatch,
  LINE,
  path,
  picture,
  rect,
  round,
  SMALL,
  TALLEST,
  text,
  WIDTH,
} from './frame.ts';
import { chosen, type Member, type MemberState, type Shown, size, walk } from './family-members.ts';
import { lines, widthOf } from './letters.ts';

const WORDS = {
  id: {
    origin: 'asal',
    'in-use': 'diterapkan',
    maybe: 'mungkin diterapkan',
    approach: 'belum diterapkan',
    planned: 'baru rencana',
    ended: 'tidak berlanjut atau batal',
    more: 'dan {count} lainnya',
    copies: 'Silsilah {name}: {count}',
    none: 'belum ada replikasi yang tercatat',
  },
  en: {
    origin: 'origin',
    'in-use': 'in use',
    maybe: 'possibly in use',
    approach: 'not in use yet',
    planned: 'planned only',
    ended: 'not continued or cancelled',
    more: 'and {count} more',
    copies: 'Lineage of {name}: {count}',
    none: 'no copy on record',
  },
} as const;
const STATES: readonly MemberState[] = [
  'origin',
  'in-use',
  'maybe',
  'approach',
  'planned',
  'ended',
];

const INDENT = 22;
const GAP = 10;
const STRIP = 12;
const PADDING = 7;
const NARROWEST = 180;
const WIDEST = 300;
const RAIL = 9;
/** The key below takes up to two lines. */
const ROOM = TALLEST - 60;
/** More boxes than this nobody reads on one page. */
const MOST = 40;

interface Placed {
  readonly height: number;
  readonly parts: readonly string[];
}

/** Who copied from whom, each below what it came of. Where there are too many, the rest is counted. */
export function familyTree(id: string, roots: readonly Member[], language: Language): Picture {
  const words = WORDS[language];
  const draw = (most: number) => {
    let y = 4;
    const shown = chosen(roots, most);
    const parts = shown.flatMap((root) => {
      const placed = hang(id, root, 4, y, WIDTH - 8, language);
      y += placed.height + GAP;
      return placed.parts;
    });
    const hidden = roots.slice(shown.length).reduce((sum, root) => sum + size(root), 0);
    if (hidden === 0) return { parts, height: y };
    return { parts: [...parts, text(8, y + 10, moreWords(hidden, language))], height: y + LINE };
  };
  const all = roots.reduce((sum, root) => sum + size(root), 0);
  // The most boxes that a page holds, found by halving.
  let [fewest, most] = [1, Math.min(MOST, all)];
  let drawn = draw(most);
  if (drawn.height > ROOM) {
    while (most - fewest > 1) {
      const half = (fewest + most) >> 1;
      if (draw(half).height > ROOM) most = half;
      else fewest = half;
    }
    drawn = draw(fewest);
  }

  const found = new Set<MemberState>();
  const copies: Member[] = [];
  walk(roots, (member) => {
    found.add(member.state);
    if (member.state !== 'origin') copies.push(member);
  });
  let x = 8;
  let y = drawn.height + 6;
  const key = STATES.filter((state) => found.has(state)).flatMap((state) => {
    const wide = 20 + widthOf(words[state], SMALL) + 16;
    if (x > 8 && x + wide > WIDTH) {
      x = 8;
      y += 18;
    }
    const drawnKey = [...mark(id, x, y, 14, 12, state), text(x + 20, y + 10, words[state])];
    x += wide;
    return drawnKey;
  });
  const counts = STATES.flatMap((state) => {
    const some = copies.filter((member) => member.state === state);
    return some.length === 0
      ? []
      : [`${numberWords(some.length, language)} ${words[state]} (${namesOf(some, language)})`];
  });
  const alt = words.copies
    .replace('{count}', () => (counts.length === 0 ? words.none : counts.join('; ')))
    .replace('{name}', () => roots.map(({ name }) => name).join(', '));
  const none = copies.length === 0 ? [text(8, y + 30, `${capital(words.none)}.`)] : [];
  return picture(
    y + (copies.length === 0 ? 40 : 22),
    `${alt}.`,
    [...drawn.parts, ...key, ...none],
    [hatch(`${id}-maybe`, FOUR[0])],
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names of a few, and how many more. */
function namesOf(some: readonly Member[], language: Language): string {
  const names = some.slice(0, 8).map(({ name }) => name);
  const more = some.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')}, ${moreWords(more, language)}`;
}

function moreWords(count: number, language: Language): string {
  return WORDS[language].more.replace('{count}', numberWords(count, language));
}

/** A box with what came of it below: first those without copies of their own, side by side. */
function hang(
  id: string,
  shown: Shown,
  x: number,
  y: number,
  width: number,
  language: Language,
): Placed {
  const { member, children, hidden } = shown;
  const more = hidden > 0 ? [moreWords(hidden, language)] : [];
  const own = Math.min(width, WIDEST);
  const box = boxOf(member, more, own);
  const parts = boxed(id, member, box, x, y, own);
  let at = y + box.height;
  const inside = width - INDENT;
  const leaves = children.filter((child) => child.children.length === 0);
  const stems = children.filter((child) => child.children.length > 0);
  const abreast = Math.min(
    Math.max(1, leaves.length),
    Math.max(1, Math.floor((inside + GAP) / (NARROWEST + GAP))),
  );
  const wide = Math.min(WIDEST, (inside - GAP * (abreast - 1)) / abreast);
  const joints: number[] = [];
  for (let first = 0; first < leaves.length; first += abreast) {
    const row = leaves.slice(first, first + abreast);
    const boxes = row.map((each) =>
      boxOf(each.member, each.hidden > 0 ? [moreWords(each.hidden, language)] : [], wide),
    );
    const height = Math.max(...boxes.map((each) => each.height));
    const top = at + GAP;
    joints.push(at + GAP / 2);
    row.forEach((each, index) => {
      const left = x + INDENT + index * (wide + GAP);
      parts.push(
        path(`M${round(x + RAIL)} ${round(at + GAP / 2)}H${round(left + RAIL)}V${round(top)}`, {
          stroke: GREY,
        }),
        ...boxed(id, each.member, { ...(boxes[index] as Box), height }, left, top, wide),
      );
    });
    at = top + height;
  }
  for (const stem of stems) {
    const top = at + GAP;
    joints.push(top + RAIL);
    parts.push(
      path(`M${round(x + RAIL)} ${round(top + RAIL)}H${round(x + INDENT)}`, { stroke: GREY }),
    );
    const placed = hang(id, stem, x + INDENT, top, inside, language);
    parts.push(...placed.parts);
    at = top + placed.height;
  }
  const last = joints.at(-1);
  if (last !== undefined)
    parts.push(
      path(`M${round(x + RAIL)} ${round(y + box.height)}V${round(last)}`, { stroke: GREY }),
    );
  return { height: at - y, parts };
}

interface Box {
  readonly title: readonly string[];
  readonly words: readonly string[];
  readonly height: number;
}

function boxOf(member: Member, more: readonly string[], width: number): Box {
  const inner = width - STRIP - 2 * PADDING;
  const title = lines(member.name, inner, SMALL, 2, true);
  const words = [...member.lines, ...more].flatMap((each) => lines(each, inner, SMALL, 2));
  return { title, words, height: 2 * PADDING + (title.length + words.length) * LINE - 3 };
}

function boxed(
  id: string,
  member: Member,
  box: Box,
  x: number,
  y: number,
  width: number,
): string[] {
  const left = x + STRIP + PADDING;
  const first = y + PADDING + 9;
  return [
    rect(x, y, width, box.height, { fill: PAPER, stroke: INK, width: 0.75 }),
    ...mark(id, x, y, STRIP, box.height, member.state),
    ...block(left, first, box.title, { bold: true }),
    ...block(left, first + box.title.length * LINE, box.words),
  ];
}

/** The strip that tells the state: dark, striped, pale, white, dashed or crossed out. */
function mark(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  state: MemberState,
): string[] {
  const fill = {
    origin: INK,
    'in-use': FOUR[2],
    maybe: `url(#${id}-maybe)`,
    approach: FOUR[0],
    planned: PAPER,
    ended: PAPER,
  }[state];
  const dash = state === 'planned' ? { dash: '2 2' } : {};
  const [right, bottom] = [round(x + width), round(y + height)];
  return [
    rect(x, y, width, height, {
      fill,
      stroke: INK,
      width: state === 'planned' ? 1.4 : 0.75,
      ...dash,
    }),
    ...(state === 'ended'
      ? [
          path(
            `M${round(x)} ${round(y)}L${right} ${bottom}M${right} ${round(y)}L${round(x)} ${bottom}`,
            {
              stroke: INK,
            },
          ),
        ]
      : []),
  ];
}
