// Plain JavaScript, because it must run on whatever Node an editor or a school PC has.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Node 24 as installed with the packages; else the running one when it is new enough; else nothing. */
export const nodeProgram = (modules) => {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = { win32: 'win' }[process.platform] ?? process.platform;
  const prefix = `${process.platform}-${process.arch}` === 'darwin-arm64' ? 'node-bin' : 'node';
  const packaged = join(modules, `${prefix}-${system}-${process.arch}`, 'bin', program);
  if (existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18) ? process.execPath : undefined;
};
