import { createRequire } from 'node:module';

/**
 * Typst's compiler, as far as the documents use it. The package for this platform is named directly: the one that
 * chooses between platforms drags all of their packages into the lock file, and a registry that lacks one breaks `npm ci`.
 */
export const typesetterPackage = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

export type Typeset = { readonly __typeset: never };
export type Compiler = {
  compile(options: {
    readonly mainFilePath?: string;
    readonly mainFileContent?: string;
    readonly inputs?: Readonly<Record<string, string>>;
  }): {
    readonly result: Typeset | null;
    takeDiagnostics(): { readonly shortDiagnostics: readonly unknown[] } | null;
  };
  pdf(document: Typeset, options: { readonly pdfStandard?: string }): Uint8Array;
  evictCache(generations: number): void;
};
type Package = {
  readonly NodeCompiler: {
    create(options?: {
      workspace?: string;
      fontArgs?: readonly { fontBlobs: readonly Uint8Array[] }[];
    }): Compiler;
  };
};

/** @throws Error where there is no package for the machine */
export function loadTypesetter(): Package['NodeCompiler'] {
  try {
    return (createRequire(import.meta.url)(typesetterPackage) as Package).NodeCompiler;
  } catch (cause) {
    throw new Error(`PDF needs ${typesetterPackage}, which npm installs on Linux x64 only`, { cause });
  }
}
