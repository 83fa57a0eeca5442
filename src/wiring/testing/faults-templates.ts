import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openFaultyServer } from './faulty-server.ts';
import { runRelease } from './release-child.ts';
import { makeReleaseSchool } from './release-school.ts';

/** Repositories to begin from: one where nothing was done yet, and one that is tagged, printed and queued. */
export interface Templates {
  readonly fresh: string;
  readonly tagged: string;
}

/** Makes both, the second by a release whose server was only there for a moment. */
export const makeTemplates = async (folder: string): Promise<Templates> => {
  const [fresh, tagged] = [join(folder, 'moi'), join(folder, 'da-gan-the')];
  for (const old of [fresh, tagged]) rmSync(old, { recursive: true, force: true });
  makeReleaseSchool(fresh);
  cpSync(fresh, tagged, { recursive: true });
  let connections = 0;
  const server = await openFaultyServer({
    onConnection: () => ((connections += 1) === 1 ? undefined : 'busy'),
  });
  const { code, output } = await runRelease({ root: tagged, env: { SMTP_URL: server.url } });
  await server.close();
  if (code !== 1 || !output.includes('6 còn phải gửi'))
    throw new Error(`The release to begin from ended with ${String(code)}:\n${output}`);
  return { fresh, tagged };
};
