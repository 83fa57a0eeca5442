import { Resolver } from 'node:dns/promises';

/** The TXT records of a name, asked of the servers named or else of those this machine uses; none when there is no such name; undefined when nobody answers. */
export const askTxt = async (
  name: string,
  servers: readonly string[] = [],
): Promise<readonly string[] | undefined> => {
  const resolver = new Resolver({ timeout: PATIENCE, tries: 1 });
  if (servers.length > 0) resolver.setServers(servers);
  return resolver.resolveTxt(name).then(
    (records) => records.map((parts) => parts.join('')),
    (error: unknown) =>
      NO_SUCH.includes((error as NodeJS.ErrnoException).code ?? '') ? [] : undefined,
  );
};

/** The same, where no answer is worth what no record is. */
export const txtRecords = async (
  name: string,
  servers: readonly string[] = [],
): Promise<readonly string[]> => (await askTxt(name, servers)) ?? [];

/** What a server says that knows of no such record. */
const NO_SUCH = ['ENOTFOUND', 'ENODATA'];

/** In milliseconds. */
const PATIENCE = 4000;
