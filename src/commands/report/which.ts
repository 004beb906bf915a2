import { mustFindRecord } from '../../amend/find.ts';
import type { Graph } from '../../link/graph.ts';
import { fieldAt, type Words } from '../../model/fields.ts';
import { type CatalogRecord, FOLDERS } from '../../model/record.ts';
import { type View, VIEWS } from '../../report/views/index.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../util/nearest.ts';
import { UsageError } from '../../util/usage-error.ts';

/** Reports about one record. */
export const ABOUT_ONE = VIEWS.filter((view) => view.about !== undefined);

/** What a report of one record is about: `replikasi`, `replication`. */
export function kindOf({ about }: View): Words {
  const { id, en } = fieldAt(about ?? '', '')?.title ?? { id: 'rekaman', en: 'record' };
  return { id: id.toLowerCase(), en: en.toLowerCase() };
}

/** The reports with what each is, a line each, for the help. */
export function viewLines(language: Language): string {
  const widest = Math.max(...VIEWS.map(({ name }) => name.length));
  return VIEWS.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary[language]}`).join(
    '\n',
  );
}

export function viewNamed(name: string): View {
  const view = VIEWS.find((each) => each.name === name);
  if (view) return view;
  const known = VIEWS.map((each) => each.name);
  const near = nearest(name, known)[0] ?? known.join(', ');
  throw new UsageError(
    {
      id: `Tidak ada laporan ${JSON.stringify(name)}.`,
      en: `There is no report ${JSON.stringify(name)}.`,
    },
    { id: `Laporan yang ada: ${near}`, en: `Reports: ${near}` },
  );
}

/** The record that a report is about, where it is about one. */
export function subjectOf(
  view: View,
  word: string | undefined,
  graph: Graph,
): CatalogRecord | undefined {
  if (view.about === undefined) {
    if (word === undefined) return undefined;
    const some = ABOUT_ONE.map((each) => `tular report ${each.name} ID`).join(', ');
    throw new UsageError(
      {
        id: `Laporan ${view.name} mencakup seluruh katalog, jadi "${word}" tidak dipakai.`,
        en: `The report ${view.name} is about the whole catalogue and takes no "${word}".`,
      },
      { id: `Tentang satu rekaman: ${some}`, en: `About one record: ${some}` },
    );
  }
  if (word !== undefined) {
    refuseRemote(view, word, graph);
    return mustFindRecord(graph, [view.about], word);
  }
  const list = `tular list ${FOLDERS[view.about]}`;
  throw new UsageError(
    {
      id: `Laporan ${view.name} memerlukan pengenal ${kindOf(view).id}.`,
      en: `The report ${view.name} needs the id of one ${kindOf(view).en}.`,
    },
    { id: `Lihat daftarnya: ${list}`, en: `See which there are: ${list}` },
  );
}

/** Another agency's catalogue tells of its own records; here there are only those that meet ours. */
function refuseRemote(view: View, word: string, graph: Graph): void {
  const [catalog = ''] = word.split(':');
  if (!word.includes(':') || !Object.hasOwn(graph.manifest?.value.remotes ?? {}, catalog)) return;
  throw new UsageError(
    {
      id: `"${word}" tercatat di katalog ${catalog}, sedangkan laporan ${view.name} disusun dari katalog yang memuat rekamannya.`,
      en: `"${word}" is on record in the catalogue ${catalog}, and the report ${view.name} is made from the catalogue that holds the record.`,
    },
    { id: `Untuk melihatnya: tular show ${word}`, en: `To see it: tular show ${word}` },
  );
}
