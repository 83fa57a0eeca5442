import { Resolver } from 'node:dns/promises';

/** The TXT records of a name, asked of the servers named or else of those this machine uses; none when there is no such name or no network. */
export const txtRecords = async (
  name: string,
  servers: readonly string[] = [],
): Promise<readonly string[]> => {
  const resolver = new Resolver({ timeout: PATIENCE, tries: 1 });
  if (servers.length > 0) resolver.setServers(servers);
  return resolver.resolveTxt(name).then(
    (records) => records.map((parts) => parts.join('')),
    () => [],
  );
};

/** In milliseconds. */
const PATIENCE = 4000;
