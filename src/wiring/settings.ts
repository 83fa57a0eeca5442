import { existsSync } from 'node:fs';

/** A setting of this machine: from the environment, else from the file `.env`, which git never holds. Secrets live here and nowhere else. */
export const setting = (name: string): string | undefined => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env[name] || undefined;
};
