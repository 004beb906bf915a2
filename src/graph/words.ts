import { PROOF_WORDS } from '../text/proof.ts';
import { nameOn, type Body } from '../derive/bodies.ts';
import type { Derived } from '../derive/derive.ts';
import type { Family } from '../derive/family.ts';
import { IN_USE_RUNG, STAGES } from '../derive/ladders.ts';
import type { Descent, LineageNode } from '../derive/lineage.ts';
import { stageWords } from '../derive/reached.ts';
import { labelOf } from '../model/fields.ts';
import { refText } from '../model/record.ts';
import { dateText } from '../text/dates.ts';
import { fill, joinList, type Language } from '../text/language.ts';
import { numberWords } from '../text/numbers.ts';
import { EARLIEST, type Interval } from '../util/dates.ts';

/** What a format draws, and how. */
export interface Drawing {
  readonly family: Family;
  readonly derived: Derived;
  readonly language: Language;
  readonly version: string;
  readonly columns: number;
  readonly color: boolean;
}

/** How a family is drawn; one file each. Ends with a line end. */
export type GraphFormat = (drawing: Drawing) => string;

/** What a copy amounts to, as colours and marks tell it. */
export const STATES = ['origin', 'in-use', 'maybe', 'approach', 'planned', 'ended'] as const;
export type State = (typeof STATES)[number];

const WORDS = {
  id: {
    title: 'Silsilah replikasi, keadaan per {day}',
    lost: 'Asal tidak diketahui',
    unspecified: 'Sejumlah inovasi tanpa nama',
    many: '{count} inovasi tanpa rincian nama',
    group: '{count} penerima menurut sumber',
    as: 'dengan nama {name}',
    also: 'juga dari {names}',
    noYear: 'tahun belum diketahui',
    by: 'paling lambat {year}',
    between: 'antara {from} dan {until}',
    ever: 'pernah {stage}',
    plan: 'rencana {stage}',
    part: 'bagian',
    asked: 'yang ditanyakan',
    others: '{count} replikasi lain tidak ditampilkan',
    elsewhere: 'turunannya ditampilkan di tempat lain',
    circle: 'kembali ke asalnya (melingkar)',
    cycle: 'Silsilah melingkar: {chain}',
    continued: 'lanjut pada [{number}]',
    from: '[{number}] lanjutan {name}',
    single: '{count} inovasi lain belum tercatat direplikasi atau hasil replikasi.',
    nothing: 'Belum ada replikasi yang tercatat.',
    states: {
      origin: 'asal',
      'in-use': 'diterapkan',
      maybe: 'mungkin diterapkan',
      approach: 'belum diterapkan',
      planned: 'baru rencana',
      ended: 'tidak berlanjut atau batal',
    },
    proofs: PROOF_WORDS.id,
  },
  en: {
    title: 'Lineage of copies as of {day}',
    lost: 'Origin not known',
    unspecified: 'A number of unnamed innovations',
    many: '{count} innovations, not named',
    group: '{count} adopters by the source',
    as: 'as {name}',
    also: 'also from {names}',
    noYear: 'year not known',
    by: 'by {year}',
    between: 'between {from} and {until}',
    ever: 'once {stage}',
    plan: 'plan: {stage}',
    part: 'part',
    asked: 'asked about',
    others: '{count} other copies not shown',
    elsewhere: 'what came of it is shown elsewhere',
    circle: 'back to its origin (a circle)',
    cycle: 'Lineage in a circle: {chain}',
    continued: 'goes on at [{number}]',
    from: '[{number}] {name}, continued',
    single: '{count} other innovations have no copy and no origin on record.',
    nothing: 'No copy is on record.',
    states: {
      origin: 'origin',
      'in-use': 'in use',
      maybe: 'possibly in use',
      approach: 'not in use yet',
      planned: 'planned only',
      ended: 'not continued or cancelled',
    },
    proofs: PROOF_WORDS.en,
  },
} as const;

type Key = {
  [K in keyof (typeof WORDS)['id']]: (typeof WORDS)['id'][K] extends string ? K : never;
}[keyof (typeof WORDS)['id']];

/** What a node says. Nothing in it is escaped. */
export interface Label {
  readonly title: string;
  /** Its name at the adopter, its stage with the year, its proof; or its owners. */
  readonly lines: readonly string[];
  readonly state: State;
}

