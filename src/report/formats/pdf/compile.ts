import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { UsageError } from '../../../util/usage-error.ts';
import type { Content } from './content.ts';
import { TEMPLATE } from './template.ts';

/** The compiler's package with its version, as our own package.json pins it. */
export const COMPILER = '@myriaddreamin/typst-ts-node-compiler@0.7.0';

const FONTS = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];

/** The pages of a report as one tagged PDF. */
export async function compile(content: Content): Promise<Buffer> {
  const { NodeCompiler: Compiler } = await loaded();
  const { resolve } = createRequire(import.meta.url);
  const fontPaths = FONTS.map((path) => resolve(`@expo-google-fonts/arimo/${path}`));
  const compiler = Compiler.create({ fontArgs: [{ fontPaths }] });
  const document = documentOf(compiler, content);
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    // The standard forbids characters that the font lacks; they are text all the same, drawn as boxes.
    if (!String(error).includes('could not be displayed with')) throw error;
    return compiler.pdf(documentOf(compiler, content, 'missing'));
  }
}

function documentOf(compiler: NodeCompiler, content: Content, missing?: string) {
  const ran = compiler.compile({
    mainFileContent: TEMPLATE,
    inputs: { report: JSON.stringify(content), ...(missing !== undefined && { missing }) },
  });
  const document = ran.result;
  // The template is ours, and what it is given is data: this is a fault of the program.
  if (document === null)
    throw new Error(JSON.stringify(ran.takeDiagnostics()?.shortDiagnostics ?? 'no document'));
  return document;
}

async function loaded(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    throw new UsageError(
      {
        id: 'Bentuk pdf memerlukan penyusun PDF yang belum terpasang.',
        en: 'The format pdf needs a PDF compiler that is not installed.',
      },
      { id: `Pasang dengan: npm install ${COMPILER}`, en: `Install it: npm install ${COMPILER}` },
    );
  }
}
