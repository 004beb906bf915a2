import { Document, Packer } from 'docx';
import { estimatePageNumbersWith, layoutDocument } from 'docx/layout';
import { word } from '../../output/escape.ts';
import type { Format, Report } from '../blocks.ts';
import { settled } from './docx/package.ts';
import { firstNumbers, partsOf, section } from './docx/sections.ts';
import { NUMBERING, stylesFor } from './docx/styles.ts';
import { bookmarkNames } from './docx/text.ts';

/** A Word document that is ready to be signed and handed in, or the agency's own template filled. */
export const format: Format = async (report, base, { template }) => {
  const bytes =
    template === undefined
      ? settled(await Packer.pack(documentOf(report), 'uint8array'), report.asOf)
      : (await import('./template.ts')).filled(template, report);
  return [{ name: `${base}.docx`, bytes }];
};

function documentOf(report: Report): Document {
  const parts = partsOf(report);
  const made = (firsts: readonly (number | undefined)[]) => {
    const making = { report, bookmark: bookmarkNames() };
    const author = word(report.author);
    return new Document({
      title: word(report.title),
      creator: author,
      lastModifiedBy: author,
      description: '',
      styles: stylesFor(report.language),
      numbering: NUMBERING,
      // Page numbers of the contents, as Word will lay out the pages: nobody has to press a key for them.
      pageNumbers: estimatePageNumbersWith({ guess: true }),
      compatibility: { version: 15 },
      sections: parts.map((part, index) => section(part, firsts[index], making)),
    });
  };
  return made(
    firstNumbers(parts, () => {
      const { pages } = layoutDocument(made([]), { guess: true });
      return parts.map((_, index) => pages.filter((page) => page.section === index).length);
    }),
  );
}
