import { existsSync } from 'node:fs';
import { EnvironmentProblem } from '../core/problem.ts';

interface Settings {
  readonly content?: string;
  readonly base?: string;
  readonly audience?: string;
  readonly shard?: string;
}

/** Hands the options of a command to the pages, which Astro runs and which can only look at the surroundings. */
export const siteSettings = ({ content = 'content', base, audience, shard }: Settings): void => {
  if (!existsSync(content))
    throw new EnvironmentProblem(`Không có thư mục hồ sơ ${content}. Kiểm tra lại sau --content.`);
  if (audience !== undefined && !['toan-truong', 'nguoi-lien-quan'].includes(audience))
    throw new EnvironmentProblem(
      `--audience chỉ nhận toan-truong hoặc nguoi-lien-quan, không nhận "${audience}".`,
    );
  if (shard !== undefined && !isShare(shard))
    throw new EnvironmentProblem(`--shard phải có dạng i/n, ví dụ 1/4; không nhận "${shard}".`);
  const given = {
    HSSS_CONTENT: content,
    HSSS_BASE: base,
    HSSS_AUDIENCE: audience,
    HSSS_SHARD: shard,
  };
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) process.env[name] = value;
};

const isShare = (text: string): boolean => {
  const [, index = 0, count = 0] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  return index >= 1 && index <= count;
};
