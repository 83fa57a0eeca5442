import { EnvironmentProblem } from '../core/problem.ts';

/** What the mail library says of a failure. */
export type SmtpError = Error & {
  readonly code?: string | undefined;
  /** What the system called it before the library did. */
  readonly originalCode?: string | undefined;
  /** The server's own words, beginning with its code. */
  readonly response?: string | undefined;
  readonly recipient?: string | undefined;
  readonly rejectedErrors?: readonly SmtpError[] | undefined;
};

/** A server that cannot be used now and may be usable in a while. */
export class PassingProblem extends EnvironmentProblem {}

/** Why no conversation with a server came about, and what to do. */
export const connectionProblem = (
  error: SmtpError,
  server: { readonly host: string; readonly port: number },
): EnvironmentProblem => {
  const where = `${server.host}:${server.port}`;
  const why = answerOf(error);
  if (error.code === 'EAUTH' && !isLater(error))
    return new EnvironmentProblem(
      `Máy chủ thư ${server.host} không nhận tên đăng nhập hoặc mật khẩu. Sửa SMTP_URL trong tệp .env; nhiều nơi đòi mật khẩu ứng dụng thay cho mật khẩu thường. (${why})`,
    );
  if (isAboutCertificate(error))
    return new EnvironmentProblem(
      `Máy chủ thư ${where} đưa ra chứng thư không tin được nên không gửi gì qua đó. Xem lại tên máy chủ trong SMTP_URL; nếu trường dùng máy chủ riêng, xin người quản trị tệp chứng thư gốc (PEM) rồi ghi SMTP_CA=<đường dẫn tệp ấy> vào tệp .env. (${why})`,
    );
  if (error.code === 'ETLS' || isAboutTls(error))
    return new EnvironmentProblem(
      `Máy chủ thư ${where} không bảo vệ được đường truyền (TLS) nên không gửi gì qua đó. Dùng smtps:// với cổng 465 hoặc smtp:// với cổng 587, hoặc hỏi người quản trị thư. (${why})`,
    );
  if (/^5\d\d/.test(error.response ?? ''))
    return new EnvironmentProblem(
      `Máy chủ thư ${where} không nhận kết nối này. Hỏi người quản trị thư. (${why})`,
    );
  return new PassingProblem(`Không nối được máy chủ thư ${where} (${why}).`);
};

/** True when coming again later may help: a code 4yz (RFC 5321, 4.2.1), or no answer at all. */
export const isLater = ({ code = '', response = '' }: SmtpError): boolean =>
  response ? response.startsWith('4') : !['EMESSAGE', 'EENVELOPE', 'EAUTH'].includes(code);

/** The server's own words on one line; else what happened, in ours. */
export const answerOf = ({ code = '', originalCode = '', response, message }: SmtpError): string =>
  (response ?? WORDS[originalCode] ?? WORDS[code] ?? message).replace(/[\s\p{Cc}]+/gu, ' ').trim();

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'không có máy chủ nào nghe ở đó',
  ECONNRESET: 'máy chủ ngắt kết nối',
  EPIPE: 'máy chủ ngắt kết nối',
  ECONNECTION: 'máy chủ ngắt kết nối',
  ETIMEDOUT: 'chờ quá lâu không thấy trả lời',
  ERR_SSL_WRONG_VERSION_NUMBER: 'máy chủ không dùng TLS ở cổng ấy',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'máy chủ không dùng TLS ở cổng ấy',
  CERT_HAS_EXPIRED: 'chứng thư đã hết hạn',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'chứng thư tự ký',
  SELF_SIGNED_CERT_IN_CHAIN: 'chứng thư do một nơi lạ cấp',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'chứng thư do một nơi lạ cấp',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'chứng thư do một nơi lạ cấp',
  ERR_TLS_CERT_ALTNAME_INVALID: 'chứng thư cấp cho một máy chủ tên khác',
  EDNS: 'không tìm thấy máy chủ có tên ấy',
};

const isAboutCertificate = ({ originalCode = '' }: SmtpError): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(originalCode);

const isAboutTls = ({ originalCode = '' }: SmtpError): boolean =>
  /^(ERR_SSL|EPROTO)/.test(originalCode);