/** The words of a drawing in its language. */
export function wordsOf({ derived, language }: Pick<Drawing, 'derived' | 'language'>) {
  const { graph, day } = derived;
  const words = WORDS[language];
  const put = (key: Key, values: Readonly<Record<string, string>> = {}) => fill(words[key], values);
  const number = (value: number) => numberWords(value, language);

  const bodyName = (body: Body) => {
    const agency = body.ref && graph.get(body.ref);
    return agency?.kind === 'agency' ? nameOn(agency, day) : body.name;
  };
  const bodies = (list: readonly Body[]) => joinList([...new Set(list.map(bodyName))], language);
  const count = ({ count: held }: LineageNode) => held !== undefined && number(held);

  /** What an innovation is called, whoever owns it. */
  const nodeName = (node: LineageNode): string => {
    if (node.kind === 'lost') return put('lost');
    if (node.kind === 'copy') return bodies(node.bodies);
    if (node.kind !== 'unspecified') return node.name;
    const many = count(node);
    return many === false ? put('unspecified') : put('many', { count: many });
  };

  /** The years of what stands on the day: it had happened by then. */
  const years = ({ lo, hi }: Interval): string => {
    const until = (hi < day ? hi : day).slice(0, 4);
    const from = lo.slice(0, 4);
    if (lo === EARLIEST) return hi > day ? put('noYear') : put('by', { year: until });
    // With a dash it would be taken for how long something lasted.
    return from === until ? from : put('between', { from, until });
  };

  const stage = (descent: Descent): string => {
    const { standing, event, plan } = descent;
    if (plan) {
      const word = labelOf('replication', '/milestones/*/stage', plan.stage)[language];
      const year = plan.milestone.date === undefined ? '' : ` ${plan.milestone.date.slice(0, 4)}`;
      return put('plan', { stage: word.toLowerCase() }) + year;
    }
    const now = stageWords(standing, event, language).toLowerCase();
    const when = event && years(event.when);
    const told =
      when === undefined ? now : when === words.noYear ? `${now}, ${when}` : `${now} ${when}`;
    const once = STAGES[standing.everSure - 1];
    if (standing.ended !== 'surely' || once === undefined) return told;
    const word = labelOf('replication', '/milestones/*/stage', once)[language].toLowerCase();
    return `${told} (${put('ever', { stage: word })})`;
  };

  const proof = ({ proof: level }: Descent) => (level ? words.proofs[level] : '');

  /** Stage, year and proof of a copy: what a branch says of it. */
  const told = (descent: Descent) =>
    [stage(descent), proof(descent)].filter((part) => part !== '').join(' · ');

  const id = (node: LineageNode) => (node.ref ? refText(node.ref, graph.home) : undefined);

  /** Who adopted, as what, and how far; for an origin its name and owners. */
  const label = (node: LineageNode, descent: Descent | undefined): Label => {
    const own = node.kind === 'innovation' ? node.name : undefined;
    if (!descent) {
      const owners = bodies(node.bodies);
      return { title: nodeName(node), lines: owners === '' ? [] : [owners], state: 'origin' };
    }
    const name = own ?? descent.knownAs;
    const many = count(node);
    const adopter = descent.adopter ? bodyName(descent.adopter) : nodeName(node);
    return {
      title: adopter,
      lines: [
        ...(name === undefined ? [] : [put('as', { name })]),
        ...(node.kind === 'group' && many !== false ? [put('group', { count: many })] : []),
        ...[stage(descent), proof(descent)].filter((part) => part !== ''),
      ],
      state: stateOf(descent),
    };
  };

  return {
    put,
    number,
    label,
    nodeName,
    bodies,
    told,
    id,
    states: words.states,
    proofs: words.proofs,
    title: put('title', { day: dateText(day, language) }),
  };
}

/** What a copy amounts to on the day. */
export function stateOf({ standing, plan }: Descent): State {
  if (plan) return 'planned';
  if (standing.ended === 'surely') return 'ended';
  if (standing.sure >= IN_USE_RUNG) return standing.ended === 'no' ? 'in-use' : 'maybe';
  return standing.possible >= IN_USE_RUNG ? 'maybe' : 'approach';
}

/** What stands below every drawing: circles, and how many innovations have no tie. */
export function notesOf({ family, derived, language }: Drawing): string[] {
  const { put, number, nodeName } = wordsOf({ derived, language });
  const notes = family.cycles.map((cycle) =>
    put('cycle', {
      chain: [...cycle, cycle[0] as string]
        .map((key) => {
          const node = family.nodes.get(key);
          return node ? nodeName(node) : key;
        })
        .join(' → '),
    }),
  );
  if (family.descents.length === 0) notes.push(put('nothing'));
  if (family.focus.size === 0 && family.single.length > 0 && family.descents.length > 0)
    notes.push(put('single', { count: number(family.single.length) }));
  return notes;
}
