import { build } from 'vite';

/** A browser program and its styles as two texts, ready to stand inside one page. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles one browser program with everything it imports. Refuses what needs Node. Same files: same texts. */
export const bundle = async (entry: string, root: string): Promise<Bundle> => {
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife' },
        // How long a slow machine took is no fault of the program.
        checks: { bundlerTimings: false },
        onLog: (level, { message }) => {
          if (level === 'warn') throw new Error(message);
        },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const style = outputs.flatMap((one) => (one.type === 'asset' ? [String(one.source)] : []));
  return { script: script.join('\n'), style: style.join('\n') };
};
