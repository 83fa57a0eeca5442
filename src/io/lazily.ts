import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A package that is loaded when it is first asked for: most runs of a command need none of it, and starting it takes as long as checking a thousand records. */
export const lazily = <Module>(load: (require: NodeJS.Require) => Module): (() => Module) => {
  let loaded: Module | undefined;
  return () => (loaded ??= load(require));
};
