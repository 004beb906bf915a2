import { pinOf } from '../../load/pin.ts';
import { factsOf, canonical, pinnedDigest } from '../../model/pinned.ts';
import { terminal } from '../../output/escape.ts';
import { type RemotePlace, withRemote } from '../../source/remote.ts';
import { readVerified, rootOf, writeVerified } from '../../source/verified.ts';
import type { Words } from '../../model/fields.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { ExitCode } from '../command.ts';
import type { Gathered } from '../gather.ts';
import type { Action } from '../remote.ts';
import { declaredPlaces } from './declared.ts';

/**
 * Reads the pinned commits again, where the manifest says, and compares bytes. A commit that is no
 * longer in the history of the declared ref verifies nothing, although a server may still hand it out:
 * it may come from somebody's fork. What was verified is noted in this checkout.
 */
export const verify: Action = (io, gathered, ids) => {
  const { location, language } = gathered;
  const verified = new Map(readVerified(location));
  for (const id of verified.keys()) if (!gathered.loaded.graph.remotes.has(id)) verified.delete(id);
  let code: ExitCode = 0;
  for (const place of declaredPlaces(gathered, ids)) {
    verified.delete(place.id);
    const header = gathered.loaded.graph.remotes.get(place.id)?.header;
    try {
      const wrong = header ? compare(gathered, place) : NOT_FETCHED;
      if (wrong === undefined && header) {
        verified.set(place.id, header.digest);
        const said = language === 'id' ? 'cocok dengan komit' : 'fits commit';
        io.stdout.write(`${place.id}: ${said} ${header.commit.slice(0, 12)}\n`);
      } else {
        if (code === 0) code = 1;
        io.stdout.write(`${place.id}: ${terminal((wrong ?? NOT_FETCHED)[language])}\n`);
        if (header && header.tool !== io.version)
          io.stderr.write(
            language === 'id'
              ? `  salinannya ditulis tular ${terminal(header.tool)}, sedangkan ini tular ${io.version}\n`
              : `  its copy was written by tular ${terminal(header.tool)}, and this is tular ${io.version}\n`,
          );
      }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      code = 2;
      io.stderr.write(`tular: ${terminal(error.sentence[language])}\n`);
      io.stderr.write(`  ${terminal(error.hint[language])}\n`);
    }
  }
  writeVerified(location, verified);
  return code;
};

const NOT_FETCHED: Words = {
  id: 'belum diambil, atau salinannya tidak dapat dibaca; jalankan tular remote update',
  en: 'was never fetched, or its copy cannot be read; run tular remote update',
};

/** What keeps a snapshot from being verified; nothing where it fits. */
function compare({ location, loaded }: Gathered, place: RemotePlace): Words | undefined {
  const remote = loaded.graph.remotes.get(place.id);
  const header = remote?.header;
  if (!remote || !header) return NOT_FETCHED;
  const { commit, url, path, ref } = header;
  if (
    loaded.findings.some(({ rule, subject }) => rule === 'remote/digest' && subject === remote.file)
  )
    return {
      id: 'salinannya diubah sesudah diambil: sidiknya tidak cocok',
      en: 'its copy was changed after it was fetched: the digest does not fit',
    };
  if (url !== place.url || path !== place.path || ref !== place.ref)
    return {
      id: 'salinannya diambil dari alamat, cabang, atau folder lain; jalankan tular remote update',
      en: 'its copy was taken from another address, branch or folder; run tular remote update',
    };
  return withRemote(place, rootOf(location), (repository) => {
    if (!repository.holds(commit))
      return {
        id: `komit ${commit.slice(0, 12)} tidak ada lagi dalam riwayat katalog itu (mungkin riwayatnya ditulis ulang); jalankan tular remote update`,
        en: `commit ${commit.slice(0, 12)} is no longer in the history of that catalogue (it may have been rewritten); run tular remote update`,
      };
    const pin = pinOf(repository.open(commit), place, path, repository.dateOf(commit));
    if (pinnedDigest(pin.facts, pin.lines) === header.digest) return undefined;
    const isSame = canonical(factsOf(pin.facts)) === canonical(factsOf(header));
    return isSame
      ? {
          id: `isinya bukan isi komit ${commit.slice(0, 12)}`,
          en: `does not hold what commit ${commit.slice(0, 12)} holds`,
        }
      : {
          id: `keterangannya bukan keterangan komit ${commit.slice(0, 12)}`,
          en: `its header does not say what commit ${commit.slice(0, 12)} says`,
        };
  });
}
