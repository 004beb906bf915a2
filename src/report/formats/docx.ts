import {
  type IContext,
  type IXmlableObject,
  Document,
  Packer,
  type PageNumberEstimator,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { word } from '../../output/escape.ts';
import type { Format, Report } from '../blocks.ts';
import { settled } from './docx/package.ts';
import { firstNumbers, isLetter, type Part, partsOf, section } from './docx/sections.ts';
import { NUMBERING, stylesFor } from './docx/styles.ts';
import { bookmarkNames } from './docx/text.ts';

/** A Word document that is ready to be signed and handed in, or the agency's own template filled. */
export const format: Format = async (report, base, { template }) => {
  const bytes =
    template === undefined
      ? settled(await written(report), report.asOf)
      : (await import('./template.ts')).filled(template, report);
  return [{ name: `${base}.docx`, bytes }];
};

type Pages = ReturnType<PageNumberEstimator>;
type Firsts = readonly (number | undefined)[];

async function written(report: Report): Promise<Uint8Array> {
  const parts = partsOf(report);
  let firsts: Firsts = firstNumbers(parts, []);
  let pages = await pagesOf(report, parts, firsts);
  const counted = firstNumbers(parts, pages.sectionPageCounts ?? []);
  if (counted.some((first, index) => first !== firsts[index])) {
    firsts = counted;
    pages = await pagesOf(report, parts, firsts);
  }
  return Packer.pack(
    documentOf(report, parts, firsts, () => pages),
    'uint8array',
  );
}

/**
 * The page on which everything stands, as Word lays it out: nobody has to press a key for the contents. It
 * is found in a sketch that has the lines of the document without its words.
 */
async function pagesOf(report: Report, parts: readonly Part[], firsts: Firsts): Promise<Pages> {
  const estimate = estimatePageNumbersWith({ guess: true });
  let pages: Pages = { bookmarks: new Map() };
  const listening = (body: IXmlableObject, context: IContext) => {
    pages = estimate(body, context);
    return pages;
  };
  await Packer.pack(documentOf(report, parts, firsts, listening, true), 'uint8array');
  return pages;
}

function documentOf(
  report: Report,
  parts: readonly Part[],
  firsts: Firsts,
  pageNumbers: PageNumberEstimator,
  sketch = false,
): Document {
  const making = { report, bookmark: bookmarkNames(), sketch };
  const author = word(report.author);
  return new Document({
    title: word(report.title),
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: stylesFor(report.language, isLetter(report)),
    numbering: NUMBERING,
    pageNumbers,
    compatibility: { version: 15 },
    sections: parts.map((part, index) => section(part, firsts[index], making)),
  });
}
