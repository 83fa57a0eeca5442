import { createPublicKey } from 'node:crypto';

/** Why a receiver that finds these texts under the name of a key could not check what the private key (PEM, RSA) signs; undefined when it can (RFC 6376, 3.6.1). */
export const keyRecordProblem = (
  texts: readonly string[],
  privateKey: string,
): string | undefined => {
  const records = texts.map(tagsOf).filter((tags) => tags.has('p'));
  const [record] = records;
  if (!record) return 'ở đó chưa có bản ghi khóa nào';
  if (records.length > 1)
    return `ở đó có ${records.length} bản ghi khóa, máy chủ nhận không biết dùng bản nào`;
  const tag = (name: string, usual: string): string => record.get(name) ?? usual;
  if (tag('p', '') === '') return 'khóa ở đó đã bị thu hồi (p= để trống)';
  if (tag('v', 'DKIM1') !== 'DKIM1') return `bản ghi ở đó mở đầu bằng v=${tag('v', '')}`;
  if (tag('k', 'rsa').toLowerCase() !== 'rsa') return `bản ghi ở đó là khóa ${tag('k', '')}`;
  if (!allows(tag('h', 'sha256'), 'sha256')) return `bản ghi ở đó chỉ cho h=${tag('h', '')}`;
  if (!allows(tag('s', '*'), 'email')) return `bản ghi ở đó không dùng cho thư (s=${tag('s', '')})`;
  return publicTexts(privateKey).includes(tag('p', ''))
    ? undefined
    : 'khóa công khai ở đó không phải của tệp khóa này';
};

/** `v=DKIM1; k=rsa; p=MII…`; white space inside a value has no meaning here. */
const tagsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/(?:^|;)\s*([a-z]\w*)\s*=([^;]*)/gi)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/\s+/g, ''),
    ]),
  );

const allows = (list: string, wanted: string): boolean =>
  list.split(':').some((one) => one === '*' || one.toLowerCase() === wanted);

/** The key as it may stand behind `p=`: with its kind, as is usual, or bare, as the standard words it. */
const publicTexts = (privateKey: string): string[] => {
  const key = createPublicKey(privateKey);
  return (['spki', 'pkcs1'] as const).map((type) =>
    key.export({ type, format: 'der' }).toString('base64'),
  );
};
