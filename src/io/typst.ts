import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';

/** What a compiler is made with. Fonts come first from these files: a font of the same name on this machine must not change the bytes. */
export interface TypstSetup {
  /** Absolute path of the folder with the templates. */
  readonly templates: string;
  /** Absolute paths of font files. */
  readonly fonts: readonly string[];
}

/** One document to make: a template, and the files it reads, by path from the templates' folder. */
export interface TypstJob {
  readonly main: string;
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
}

/** A PDF/A-3a, or what the compiler said against it. */
export type TypstResult =
  { readonly pdf: Uint8Array; readonly pages: number } | { readonly problem: string };

/** A compiler. Make one a thread and keep it: its cache makes the second document faster. */
export const createTypst = ({ templates, fonts }: TypstSetup): ((job: TypstJob) => TypstResult) => {
  const fontBlobs = fonts.map((file) => readFileSync(file));
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs }] });
  return ({ main, files }) => {
    for (const [path, bytes] of files)
      compiler.mapShadow(
        join(templates, path),
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      );
    try {
      return compile(compiler, join(templates, main));
    } finally {
      for (const [path] of files) compiler.unmapShadow(join(templates, path));
      compiler.evictCache(KEPT_ROUNDS);
    }
  };
};

/** What the templates share is used in every round; what one record needed is let go after so many. */
const KEPT_ROUNDS = 2;

const compile = (compiler: NodeCompiler, mainFilePath: string): TypstResult => {
  const compiled = compiler.compile({ mainFilePath });
  const document = compiled.result;
  if (!document) return { problem: diagnosticsOf(compiler, compiled.takeDiagnostics()) };
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: 'a-3a' }), pages: document.numOfPages };
  } catch (error) {
    return { problem: exportProblem(error) };
  }
};

const diagnosticsOf = (compiler: NodeCompiler, error: NodeError | null): string => {
  const found = error
    ? (compiler.fetchDiagnostics(error) as readonly { readonly message?: string }[])
    : [];
  return found
    .flatMap(({ message = '' }) => (message.startsWith('while ') ? [] : [message]))
    .join('; ');
};

/** The exporter throws its diagnostics in debug form; the messages are what a person can use. */
const exportProblem = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: ("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) =>
    unquoted(quoted ?? '""'),
  );
  return messages.join('; ') || text;
};

const unquoted = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/\\(.)/g, '$1');
