import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BackupPlace, BackupSettings } from '../core/backup.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { setting } from './settings.ts';

/** A place of the settings with where it is on this machine; undefined when the machine does not know. */
export interface KnownPlace extends BackupPlace {
  readonly at: string | undefined;
}

/** The school's places, each with its address from `SAO_LUU`: `usb=E:\sao-luu; may-chu=ssh://git@…`. */
export const knownPlaces = ({ noi }: BackupSettings): KnownPlace[] => {
  const told = addresses(setting('SAO_LUU') ?? '');
  const unknown = [...told.keys()].filter((id) => !noi.some(({ ma }) => ma === id));
  if (unknown.length > 0)
    throw new EnvironmentProblem(
      `SAO_LUU trong .env nhắc tới nơi "${unknown.join('", "')}" mà truong.yml (khóa sao_luu, noi) không có. Các nơi đang có: ${noi.map(({ ma }) => ma).join(', ') || 'chưa có nơi nào'}.`,
    );
  const twice = [...told].find(([id, at]) => [...told].some(([b, to]) => b !== id && to === at));
  if (twice)
    throw new EnvironmentProblem(
      `Hai nơi sao lưu cùng chỉ tới một chỗ (${twice[0]}). Hai bản sao ở một chỗ chỉ là một bản; đổi SAO_LUU trong .env.`,
    );
  return noi.map((place) => ({ ...place, at: told.get(place.ma) }));
};

/** What to do when this machine does not know where a place is. */
export const tellAddress = ({ ma, kieu }: BackupPlace): string =>
  `máy này chưa biết ở đâu. Ghi vào tệp .env một dòng: SAO_LUU=${ma}=${kieu === 'thu-muc' ? 'E:\\sao-luu' : 'ssh://git@may-chu/ho-so.git'} (nhiều nơi thì ngăn bằng dấu chấm phẩy).`;

/** True for an address that is a path of this machine. */
export const isPath = (at: string): boolean =>
  !/^[a-z][a-z0-9+.-]+:\/\//i.test(at) && !/^[^/\\]{2,}:/.test(at);

/** True when a folder is at hand. Places are never made: below a stick that is not plugged in lies only this machine's own disk. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** True when a folder holds nothing but what systems put on every disk. */
export const isEmptyFolder = (path: string): boolean =>
  readdirSync(path).every((name) =>
    ['lost+found', 'System Volume Information', '.DS_Store', '.Trashes'].includes(name),
  );

const addresses = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part): [string, string] => {
        const at = part.indexOf('=');
        const address = part.slice(at + 1).trim();
        if (at < 1 || !address || address.startsWith('-'))
          throw new EnvironmentProblem(
            `SAO_LUU trong .env có phần không hiểu được (phần bắt đầu bằng "${part.slice(0, Math.max(at, 0)) || '…'}"). Viết: SAO_LUU=ten-noi=địa chỉ; ten-noi-khac=địa chỉ`,
          );
        return [part.slice(0, at).trim(), isPath(address) ? resolve(address) : address];
      }),
  );
