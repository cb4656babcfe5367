import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type ApplicationInput, applicationView } from './applicationView.ts';
import { charactersOf, drawable } from './fontCoverage.ts';
import { type Compiler, loadTypesetter } from './typesetter.ts';

/** The template or its data could not be set as the standard asks; the message is the compiler's, without the data. */
export class DocumentNotMade extends Error {
  constructor(reason: string) {
    super(`the document could not be made: ${reason}`);
    this.name = 'DocumentNotMade';
  }
}

/**
 * The application as PDF, made from the frozen snapshot and nothing else: the same input gives the same bytes.
 *
 * PDF/A-2a, enforced by the compiler: archivable, with embedded fonts, tags, language and Unicode text. `ua-1` makes
 * the same pages as PDF/UA-1; the compiler takes one standard at a time, and a test holds the template to both.
 * Setting the pages blocks the process (about 1 s for 45 sites), so callers keep the result.
 * @throws DocumentNotMade when the compiler refuses.
 */
export async function applicationPdf(
  input: ApplicationInput,
  standard: 'a-2a' | 'ua-1' = 'a-2a',
): Promise<Uint8Array> {
  const { compiler, draws } = await typesetter();
  // Data goes in as one JSON text and is only ever placed as text: no name can become markup.
  const data = JSON.stringify(applicationView(input), (_, value) =>
    typeof value === 'string' ? drawable(value, draws) : value,
  );
  try {
    const compiled = compiler.compile({ mainFilePath, inputs: { data } });
    const document = compiled.result;
    if (!document) {
      const found = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new DocumentNotMade(JSON.stringify(found));
    }
    return new Uint8Array(compiler.pdf(document, { pdfStandard: standard }));
  } catch (error) {
    if (error instanceof DocumentNotMade) throw error;
    throw new DocumentNotMade(error instanceof Error ? error.message : String(error));
  } finally {
    // The compiler remembers every layout for the life of the process: of 450 sites some 300 MB a document, and the
    // next language lays out anew whatever it remembers.
    compiler.evictCache(0);
  }
}

type Typesetter = { readonly compiler: Compiler; readonly draws: (codePoint: number) => boolean };

const mainFilePath = `${import.meta.dirname}/application.typ`;
const weights = ['400Regular', '600SemiBold'];
let made: Promise<Typesetter> | undefined;

/**
 * The compiler with its two fonts, made on first use: it is a native add-on of 52 MB that only the documents need, so
 * nothing else may pay for loading it. In a bundle it stays an external package, and application.typ lies beside the
 * code.
 */
function typesetter(): Promise<Typesetter> {
  made ??= makeTypesetter();
  return made;
}

async function makeTypesetter(): Promise<Typesetter> {
  const { resolve } = createRequire(import.meta.url);
  const fonts = await Promise.all(
    weights.map((weight) =>
      readFile(resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)),
    ),
  );
  const draws = fonts.map(charactersOf);
  return {
    compiler: loadTypesetter().create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts }] }),
    draws: (codePoint) => draws.every((each) => each(codePoint)),
  };
}
