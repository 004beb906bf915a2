import type { Block } from '../blocks.ts';
import { type Context, OPEN } from './context.ts';

type Office = Pick<Context, 'graph' | 'agency'>;

/** The agency that keeps the catalogue, by the name that it bore on the day, as any other agency. */
export function keeper(context: Office): string {
  const { graph } = context;
  return context.agency(keeperRef(context)) ?? graph.manifest?.value.keeper ?? OPEN;
}

/** The name that the keeper bears now, where it is another than that of the day. */
export function keeperNow(context: Office): string | undefined {
  const ref = keeperRef(context);
  const agency = ref && context.graph.get(ref);
  const now = agency?.kind === 'agency' ? agency.value.name : undefined;
  return now === keeper(context) ? undefined : now;
}

/**
 * The keeper as whoever makes and signs a report: by the name it bears now, since it signs now. Elsewhere
 * agencies bear the names of the day that a report tells of.
 */
export function author(context: Office): string {
  return keeperNow(context) ?? keeper(context);
}

function keeperRef({ graph }: Pick<Context, 'graph'>) {
  return graph.manifest && graph.out(graph.manifest, 'keeper')[0]?.ref;
}

/**
 * The head of a letter that is written now: the lines of the manifest, else the government and the
 * office by the names they bear now, with a space for the address.
 */
export function letterhead(context: Office): Block {
  const { graph } = context;
  const manifest = graph.manifest?.value;
  const government = graph.manifest && graph.out(graph.manifest, 'government')[0]?.ref;
  const found = government && graph.get(government);
  const names = [found?.kind === 'agency' ? found.value.name : undefined, author(context)].flatMap(
    (name) => (name === undefined ? [] : [name.toUpperCase()]),
  );
  return { type: 'letterhead', lines: manifest?.letterhead ?? [...names, OPEN + OPEN] };
}

/** Who signs, in the order of an official letter; what the manifest does not say stays a space. */
export function signature(context: Context): Extract<Block, { type: 'signature' }> {
  const { place, signatory } = context.graph.manifest?.value ?? {};
  return {
    type: 'signature',
    lines: [`${place ?? OPEN}, ${OPEN}`, ...postLines(signatory)],
    name: signatory?.name ?? OPEN + OPEN,
    below: [
      signatory?.rank ?? `${context.t('Pangkat/Golongan', 'Rank')} ${OPEN}`,
      `NIP ${signatory?.nip ?? OPEN}`,
    ],
  };
}

/**
 * `a.n. Bupati`, then the post that signs; with `u.b.` the post that was delegated to stands between.
 * `Plt.` and `Plh.` stand before the post itself.
 */
function postLines(
  signatory:
    NonNullable<NonNullable<Context['graph']['manifest']>['value']['signatory']> | undefined,
): string[] {
  if (signatory === undefined) return [];
  const { title, on_behalf: manner, acting_for: [first, second] = [] } = signatory;
  if (first === undefined || manner === 'Plt.' || manner === 'Plh.')
    return [manner === undefined ? title : `${manner} ${title}`];
  if (manner === 'u.b.')
    return [`a.n. ${first},`, ...(second === undefined ? [] : [`${second},`]), `u.b. ${title},`];
  return [`a.n. ${first},`, `${title},`];
}
