import fc from 'fast-check';

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '',
    '\ud800',
    'javascript:alert(1)',
    '0001-01-01T00:00:00Z',
    'x'.repeat(1001),
    -1,
    1e300,
    0.5,
  ),
  fc.constant({ __proto__: null, constructor: { prototype: {} } }),
);

/** The value with a few of its places replaced, removed or doubled. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places = paths(value);
  const change = fc.tuple(fc.constantFrom(...places), fc.constantFrom('put', 'drop', 'double'), odd);
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(value);
    for (const [path, what, put] of changes) apply(copy, path, what, put);
    return copy;
  });
}

type Path = (string | number)[];

function apply(root: unknown, path: Path, what: string, put: unknown): void {
  let at: unknown = root;
  for (const key of path.slice(0, -1)) at = isParent(at) ? at[key] : undefined;
  const last = path.at(-1) ?? '';
  if (!isParent(at)) return;
  if (what === 'drop') delete at[last];
  else if (what === 'double' && Array.isArray(at)) at.push(at[0]);
  else at[last] = structuredClone(put);
}

function isParent(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function paths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
}
