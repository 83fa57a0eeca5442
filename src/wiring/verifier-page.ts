import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../io/vite.ts';

/** The page for inspectors, whole in one file: it asks for nothing, and runs no program but its own. A manifest or ledger may be put into it. */
export const verifierPage = async (manifest = ''): Promise<string> => {
  const { script, style } = await bundle(join(FOLDER, 'page.ts'), join(FOLDER, '../..'));
  const [program, look] = [inline(script, 'script'), inline(style, 'style')];
  const parts: Readonly<Record<string, string>> = {
    'content="POLICY"': `content="${policyOf(program, look)}"`,
    '<!-- style -->': `<style>${look}</style>`,
    // Data, not a program: without `<` it cannot end its element.
    '<!-- manifest -->': `<script type="application/json" id="ban-ke">${manifest.trim().replaceAll('<', '\\u003c')}</script>`,
    '<!-- script -->': `<script>${program}</script>`,
  };
  const template = readFileSync(join(FOLDER, 'page.html'), 'utf8').replaceAll('\r\n', '\n');
  return Object.entries(parts).reduce(
    (page, [mark, text]) => page.replace(mark, () => text),
    template,
  );
};

const FOLDER = join(import.meta.dirname, '../verifier');

const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A program's text may say `</script` in a string, which would end its element. */
const inline = (text: string, element: string): string =>
  text
    .trim()
    .replaceAll('\r\n', '\n')
    .replace(new RegExp(`</(?=${element})`, 'gi'), '<\\/')
    .replaceAll('<!--', '<\\!--');
