// Loaded before a program under test: a file system that knows no hard links, as FAT answers on Linux.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const link = fs.linkSync;
fs.linkSync = (from, to) => {
  if (fs.existsSync(to)) return link(from, to);
  throw Object.assign(new Error(`EPERM: operation not permitted, link '${from}' -> '${to}'`), {
    code: 'EPERM',
  });
};
syncBuiltinESMExports();
