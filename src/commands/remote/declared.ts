import type { RemotePlace } from '../../source/remote.ts';
import { nearest } from '../../util/nearest.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Gathered } from '../gather.ts';

/** The catalogues that the manifest declares, sorted by key; those asked for, or all. */
export function declaredPlaces({ loaded }: Gathered, asked: readonly string[]): RemotePlace[] {
  const remotes = loaded.graph.manifest?.value.remotes ?? {};
  const ids = Object.keys(remotes).sort();
  const unknown = asked.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const near = nearest(unknown, ids)[0] ?? ids.join(', ');
    throw new UsageError(
      {
        id: `Katalog ${JSON.stringify(unknown)} tidak terdaftar di remotes.`,
        en: `Catalogue ${JSON.stringify(unknown)} is not declared in remotes.`,
      },
      near === ''
        ? {
            id: 'Daftarkan: tular remote add KUNCI ALAMAT',
            en: 'Declare it: tular remote add KEY ADDRESS',
          }
        : { id: `Yang terdaftar: ${near}.`, en: `Declared: ${near}.` },
    );
  }
  return ids
    .filter((id) => asked.length === 0 || asked.includes(id))
    .map((id) => {
      const { url = '', ref, path = 'catalog' } = remotes[id] ?? {};
      return { id, url, ref, path };
    });
}
