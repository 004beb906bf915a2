import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import { word } from '../../../output/escape.ts';
import type { Figure } from '../../blocks.ts';
import { caption } from './captions.ts';
import type { Making } from './text.ts';

/** Dots for each CSS pixel: 288 to the inch on paper. */
const SCALE = 3;
/** Half a page at most, so that the caption and some text stay beside it. */
const HIGHEST = 0.62;
const TWIPS_PER_PIXEL = 15;

/** The same letters on every machine: those of the bundled font, never those that happen to be installed. */
const FONTS = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${name}.ttf`)),
);

/** The picture and its caption below, on one page. */
export function figure(block: Figure, making: Making): Paragraph[] {
  const { svg, width, height, alt } = block.picture;
  const widest = making.page.width / TWIPS_PER_PIXEL;
  const highest = (making.page.height * HIGHEST) / TWIPS_PER_PIXEL;
  const fit = Math.min(1, widest / width, highest / height);
  const png = making.sketch ? new Uint8Array() : drawn(svg);
  return [
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * fit), height: Math.round(height * fit) },
          altText: { name: word(block.number), title: word(block.title), description: word(alt) },
        }),
      ],
    }),
    caption(block, making, false),
  ];
}

function drawn(svg: string): Uint8Array {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    background: 'white',
    font: {
      fontFiles: FONTS,
      loadSystemFonts: false,
      defaultFontFamily: 'Arimo',
      sansSerifFamily: 'Arimo',
      serifFamily: 'Arimo',
      monospaceFamily: 'Arimo',
    },
  })
    .render()
    .asPng();
}
