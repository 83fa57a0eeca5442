import { parseArgs } from 'node:util';
import { EnvironmentProblem } from '../core/problem.ts';

/** How a command ends: 0 fine, 1 findings, 2 wrong usage or environment. */
export type ExitCode = 0 | 1 | 2;

interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What the option takes, shown in the help: `<thư mục>`. */
  readonly takes?: string;
  readonly help: string;
}

interface CommandSpec<Options extends Readonly<Record<string, OptionSpec>>> {
  /** `npm run check`. */
  readonly name: string;
  readonly summary: string;
  /** What stands after the options, shown in the help. */
  readonly positionals?: string;
  readonly options: Options;
  readonly examples?: readonly string[];
}

type Values<Options extends Readonly<Record<string, OptionSpec>>> = {
  readonly [Key in keyof Options]?: Options[Key] extends { multiple: true }
    ? readonly string[]
    : Options[Key] extends { type: 'boolean' }
      ? boolean
      : string;
};

/** The option that points a command at another records folder. */
export const contentOption = {
  content: { type: 'string', takes: '<thư mục>', help: 'thư mục hồ sơ (mặc định: content)' },
} as const;

/** Runs a command: help, usage errors and environment problems are handled here; the command itself returns its exit code. */
export const runCommand = async <const Options extends Readonly<Record<string, OptionSpec>>>(
  spec: CommandSpec<Options>,
  run: (values: Values<Options>, positionals: readonly string[]) => Promise<ExitCode>,
): Promise<void> => {
  const parsed = parse(spec);
  if ('error' in parsed) {
    end(2, `${parsed.error}\n\n${helpOf(spec)}`);
    return;
  }
  if (parsed.help) {
    end(0, undefined, helpOf(spec));
    return;
  }
  try {
    process.exitCode = await run(parsed.values as Values<Options>, parsed.positionals);
  } catch (error) {
    if (!(error instanceof EnvironmentProblem)) throw error;
    end(2, error.message);
  }
};

type Parsed =
  | { readonly error: string }
  | { readonly help: boolean; readonly values: unknown; readonly positionals: readonly string[] };

const parse = (spec: CommandSpec<Readonly<Record<string, OptionSpec>>>): Parsed => {
  const options = Object.fromEntries(
    Object.entries(spec.options).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (positionals.length > 0 && !spec.positionals)
      return { error: `Không hiểu "${positionals.join(' ')}".` };
    return { help: values['help'] === true, values, positionals };
  } catch (error) {
    return { error: usageMessage(error as NodeJS.ErrnoException) };
  }
};

const usageMessage = ({ code, message }: NodeJS.ErrnoException): string => {
  const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tùy chọn "${option}".`;
  return message.includes('does not take')
    ? `Tùy chọn "${option}" không nhận giá trị. Bỏ phần sau dấu "=".`
    : `Tùy chọn "${option}" còn thiếu giá trị. Gõ giá trị ngay sau nó.`;
};

const helpOf = ({
  name,
  summary,
  positionals,
  options,
  examples = [],
}: CommandSpec<Readonly<Record<string, OptionSpec>>>): string => {
  const all: Record<string, OptionSpec> = {
    ...options,
    help: { type: 'boolean', help: 'in hướng dẫn này' },
  };
  const rows = Object.entries(all).map(
    ([key, { takes, help }]) => [`--${key}${takes ? ` ${takes}` : ''}`, help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    summary,
    '',
    `Cách dùng: ${name} -- [tùy chọn]${positionals ? ` ${positionals}` : ''}`,
    '',
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}${help}`),
    ...(examples.length ? ['', 'Ví dụ:', ...examples.map((example) => `  ${example}`)] : []),
  ].join('\n');
};

const end = (code: ExitCode, error?: string, output?: string): void => {
  if (error) console.error(error);
  if (output) console.log(output);
  process.exitCode = code;
};
