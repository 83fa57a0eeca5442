import type { Root } from 'mdast';
import { unified, type Processor } from 'unified';
import { limitDepth } from '../core/tree.ts';
import { parse } from './satteri.ts';

const processor = unified()
  .use(function satteri(this: Processor) {
    this.parser = parse;
  })
  .freeze();

/** Parses a record's body, not deeper than the rest can walk; the front matter is blanked out so that every position counts from the top of the file. */
export const parseBody = (text: string, bodyStart: number): Root =>
  limitDepth(
    processor.parse(
      text.slice(0, bodyStart).replace(/[^\r\n]+/g, spaces) + text.slice(bodyStart),
    ) as Root,
  );

const spaces = (line: string): string => ' '.repeat(line.length);
