import { fileNameProblem } from '../core/file-name.ts';

/** True for a path that a record can have: below the folder it belongs to, on every system, and nothing that git or a system takes for its own. */
export const isSafePath = (path: string): boolean => {
  const steps = path.split('/');
  return (
    path.length <= MAX_LENGTH &&
    steps.length >= 2 &&
    steps.every((step) => step !== '' && !step.startsWith('.') && !/^git~\d/i.test(step)) &&
    steps.every((step) => fileNameProblem(step) === undefined) &&
    steps.slice(0, -1).every((step) => !/\.[a-z0-9]{2,4}$/i.test(step)) &&
    /\.(md|png|jpe?g|gif|webp|svg)$/.test(path)
  );
};

const MAX_LENGTH = 400;
