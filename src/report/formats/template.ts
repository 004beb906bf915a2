import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { unzipSync, zipSync } from 'fflate';
import { nearest } from '../../util/nearest.ts';
import type { Report } from '../blocks.ts';
import { type MissingField, MissingFields } from '../template-fields.ts';
import { zipped } from './docx/package.ts';
import { type Names, templateData, templateNames } from './template/data.ts';
import { opened } from './template/package.ts';
import { brokenTemplate, placeOf, rawTag, shown } from './template/problems.ts';

/**
 * The agency's own Word file with its fields filled and its rows repeated. A field is a name and no
 * expression, and what is inserted stays text; pictures and prose are the template's own.
 */
export function filled(template: Uint8Array, report: Report): Uint8Array {
  // Unpacked within limits here, and handed on unpacked: the library itself knows none.
  const zip = new PizZip(zipSync(opened(template), { level: 0 }));
  const tags = new Map<string, readonly DXT.Part[]>();
  let document: Docxtemplater<PizZip>;
  try {
    document = new Docxtemplater(zip, {
      modules: [collecting(tags)],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (tag) => ({ get: (scope: unknown) => valueOf(scope, tag) }),
    });
  } catch (error) {
    throw brokenTemplate(error);
  }
  const names = templateNames(report);
  const missing = [...tags].flatMap(([file, parts]) => missingIn(parts, file, names));
  if (missing.length > 0) throw new MissingFields(distinct(missing));
  try {
    document.render(templateData(report));
  } catch (error) {
    throw brokenTemplate(error);
  }
  return zipped(unzipSync(document.toUint8Array()));
}

/** Notes the fields of each part of the file as the library reads them. */
function collecting(tags: Map<string, readonly DXT.Part[]>): DXT.Module {
  let file = '';
  return {
    name: 'collecting',
    set({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly DXT.Part[] } }) {
      if (inspect?.filePath !== undefined) file = inspect.filePath;
      if (inspect?.postparsed !== undefined) tags.set(file, inspect.postparsed);
    },
  };
}

/** A name looked up: in a group of fields, and below it after a dot. `.` is the thing itself. */
function valueOf(scope: unknown, tag: string): unknown {
  if (tag === '.') return scope;
  let value = scope;
  for (const name of tag.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** The fields that have no value, by what is known of their names and not by the rows that there are. */
function missingIn(
  parts: readonly DXT.Part[],
  file: string,
  names: Names,
  around: readonly { readonly tag: string; readonly names: Names }[] = [],
): MissingField[] {
  const scopes = [...around.map((each) => each.names).reverse(), names];
  const within = around.at(-1)?.tag;
  const place = placeOf(file);
  return parts
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, subparsed }): MissingField[] => {
      if (module === 'rawxml') throw rawTag(value, file);
      const found = value === '.' ? null : lookUp(scopes, value);
      const inside =
        subparsed === undefined
          ? []
          : missingIn(subparsed, file, names, [...around, { tag: value, names: found ?? {} }]);
      if (found !== undefined) return inside;
      const known = scopes.flatMap((scope) => Object.keys(scope));
      const field = {
        tag: shown(value),
        where: {
          id: within === undefined ? place.id : `${place.id}, dalam {#${shown(within)}}`,
          en: within === undefined ? place.en : `${place.en}, within {#${shown(within)}}`,
        },
        near: nearest(value, known),
      };
      // What a loop that is missing itself would hold is not known: one message is enough.
      return [field];
    });
}

function lookUp(scopes: readonly Names[], tag: string): Names | null | undefined {
  for (const scope of scopes) {
    let found: Names | null | undefined = scope;
    for (const name of tag.split('.'))
      found = found && Object.hasOwn(found, name) ? found[name] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function distinct(fields: readonly MissingField[]): MissingField[] {
  return [...new Map(fields.map((field) => [`${field.tag} ${field.where.id}`, field])).values()];
}
