import { readFileSync } from 'node:fs';
import { EnvironmentProblem } from '../core/problem.ts';
import { setting } from './settings.ts';

/** The certificates of an authority that the system does not know, from the PEM file that a setting names (SMTP_CA, IMAP_CA, TSA_CA); undefined when it names none. */
export const authorityOf = (name: string): string | undefined => {
  const path = setting(name);
  if (path === undefined) return undefined;
  const text = readable(path);
  if (text?.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new EnvironmentProblem(
    `${name} trong tệp .env chỉ tới "${path}", ${text === undefined ? 'nơi không có tệp nào đọc được' : 'không phải một tệp chứng thư dạng PEM'}. Xin nơi quản trị máy chủ ấy tệp chứng thư gốc (PEM) rồi sửa đường dẫn, hoặc xóa dòng ấy.`,
  );
};

const readable = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
