import type { Graph } from '../link/graph.ts';
import { regionName } from '../regions/regions.ts';

/** Name of the region whose catalogue this is: where a body without a place in its name belongs. */
export function homeOf({ manifest }: Graph): string | undefined {
  return manifest && regionName(manifest.value.region);
}
