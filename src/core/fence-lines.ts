/** A line that opens or closes a record's front matter. */
export const FENCE = /^---[ \t]*$/;

/** What people and their editors make of three dashes: `--`, `----`, `—-`, ` ---`, `***`. One plain dash alone is an item of a list. */
export const LIKE_FENCE = /^[ \t]*(?:[-‐‑‒–—―−]{2,}|[‒–—―−]|([*=_+~])\1{2,})[ \t]*$/;

/** A key, an item, an indented line or a comment; a blank line or a heading is of the body. */
export const HEAD_LINE = /^(?:[ \t]+\S|- |#(?!#)|[\p{L}_"'][^:#\n]{0,60}:)/u;
