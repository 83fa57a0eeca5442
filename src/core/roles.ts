import { z } from 'zod';
import type { FieldRole } from './fields.ts';
import type { RecordKind } from './kind.ts';

/** A value in a record that refers to something, with its path in the front matter. */
export interface Reference {
  readonly role: FieldRole;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** A kind's fields, or one of them, as JSON Schema tells it. */
export interface Shape {
  readonly type?: string;
  readonly title?: string;
  readonly role?: FieldRole;
  /** What a text must match. */
  readonly pattern?: string;
  /** The only values that there are. */
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Every value of the fields whose schema says what it refers to. */
export const referencesOf = (kind: RecordKind, fields: unknown): Reference[] => [
  ...walk(shapeOf(kind), fields, []),
];

/** The kind's fields as JSON Schema, for editors. */
export const jsonSchemaOf = (kind: RecordKind): Record<string, unknown> =>
  z.toJSONSchema(kind.fields, { io: 'input', unrepresentable: 'any' });

const shapes = new WeakMap<RecordKind, Shape>();

/** The kind's fields by name, each with what it refers to, in the schema's order. */
export const shapeOf = (kind: RecordKind): Shape => {
  const known = shapes.get(kind) ?? jsonSchemaOf(kind);
  shapes.set(kind, known);
  return known;
};

function* walk(shape: Shape, value: unknown, path: (string | number)[]): Generator<Reference> {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    const items = shape.items ?? shape.anyOf?.find((option) => option.items)?.items;
    if (items)
      for (const [index, item] of value.entries()) yield* walk(items, item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(shape.properties ?? {}))
      yield* walk(child, (value as Record<string, unknown>)[key], [...path, key]);
  } else if (shape.role) {
    yield { role: shape.role, path, value };
  }
}
