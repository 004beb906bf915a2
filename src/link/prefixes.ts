import type { Catalog } from '../model/types.gen.ts';
import { comparableAddress, isLocalAddress } from '../util/address.ts';
import type { RemoteRecords } from './graph.ts';

/**
 * What the prefix of a reference means, by the catalogue in which it stands: the key of a catalogue
 * here. Another catalogue means us by our id or by our address, itself by its own id, and a third one
 * by the address or the id that it gives for it. What is known to nobody here keeps a name of its own.
 * `root` is the folder of this repository, from which paths in its manifest start.
 */
export function prefixesOf(
  home: string,
  manifest: Catalog | undefined,
  remotes: readonly RemoteRecords[],
  root = '',
): (catalog: string, prefix: string) => string {
  const ours = new Set(
    [manifest?.url, root]
      .filter((each) => each !== undefined && each !== '')
      .map((each) => comparableAddress(each as string, root)),
  );
  const addresses = new Map(
    remotes.flatMap(({ id, header }) =>
      header ? [[comparableAddress(header.url, root), id] as const] : [],
    ),
  );
  const names = new Map(remotes.flatMap(({ id, header }) => (header ? [[header.id, id]] : [])));
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const { id, header } of remotes) {
    if (!header) continue;
    const base = isLocalAddress(header.url) ? comparableAddress(header.url, root) : '';
    const table = new Map<string, string>();
    for (const [prefix, url] of Object.entries(header.remotes)) {
      const address = comparableAddress(url, base);
      const known = addresses.get(address) ?? names.get(prefix);
      if (ours.has(address)) table.set(prefix, home);
      else if (prefix !== home && known !== undefined && known !== id) table.set(prefix, known);
    }
    table.set(header.id, id);
    tables.set(id, table);
  }
  return (catalog, prefix) => {
    if (catalog === home || prefix === catalog) return prefix;
    return tables.get(catalog)?.get(prefix) ?? (prefix === home ? home : `${catalog}/${prefix}`);
  };
}
