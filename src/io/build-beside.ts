import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { EnvironmentProblem } from '../core/problem.ts';

/** Builds a folder whole or not at all: beside its place first, then renamed. The place must be empty or not there. */
export const buildBeside = async <Result>(
  target: string,
  build: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const place = resolve(target);
  if (existsSync(place) && !isEmpty(place))
    throw new EnvironmentProblem(
      `${target} đã có sẵn và không trống. Chọn một thư mục mới, để không ghi đè gì cả.`,
    );
  const beside = `${place}.dang-dung-${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  try {
    const result = await build(beside);
    if (existsSync(place)) rmdirSync(place);
    renameSync(beside, place);
    return result;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
};

const isEmpty = (path: string): boolean => {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
};
